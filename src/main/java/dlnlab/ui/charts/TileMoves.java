package dlnlab.ui.charts;

import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Where a tile stands among the others: dragging its head onto another tile takes that tile's place, Ctrl+Shift
/// with Left or Right moves it by one; a double click on the head, or the key M, gives it all the room.
final class TileMoves {
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final TileCard tile;
    private final TileMenu menu;
    private boolean dragging;
    private @Nullable TileCard target;

    private TileMoves(TileCard tile, TileMenu menu) {
        this.tile = tile;
        this.menu = menu;
    }

    /// Has a tile answer to these gestures and keys.
    ///
    /// @param head the part of the tile that is dragged
    static void install(TileCard tile, Node head, TileMenu menu) {
        TileMoves moves = new TileMoves(tile, menu);
        head.addEventHandler(MouseEvent.DRAG_DETECTED, moves::start);
        head.addEventHandler(MouseEvent.MOUSE_DRAGGED, moves::follow);
        head.addEventHandler(MouseEvent.MOUSE_RELEASED, moves::drop);
        head.addEventHandler(MouseEvent.MOUSE_CLICKED, moves::click);
        tile.addEventHandler(KeyEvent.KEY_PRESSED, moves::onKey);
    }

    private void start(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && menu.hasActions()) {
            dragging = true;
            tile.pseudoClassStateChanged(DRAGGED, true);
            tile.setCursor(Cursor.MOVE);
        }
    }

    private void follow(MouseEvent event) {
        if (dragging) {
            aimAt(tileUnder(event));
        }
    }

    private void drop(MouseEvent event) {
        TileCard over = dragging ? tileUnder(event) : null;
        dragging = false;
        aimAt(null);
        tile.pseudoClassStateChanged(DRAGGED, false);
        tile.setCursor(null);
        if (over != null) {
            menu.moveTo(over);
        }
    }

    private void aimAt(@Nullable TileCard other) {
        if (target != null) {
            target.pseudoClassStateChanged(TARGET, false);
        }
        target = other;
        if (other != null) {
            other.pseudoClassStateChanged(TARGET, true);
        }
    }

    /// Another tile that the pointer is over.
    private @Nullable TileCard tileUnder(MouseEvent event) {
        Node node = event.getPickResult().getIntersectedNode();
        while (node != null && !(node instanceof TileCard)) {
            node = node.getParent();
        }
        return node instanceof TileCard other && !tile.equals(other) ? other : null;
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            menu.perform(TileAction.MAXIMISE);
        }
    }

    private void onKey(KeyEvent event) {
        if (!tile.isFocused() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        boolean known = true;
        if (event.isShortcutDown() && event.isShiftDown() && code == KeyCode.LEFT) {
            menu.perform(TileAction.MOVE_LEFT);
        } else if (event.isShortcutDown() && event.isShiftDown() && code == KeyCode.RIGHT) {
            menu.perform(TileAction.MOVE_RIGHT);
        } else if (!event.isShortcutDown() && code == KeyCode.M) {
            menu.perform(TileAction.MAXIMISE);
        } else {
            known = false;
        }
        if (known) {
            event.consume();
        }
    }
}
