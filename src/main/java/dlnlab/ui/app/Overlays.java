package dlnlab.ui.app;

import dlnlab.ui.help.HelpView;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What can lie over the window: the cards of the course, the blank, the list of keys, the guide.
final class Overlays {
    private static final String GUIDE_PAGE = "guide.md";

    private final CoursePanel course;
    private final Region blank = new Region();
    private final KeySheet sheet = new KeySheet();
    private final HelpView help;

    /// @param course the cards, which their chooser shows
    /// @param closed run when the guide has closed
    Overlays(CoursePanel course, Runnable closed) {
        this.course = course;
        help = new HelpView(closed);
        blank.setId(WindowIds.BLANK_ID);
        blank.getStyleClass().add("blank");
        blank.setVisible(false);
        sheet.setVisible(false);
        sheet.setOnMouseClicked(e -> showSheet(false));
    }

    /// The lowest first.
    List<Node> nodes() {
        return List.of(course, blank, sheet, help);
    }

    CoursePanel course() {
        return course;
    }

    void toggleBlank() {
        blank.setVisible(!blank.isVisible());
    }

    void showSheet(boolean shown) {
        sheet.setVisible(shown);
    }

    boolean isSheetShown() {
        return sheet.isVisible();
    }

    void showGuide() {
        help.show(GUIDE_PAGE, "");
    }

    boolean isGuideShown() {
        return help.isVisible();
    }
}
