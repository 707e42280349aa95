package dlnlab.ui.charts;

import dlnlab.scene.ChartSpec;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The head of a tile: title, one clause why it matters, a note when needed; at the right the scale switches and
/// the button of the menu.
final class TileHead extends HBox {
    /// In narrower tiles the scales are in the menu only, for the title needs the room.
    private static final double SWITCHES_FROM_EM = 20;

    /// In lower tiles the curves need the room of the clause.
    private static final double SUBTITLE_FROM_EM = 16;

    private final Label title;
    private final Label subtitle;
    private final Label note;
    private final VBox words;
    private final VBox switches = new VBox();
    private final Button menuButton = new Button("⋯");
    private final HBox controls = new HBox(switches, menuButton);

    TileHead(ChartSpec spec) {
        title = label(spec, "title", spec.title());
        subtitle = label(spec, "subtitle", spec.subtitle());
        note = label(spec, "note", "");
        words = new VBox(title, subtitle, note);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        words.getStyleClass().add("tile-words");
        switches.getStyleClass().add("scale-switches");
        menuButton.setId(spec.id() + "-menu-button");
        menuButton.getStyleClass().add("tile-menu-button");
        menuButton.setAccessibleText("Menu of the chart " + spec.title());
        controls.getStyleClass().add("tile-controls");
        controls.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("tile-head");
        getChildren().addAll(words, controls);
        setMinHeight(USE_PREF_SIZE);
    }

    private static Label label(ChartSpec spec, String part, String text) {
        Label label = new Label();
        label.setId(spec.id() + "-" + part);
        label.getStyleClass().add("tile-" + part);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        show(label, text);
        return label;
    }

    /// Shows a text, or leaves no gap where there is none.
    static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    void setNote(String text) {
        if (!note.getText().equals(text)) {
            show(note, text);
        }
    }

    /// Height of the tile's type in pixels.
    double em() {
        return title.getFont().getSize();
    }

    /// Chooses what fits a tile of this size in pixels.
    void fit(double width, double height) {
        double em = title.getFont().getSize();
        boolean wide = width >= SWITCHES_FROM_EM * em;
        switches.setVisible(wide);
        switches.setManaged(wide);
        boolean high = height >= SUBTITLE_FROM_EM * em && !subtitle.getText().isEmpty();
        subtitle.setVisible(high);
        subtitle.setManaged(high);
    }

    /// Title, clause and note: the part that can be dragged.
    VBox words() {
        return words;
    }

    /// The place for scale switches.
    VBox switches() {
        return switches;
    }

    Button menuButton() {
        return menuButton;
    }

    /// Switches and menu button.
    HBox controls() {
        return controls;
    }
}
