package dlnlab.ui.app;

import dlnlab.scene.Scenes;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import java.io.InputStream;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Shows what is open and opens the course: three sessions of scenes with a picture and a line each, and the
/// experiments below. Cards have ids `open-<id>`.
final class Chooser extends Button {
    private static final double PICTURE_WIDTH = 176;
    private static final double PICTURE_HEIGHT = 110;

    private final LabViewModel lab;
    private final Label place = new Label();
    private final Label title = new Label();
    private final Popup popup = new Popup();
    private final VBox content = new VBox();

    Chooser(LabViewModel lab) {
        this.lab = lab;
        setId(WindowIds.PRESET_ID);
        getStyleClass().add("preset-chooser");
        place.getStyleClass().add("chooser-place");
        title.getStyleClass().add("chooser-title");
        place.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(place, title, gap, new FontIcon(Feather.CHEVRON_DOWN));
        row.getStyleClass().add("chooser-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.prefWidthProperty().bind(widthProperty().subtract(20));
        setGraphic(row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setTooltip(new Tooltip("Choose a scene of the course or an experiment"));
        content.getStyleClass().add("course");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("course-popup");
        popup.getContent().add(scroll);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        setOnAction(e -> toggle(scroll));
        lab.openingProperty().subscribe(this::show);
    }

    private void show(Opening opening) {
        place.setText(opening.place());
        title.setText(opening.title());
        setAccessibleText("Scene: " + opening.place() + ", " + opening.title());
    }

    private void toggle(ScrollPane scroll) {
        if (popup.isShowing()) {
            popup.hide();
            return;
        }
        if (content.getChildren().isEmpty()) {
            fill();
        }
        // a popup is a window of its own: it takes style sheets and theme of the main one
        scroll.getStylesheets().setAll(getScene().getRoot().getStylesheets());
        scroll.getStyleClass().removeIf(style -> Theme.styleClasses().contains(style));
        scroll.getStyleClass().add("lab");
        getScene().getRoot().getStyleClass().stream()
                .filter(Theme.styleClasses()::contains)
                .forEach(scroll.getStyleClass()::add);
        Bounds at = localToScreen(getBoundsInLocal());
        scroll.setMaxHeight(getScene().getHeight() - 90);
        scroll.setPrefWidth(Math.min(1240, getScene().getWidth() - 120));
        popup.show(this, at.getMinX(), at.getMaxY() + 4);
    }

    private void fill() {
        int session = 0;
        FlowPane cards = new FlowPane();
        for (Opening opening : Opening.scenes()) {
            int next = opening.scene() == null ? 0 : opening.scene().session();
            if (next != session) {
                session = next;
                cards = cards();
                content.getChildren().addAll(heading("Session " + session + ": " + Scenes.session(session)), cards);
            }
            cards.getChildren().add(card(opening, true));
        }
        FlowPane presets = cards();
        Opening.presets().forEach(opening -> presets.getChildren().add(card(opening, false)));
        content.getChildren().addAll(heading("Experiments"), presets);
    }

    private static FlowPane cards() {
        FlowPane pane = new FlowPane();
        pane.getStyleClass().add("course-cards");
        return pane;
    }

    private static Label heading(String text) {
        Label heading = new Label(text.toUpperCase(Locale.ROOT));
        heading.getStyleClass().add("group-heading");
        return heading;
    }

    private Button card(Opening opening, boolean withPicture) {
        Label name = new Label(opening.title());
        name.getStyleClass().add("preset-title");
        name.setWrapText(true);
        Label line = new Label(opening.line());
        line.getStyleClass().add("preset-summary");
        line.setWrapText(true);
        VBox words = new VBox(name, line);
        words.getStyleClass().add("card-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = withPicture ? new HBox(picture(opening.id()), words) : new HBox(words);
        box.getStyleClass().add("card-box");
        Button card = new Button("", box);
        card.setId("open-" + opening.id());
        card.getStyleClass().addAll("course-card", withPicture ? "scene-card" : "preset-card");
        card.setAccessibleText(opening.place() + ", " + opening.title() + ": " + opening.line());
        card.setOnAction(e -> {
            popup.hide();
            lab.open(opening);
        });
        return card;
    }

    private static Node picture(String id) {
        ImageView view = new ImageView();
        view.setFitWidth(PICTURE_WIDTH);
        view.setFitHeight(PICTURE_HEIGHT);
        view.setPreserveRatio(true);
        InputStream stream = Chooser.class.getResourceAsStream("/scenes/" + id + ".png");
        if (stream != null) {
            view.setImage(new Image(stream));
        }
        return view;
    }
}
