package dlnlab.ui.formula;

import dlnlab.plot.Formula;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A formula drawn as outlines, as large as the text around it, made smaller where it would not fit. Symbols marked in
/// the TeX can be pointed at: [#pointedProperty] says at which.
public final class FormulaView extends Region {
    private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");

    private final ReadOnlyStringWrapper pointed = new ReadOnlyStringWrapper("");
    private final Group drawing = new Group();
    // never shown: it tells the font size that the style sheet gives here
    private final Label ruler = new Label();
    private final List<Symbol> symbols = new ArrayList<>();
    private @Nullable Formula formula;
    private String wanted = "";
    private double drawnAt = Double.NaN;

    private record Symbol(String id, Path path) {}

    /// An empty view.
    public FormulaView() {
        getStyleClass().add("formula");
        setAccessibleRole(AccessibleRole.TEXT);
        ruler.setVisible(false);
        ruler.setManaged(false);
        getChildren().addAll(drawing, ruler);
        ruler.fontProperty().subscribe(font -> requestLayout());
    }

    /// Shows a formula as soon as it is typeset.
    /// @param tex with `\\sym{id}{...}` around symbols that can be pointed at
    /// @param spoken the formula in words, for people who do not see it
    public void show(String tex, String spoken) {
        wanted = tex;
        setAccessibleText(spoken);
        Formulas.request(tex, typeset -> {
            if (tex.equals(wanted)) {
                formula = typeset;
                drawnAt = Double.NaN;
                pointed.set("");
                requestLayout();
            }
        });
    }

    /// The id of the symbol under the pointer, empty where there is none.
    public ReadOnlyStringProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /// Sets off the symbols of an id; an empty one sets off none.
    public void highlight(String id) {
        symbols.forEach(s -> s.path().pseudoClassStateChanged(HIGHLIGHTED, !id.isEmpty() && s.id().equals(id)));
    }

    private double em() {
        return ruler.getFont().getSize();
    }

    private double size(double available) {
        double wanted = em();
        return formula == null || available <= 0
                ? wanted
                : Math.min(wanted, (available - snappedLeftInset() - snappedRightInset()) / formula.width());
    }

    private void draw(Formula shown, double size) {
        drawnAt = size;
        symbols.clear();
        drawing.getChildren().clear();
        for (Formula.Piece piece : shown.pieces()) {
            Path path = Outlines.path(piece.outline(), size);
            path.getStyleClass().add("formula-outline");
            drawing.getChildren().add(path);
            if (!piece.id().isEmpty()) {
                path.getStyleClass().add("formula-symbol");
                symbols.add(new Symbol(piece.id(), path));
                drawing.getChildren().add(target(piece.id(), path));
            }
        }
    }

    // thin strokes are hard to hit: the box around a symbol takes the pointer
    private Rectangle target(String id, Path path) {
        var box = path.getBoundsInLocal();
        Rectangle target = new Rectangle(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        target.getStyleClass().add("formula-target");
        target.setOnMouseEntered(e -> pointed.set(id));
        target.setOnMouseExited(e -> pointed.set(""));
        return target;
    }

    @Override
    protected double computePrefWidth(double height) {
        return formula == null ? 0 : Math.ceil(formula.width() * em()) + snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return formula == null
                ? 0
                : Math.ceil(formula.height() * size(width)) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Formula shown = formula;
        if (shown == null) {
            drawing.getChildren().clear();
            return;
        }
        double size = size(getWidth());
        if (size != drawnAt) {
            draw(shown, size);
        }
        layoutInArea(
                drawing,
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset(),
                0,
                HPos.LEFT,
                VPos.CENTER);
    }
}
