package dlnlab.ui.app;

import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says what is open, and opens the course: a [CoursePanel], which the window lays over everything.
final class Chooser extends Button {
    /// What stands beside the texts: padding, the arrow and its distance.
    private static final double BESIDES_EM = 4.1;
    private static final double SPACING_EM = 0.7;

    private final Label place = new Label();
    private final Label title = new Label();
    private final CoursePanel course;

    Chooser(LabViewModel lab) {
        course = new CoursePanel(lab, this);
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
        setOnAction(e -> course.toggle());
        widthProperty().subscribe(this::fit);
        title.fontProperty().subscribe(this::fit);
        lab.openingProperty().subscribe(this::show);
    }

    /// The cards, to be laid over the window.
    CoursePanel course() {
        return course;
    }

    private void show(Opening opening) {
        place.setText(opening.place());
        title.setText(opening.title());
        setAccessibleText("Scene: " + opening.place() + ", " + opening.title());
        fit();
    }

    /// The width that shows the whole title, without the place.
    double leastWidth() {
        return title.prefWidth(-1) + BESIDES_EM * title.getFont().getSize();
    }

    /// Where both do not fit, the place gives way: the title says more.
    private void fit() {
        double spacing = SPACING_EM * title.getFont().getSize();
        boolean room = getWidth() == 0 || getWidth() >= leastWidth() + place.prefWidth(-1) + spacing;
        place.setVisible(room);
        place.setManaged(room);
    }
}
