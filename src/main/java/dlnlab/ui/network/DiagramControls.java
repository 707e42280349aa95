package dlnlab.ui.network;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/// Names above the columns of a diagram and the buttons that add and remove neurons and layers. Where columns are too
/// close for all of them, only those of the column pointed at are shown.
///
/// Ids: `network-add-neuron-<h>`, `network-remove-neuron-<h>`, `network-remove-layer-<h>`, `network-add-layer-<at>`.
final class DiagramControls extends Pane {
    private static final double ROW_EM = 1.8;
    private static final double CROWDED_EM = 9.5;
    private static final double NAMELESS_EM = 5;

    private final NetworkViewModel model;
    private final List<Column> columns = new ArrayList<>();
    private final List<HBox> gaps = new ArrayList<>();
    private List<Integer> widths = List.of();
    private int current = 1;

    /// Above one layer: its name and the button that removes it; below, its width between − and +.
    private record Column(HBox top, Label name, HBox bottom, List<Button> buttons) {}

    DiagramControls(NetworkViewModel model) {
        this.model = model;
        setManaged(false);
        setPickOnBounds(false);
    }

    /// Height of the names and buttons.
    static double height(double em) {
        return Math.ceil(2 * ROW_EM * em + 0.5 * em);
    }

    /// Makes the controls of a network.
    void show(NetworkSnapshot now) {
        if (now.widths().equals(widths)) {
            return;
        }
        widths = now.widths();
        getChildren().clear();
        columns.clear();
        gaps.clear();
        for (int layer = 0; layer <= now.depth(); layer++) {
            columns.add(column(now, layer));
        }
        for (int h = 1; h <= now.depth(); h++) {
            gaps.add(gap(h));
        }
        current = Math.clamp(current, 1, Math.max(1, now.depth() - 1));
        columns.forEach(column -> getChildren().addAll(column.top(), column.bottom()));
        getChildren().addAll(gaps);
    }

    private Column column(NetworkSnapshot now, int layer) {
        Label name = label(NetworkWords.layer(now, layer), "network-layer-name");
        Label width = label(String.valueOf(now.widths().get(layer)), "network-layer-width");
        HBox top = row(name);
        HBox bottom = row(width);
        if (!now.isHidden(layer)) {
            return new Column(top, name, bottom, List.of());
        }
        Button remove = button("network-remove-layer-" + layer, "×", "Remove layer " + layer);
        remove.setOnAction(e -> model.removeLayer(layer));
        Button fewer = button("network-remove-neuron-" + layer, "−", "Remove a neuron from layer " + layer);
        fewer.setOnAction(e -> model.removeNeuron(layer));
        Button more = button("network-add-neuron-" + layer, "+", "Add a neuron to layer " + layer);
        more.setOnAction(e -> model.addNeuron(layer));
        top.getChildren().add(remove);
        bottom.getChildren().setAll(fewer, width, more);
        return new Column(top, name, bottom, List.of(remove, fewer, more));
    }

    private HBox gap(int h) {
        Button add = button("network-add-layer-" + (h - 1), "+", "Add a layer here, between two columns");
        add.setOnAction(e -> model.addLayer(h - 1));
        return row(label(NetworkWords.weight(h), "network-gap-name"), add);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.setAlignment(Pos.CENTER);
        row.getStyleClass().add("network-control-row");
        row.setPickOnBounds(false);
        return row;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /// Not in the order of Tab: the diagram itself is, and has keys for all of them.
    private static Button button(String id, String text, String accessible) {
        Button button = new Button(text);
        button.setId(id);
        button.setAccessibleText(accessible);
        button.setTooltip(new Tooltip(accessible));
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("network-button");
        return button;
    }

    /// Chooses the layer whose buttons are shown where there is no room for all.
    /// @return whether that was another one
    boolean setCurrent(int layer) {
        boolean change = layer != current && layer > 0 && layer < widths.size() - 1;
        if (change) {
            current = layer;
        }
        return change;
    }

    /// Places everything over the columns of a diagram.
    void place(DiagramLayout layout, double width, double em) {
        boolean crowded = layout.columnStep() < CROWDED_EM * em;
        boolean nameless = layout.columnStep() < NAMELESS_EM * em;
        for (int layer = 0; layer < columns.size(); layer++) {
            Column column = columns.get(layer);
            boolean full = !crowded || layer == current;
            column.buttons().forEach(button -> show(button, full));
            boolean hidden = !column.buttons().isEmpty();
            show(column.name(), !hidden || !nameless);
            column.name().setText(name(layer, crowded));
            column.bottom().setVisible(full || !covered(layout, layer, em));
            centre(column.top(), layout.x(layer), 0, width, em);
            centre(column.bottom(), layout.x(layer), ROW_EM * em, width, em);
        }
        for (int h = 1; h <= gaps.size(); h++) {
            HBox gap = gaps.get(h - 1);
            show(gap.getChildren().getFirst(), !crowded);
            centre(gap, (layout.x(h - 1) + layout.x(h)) / 2, 0, width, em);
        }
    }

    private String name(int layer, boolean crowded) {
        if (layer == 0) {
            return crowded ? "in" : "input";
        }
        if (layer == widths.size() - 1) {
            return crowded ? "out" : "output";
        }
        return crowded ? String.valueOf(layer) : "layer " + layer;
    }

    /// Whether the buttons of the current column lie where this one's width would stand.
    private boolean covered(DiagramLayout layout, int layer, double em) {
        return layer != current && Math.abs(layout.x(layer) - layout.x(current)) < 3.6 * em;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static void centre(HBox row, double x, double top, double width, double em) {
        row.applyCss();
        double w = Math.ceil(row.prefWidth(-1));
        row.resizeRelocate(Math.rint(Math.clamp(x - w / 2, 0, Math.max(0, width - w))), top, w, ROW_EM * em);
    }
}
