package dlnlab.ui.app;

import dlnlab.scene.Scene;
import dlnlab.ui.lab.Opening;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A card of the course: picture, title and question of a scene; title and first sentence of an experiment. Its id is
/// `open-<id>`.
final class CourseCard extends Button {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Opening opening;
    private final Label mark = new Label("open now");
    private final HBox box = new HBox();
    private final @Nullable SceneThumbnail picture;

    CourseCard(Opening opening) {
        this.opening = opening;
        setId("open-" + opening.id());
        boolean scene = opening.scene() != null;
        getStyleClass().setAll("course-card", scene ? "scene-card" : "preset-card");
        picture = scene ? new SceneThumbnail(opening.id()) : null;
        if (picture != null) {
            box.getChildren().add(picture);
        }
        VBox words = words();
        HBox.setHgrow(words, Priority.ALWAYS);
        box.getChildren().add(words);
        box.getStyleClass().add("card-box");
        setGraphic(box);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        mark(false);
    }

    private VBox words() {
        Label title = wrapped(opening.title(), "preset-title");
        Scene scene = opening.scene();
        // the question: what comes out is to be seen, not read
        Label line = wrapped(scene == null ? firstSentence(opening.line()) : scene.question(), "preset-summary");
        mark.getStyleClass().add("open-mark");
        VBox words = new VBox(title, line, mark);
        words.getStyleClass().add("card-words");
        words.setMinWidth(0);
        return words;
    }

    private static String firstSentence(String text) {
        return text.split("(?<=[.!?])\\s", 2)[0];
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// What it opens.
    Opening opening() {
        return opening;
    }

    /// The picture of a scene; an experiment has none.
    @Nullable
    SceneThumbnail picture() {
        return picture;
    }

    /// Says whether this is what is open.
    void mark(boolean open) {
        pseudoClassStateChanged(OPEN, open);
        mark.setVisible(open);
        mark.setManaged(open);
        setAccessibleText(
                (open ? "Open now: " : "") + opening.place() + ", " + opening.title() + ": " + opening.line());
    }

    // a button gives its graphic the width it likes best: here the words are to wrap
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double sides = snappedLeftInset() + snappedRightInset();
        double ends = snappedTopInset() + snappedBottomInset();
        return ends + box.prefHeight(width < 0 ? -1 : width - sides);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        box.resizeRelocate(
                left, top, getWidth() - left - snappedRightInset(), getHeight() - top - snappedBottomInset());
    }
}
