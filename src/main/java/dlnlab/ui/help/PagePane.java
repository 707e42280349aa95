package dlnlab.ui.help;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The open page, scrolled.
final class PagePane extends ScrollPane {
    /// Id of the page.
    static final String ID = "help-page";
    /// On the part that was jumped to.
    static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private static final double SCREEN_STEP = 0.9;
    private static final double ABOVE_A_MARK = 0.25;

    private final VBox text = new VBox();
    private Map<String, Node> places = new HashMap<>();
    private @Nullable HelpPage shown;
    private @Nullable Node marked;
    private @Nullable Node wanted;
    private double wantedScroll = Double.NaN;

    /// An empty page.
    PagePane() {
        setId(ID);
        getStyleClass().add("help-page");
        text.getStyleClass().add("help-page-text");
        setContent(text);
        setFitToWidth(true);
        setVbarPolicy(ScrollBarPolicy.ALWAYS);
        setHbarPolicy(ScrollBarPolicy.AS_NEEDED);
    }

    /// Shows a page; nothing happens when it is shown already.
    void show(HelpPage page, Predicate<String> inGuide, Consumer<String> follow) {
        if (page.equals(shown)) {
            return;
        }
        shown = page;
        text.getChildren().clear();
        places = new PageNodes(page, new InlineNodes(inGuide, follow)).writeTo(text);
        setAccessibleText("Page: " + page.title());
    }

    /// Brings a part into view once the page is laid out; an unknown one is the top.
    /// @param mark whether it is to stand out
    void goTo(String anchor, boolean mark) {
        wanted = places.get(anchor);
        wantedScroll = wanted == null ? 0 : Double.NaN;
        mark(mark ? wanted : null);
        requestLayout();
    }

    /// Scrolls to where the page stood once.
    void returnTo(double scroll) {
        wanted = null;
        wantedScroll = scroll;
        mark(null);
        requestLayout();
    }

    /// Scrolls by most of a screen.
    /// @param direction 1 for down, -1 for up
    void turn(int direction) {
        double hidden = text.getHeight() - getViewportBounds().getHeight();
        if (hidden > 0) {
            double step = SCREEN_STEP * getViewportBounds().getHeight() / hidden;
            setVvalue(Math.clamp(getVvalue() + direction * step, 0, 1));
        }
    }

    /// The part that stands out.
    @Nullable
    Node marked() {
        return marked;
    }

    private void mark(@Nullable Node node) {
        if (marked != null) {
            marked.pseudoClassStateChanged(MARKED, false);
        }
        marked = node;
        if (node != null) {
            node.pseudoClassStateChanged(MARKED, true);
        }
    }

    // a new page has no heights before it is laid out, and its parent, part of the skin, gives it its own
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Parent frame = text.getParent();
        double window = getViewportBounds().getHeight();
        if (frame == null || window <= 0 || (wanted == null && Double.isNaN(wantedScroll))) {
            return;
        }
        frame.layout();
        setVvalue(wanted == null ? wantedScroll : scrollTo(wanted, window));
        wanted = null;
        wantedScroll = Double.NaN;
    }

    private double scrollTo(Node node, double window) {
        Bounds place = text.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double above =
                node.equals(marked) ? ABOVE_A_MARK * window : text.getInsets().getTop() / 2;
        double hidden = text.getHeight() - window;
        return hidden <= 0 ? 0 : Math.clamp((place.getMinY() - above) / hidden, 0, 1);
    }
}
