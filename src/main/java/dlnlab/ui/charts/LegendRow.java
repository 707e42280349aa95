package dlnlab.ui.charts;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;

/// Names beside samples of lines, for curves that cannot be named where they end.
final class LegendRow extends FlowPane {
    private static final double SAMPLE_EM = 2;

    /// One kind of line, or of sign, and what it stands for.
    ///
    /// @param classes style classes of the sample
    /// @param sign whether the sample is a sign at a point rather than a line
    record Entry(List<String> classes, String text, boolean sign) {
        /// A kind of line.
        Entry(List<String> lineClasses, String text) {
            this(lineClasses, text, false);
        }

        /// A sign at a point, in the colour of words because it means the same in every colour.
        static Entry ofSign(String styleClass, String text) {
            return new Entry(List.of("point-marker", "legend-sign", styleClass), text, true);
        }
    }

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
        HBox row = new HBox(entry.sign() ? sign(entry) : line(entry, text), text);
        row.getStyleClass().add("legend-entry");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node line(Entry entry, Label text) {
        Line sample = new Line();
        sample.getStyleClass().addAll(entry.classes());
        sample.endXProperty().bind(text.fontProperty().map(font -> font.getSize() * SAMPLE_EM));
        return sample;
    }

    private static Node sign(Entry entry) {
        Region sample = new Region();
        sample.getStyleClass().addAll(entry.classes());
        sample.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sample.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return sample;
    }
}
