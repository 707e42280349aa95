package dlnlab.ui.setup;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/// Brings a part of a scrolled panel into sight.
final class ScrollTo {
    private ScrollTo() {}

    /// Scrolls the panel around a part no further than needed to show all of it; its lower edge counts more.
    static void show(Node part) {
        ScrollPane panel = panelOf(part);
        if (panel == null || !(panel.getContent() instanceof Parent content)) {
            return;
        }
        // what has just been said has no height yet
        panel.applyCss();
        panel.layout();
        Bounds place = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double seen = panel.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden > 0) {
            double top = panel.getVvalue() * hidden;
            double wanted = Math.max(Math.min(top, place.getMinY()), place.getMaxY() - seen);
            panel.setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }

    private static @Nullable ScrollPane panelOf(Node part) {
        for (Node at = part.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane panel) {
                return panel;
            }
        }
        return null;
    }
}
