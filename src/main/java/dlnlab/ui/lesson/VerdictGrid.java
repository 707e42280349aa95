package dlnlab.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Verdicts below each other. Each opens its chart, by click or Enter; its id is `verdict-<quantity>-<n>`.
final class VerdictGrid extends VBox {
    private final ReadOnlyStringWrapper pointed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper("");
    private final List<Line> lines = new ArrayList<>();

    VerdictGrid() {
        getStyleClass().add("verdicts");
    }

    ReadOnlyStringProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    ReadOnlyStringProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    // lines that say nothing now are kept: while a run is prepared there are none, and making them anew takes long
    void show(List<Verdict> verdicts) {
        for (int i = lines.size(); i < verdicts.size(); i++) {
            lines.add(new Line(i));
            getChildren().add(lines.getLast());
        }
        for (int i = 0; i < lines.size(); i++) {
            boolean used = i < verdicts.size();
            lines.get(i).setVisible(used);
            lines.get(i).setManaged(used);
            lines.get(i).show(used ? verdicts.get(i) : Line.NOTHING);
        }
    }

    /// One verdict: name and value, the judgement under it. Kept from frame to frame, so that tooltips stay.
    private final class Line extends VBox {
        private static final Verdict NOTHING = new Verdict("", "", "", Verdict.Judgement.PLAIN, "", "");

        private final Label name = new Label();
        private final Label value = new Label();
        private final Label pill = new Label();
        private final Tooltip tip = new Tooltip();
        private final int number;
        private Verdict shown = NOTHING;

        Line(int number) {
            this.number = number;
            getStyleClass().add("verdict");
            name.getStyleClass().add("verdict-name");
            name.setWrapText(true);
            name.setMinHeight(USE_PREF_SIZE);
            value.getStyleClass().add("verdict-value");
            value.setMinWidth(USE_PREF_SIZE);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            // a long sentence takes lines, not the width of the whole panel
            pill.setWrapText(true);
            pill.setMinWidth(0);
            pill.setMinHeight(USE_PREF_SIZE);
            HBox line = new HBox(name, value);
            line.getStyleClass().add("verdict-line");
            getChildren().addAll(line, new HBox(gap, pill));
            tip.setWrapText(true);
            tip.setMaxWidth(340);
            Tooltip.install(this, tip);
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            setOnMouseEntered(e -> pointed.set(shown.quantity()));
            setOnMouseExited(e -> pointed.set(""));
            setOnMouseClicked(e -> choose());
            setOnKeyPressed(e -> {
                if (e.getCode() == KeyCode.ENTER) {
                    choose();
                }
            });
            focusedProperty().subscribe(focused -> pointed.set(focused ? shown.quantity() : ""));
        }

        private void choose() {
            // the same one chosen again counts too
            chosen.set("");
            chosen.set(shown.quantity());
        }

        void show(Verdict verdict) {
            if (verdict.equals(shown)) {
                return;
            }
            shown = verdict;
            setId("verdict-" + verdict.quantity() + "-" + (number + 1));
            name.setText(verdict.name());
            value.setText(verdict.value());
            pill.setText(verdict.text());
            pill.setVisible(!verdict.text().isEmpty());
            pill.setManaged(!verdict.text().isEmpty());
            pill.getStyleClass()
                    .setAll(
                            "label",
                            "verdict-pill",
                            "verdict-" + verdict.judgement().name().toLowerCase(Locale.ROOT));
            tip.setText(verdict.help());
            setAccessibleText(verdict.name() + " " + verdict.value() + ", " + verdict.text() + ". " + verdict.help());
        }
    }
}
