package dlnlab.ui.charts;

import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;

/// Where a tile stands among the others: dragging its head onto another tile takes that tile's place, Ctrl+Shift
/// with Left or Right moves it by one; a double click on the head, or the key M, gives it all the room.
final class TileMoves {
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

    private final TileCard tile;
    private final TileMenu menu;

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
        head.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> moves.end());
        head.addEventHandler(MouseEvent.MOUSE_CLICKED, moves::click);
        tile.addEventHandler(MouseDragEvent.MOUSE_DRAG_ENTERED, e -> moves.mark(e, true));
        tile.addEventHandler(MouseDragEvent.MOUSE_DRAG_EXITED, e -> moves.mark(e, false));
        tile.addEventHandler(MouseDragEvent.MOUSE_DRAG_RELEASED, moves::drop);
        tile.addEventHandler(KeyEvent.KEY_PRESSED, moves::onKey);
    }

    private void start(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && menu.hasActions()) {
            tile.startFullDrag();
            tile.pseudoClassStateChanged(DRAGGED, true);
            tile.setCursor(Cursor.MOVE);
            event.consume();
        }
    }

    private void end() {
        tile.pseudoClassStateChanged(DRAGGED, false);
        tile.setCursor(null);
    }

    private void mark(MouseDragEvent event, boolean over) {
        boolean other = event.getGestureSource() instanceof TileCard && !tile.equals(event.getGestureSource());
        tile.pseudoClassStateChanged(TARGET, over && other);
    }

    private void drop(MouseDragEvent event) {
        tile.pseudoClassStateChanged(TARGET, false);
        if (event.getGestureSource() instanceof TileCard dragged && !tile.equals(dragged)) {
            menu.move(dragged);
        }
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
