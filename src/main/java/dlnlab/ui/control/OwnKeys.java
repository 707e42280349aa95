package dlnlab.ui.control;

import javafx.scene.Node;

/// Marks what is walked through with arrows, Enter and Escape: while it has the keyboard these keys are its own and
/// not the window's.
public final class OwnKeys {
    private static final String MARK = "dlnlab.ownKeys";

    private OwnKeys() {}

    /// From now on the node takes arrows, Enter and Escape itself.
    public static void give(Node node) {
        node.getProperties().put(MARK, true);
    }

    /// Whether a node takes arrows, Enter and Escape itself.
    public static boolean has(Node node) {
        return node.hasProperties() && node.getProperties().containsKey(MARK);
    }
}
