package dlnlab.ui.charts;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Line;

/// Names beside samples of lines, for curves that cannot be named where they end.
final class LegendRow extends FlowPane {
    private static final double SAMPLE_EM = 2;

    /// One kind of line and what it stands for.
    record Entry(List<String> lineClasses, String text) {}

    LegendRow() {
        getStyleClass().add("legend-row");
        setEntries(List.of());
    }

    void setEntries(List<Entry> entries) {
        getChildren().setAll(entries.stream().map(LegendRow::row).toList());
        show(true);
        if (getScene() != null) {
            // the tile may decide for a legend during layout, when this frame's styling is over
            applyCss();
        }
    }

    /// Shows the entries, or leaves them out where there is no room for them.
    void show(boolean room) {
        boolean shown = room && !getChildren().isEmpty();
        setVisible(shown);
        setManaged(shown);
    }

    private static Node row(Entry entry) {
        Label text = new Label(entry.text());
        Line sample = new Line();
        sample.getStyleClass().addAll(entry.lineClasses());
        sample.endXProperty().bind(text.fontProperty().map(font -> font.getSize() * SAMPLE_EM));
        HBox row = new HBox(sample, text);
        row.getStyleClass().add("legend-entry");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
