package dlnlab.ui.charts;

import dlnlab.plot.Scale;
import dlnlab.scene.TimeAxis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The menu of a tile: pictures and numbers to take away, what it shows and where, its ranges and scales.
///
/// Opens by the right button, the menu key, Shift+F10 and the tile's "⋯" button. Items are `<tile>-menu-copy`, ...,
/// `<tile>-menu-reset`, `<tile>-menu-y-log`, `<tile>-menu-axis-time`, `<tile>-menu-show-<quantity>`,
/// `<tile>-menu-add-<quantity>`.
final class TileMenu {
    private static final List<TileAction> FILES =
            List.of(TileAction.COPY, TileAction.PNG, TileAction.SVG, TileAction.PDF, TileAction.CSV);
    private static final List<TileAction> PLACES =
            List.of(TileAction.MAXIMISE, TileAction.MOVE_LEFT, TileAction.MOVE_RIGHT, TileAction.REMOVE);

    private final TileCard tile;
    private final String prefix;
    private final ContextMenu menu = new ContextMenu();
    private @Nullable TileActions actions;

    TileMenu(TileCard tile) {
        this.tile = tile;
        prefix = tile.spec().id() + "-menu-";
        menu.setId(tile.spec().id() + "-menu");
        tile.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::onRequest);
        tile.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void setActions(TileActions newActions) {
        actions = newActions;
    }

    boolean hasActions() {
        return actions != null;
    }

    /// Does an action without the menu, when there is somebody who does it and it can be done.
    void perform(TileAction action) {
        if (actions != null && actions.allows(action, tile)) {
            actions.perform(action, tile);
        }
    }

    /// Asks for the place of another tile.
    void moveTo(TileCard target) {
        if (actions != null) {
            actions.move(tile, target);
        }
    }

    private void onRequest(ContextMenuEvent event) {
        event.consume();
        if (event.isKeyboardTrigger()) {
            showUnderButton();
        } else {
            fill();
            menu.show(tile, event.getScreenX(), event.getScreenY());
        }
    }

    private void onKey(KeyEvent event) {
        boolean asked = event.getCode() == KeyCode.CONTEXT_MENU
                || (event.getCode() == KeyCode.F10 && event.isShiftDown() && !event.isShortcutDown());
        if (asked) {
            event.consume();
            showUnderButton();
        }
    }

    void showUnderButton() {
        if (menu.isShowing()) {
            menu.hide();
            return;
        }
        fill();
        tile.hideReadout();
        menu.show(tile.head().menuButton(), Side.BOTTOM, 0, 0);
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        if (actions != null) {
            TileActions by = actions;
            addQuantities(items, by);
            PLACES.forEach(action -> items.add(item(action, by)));
            items.add(new SeparatorMenuItem());
            FILES.forEach(action -> items.add(item(action, by)));
            items.add(new SeparatorMenuItem());
        }
        items.add(item("reset", "Reset zoom", tile.viewport().follows(), tile::resetZoom));
        for (ScaleSwitch scales : tile.switches()) {
            items.add(new SeparatorMenuItem());
            scales.offered().forEach(scale -> items.add(item(scales, scale)));
        }
        if (tile.clock().isHorizontalAxis()) {
            items.add(new SeparatorMenuItem());
            for (TimeAxis axis : TimeAxis.values()) {
                items.add(item(axis));
            }
        }
        menu.getItems().setAll(items);
    }

    private void addQuantities(List<MenuItem> items, TileActions by) {
        List<TileActions.Choice> choices = by.quantities(tile);
        if (choices.isEmpty()) {
            return;
        }
        items.add(quantities("show", "Show another quantity", choices, id -> by.showInstead(tile, id)));
        Menu another = quantities("add", "Add a chart", choices, id -> by.add(tile, id));
        another.setDisable(!by.allowsAnother());
        items.add(another);
        items.add(item(TileAction.PHASE, by));
        items.add(new SeparatorMenuItem());
    }

    private Menu quantities(String id, String label, List<TileActions.Choice> choices, Consumer<String> onChoice) {
        Menu submenu = new Menu(label);
        submenu.setId(prefix + id);
        String group = choices.getFirst().group();
        for (TileActions.Choice choice : choices) {
            if (!choice.group().equals(group)) {
                group = choice.group();
                submenu.getItems().add(new SeparatorMenuItem());
            }
            boolean here = id.equals("show") && tile.spec().shows(choice.id());
            submenu.getItems()
                    .add(item(
                            id + "-" + choice.id(),
                            choice.name(),
                            here || !choice.whyNot().isEmpty(),
                            () -> onChoice.accept(choice.id())));
        }
        return submenu;
    }

    private MenuItem item(TileAction action, TileActions by) {
        boolean back = action == TileAction.MAXIMISE && by.isMaximised(tile);
        String label = back ? "Back to all charts" : action.label();
        return item(action.id(), label, !by.allows(action, tile), () -> perform(action));
    }

    private MenuItem item(String id, String label, boolean disabled, Runnable onAction) {
        MenuItem item = new MenuItem(label);
        item.setId(prefix + id);
        item.setDisable(disabled);
        item.setOnAction(e -> onAction.run());
        return item;
    }

    private MenuItem item(ScaleSwitch scales, Scale scale) {
        RadioMenuItem item = new RadioMenuItem(ScaleSwitch.words(scales.axis(), scale));
        item.setId(prefix + scales.axis() + "-" + ScaleSwitch.suffix(scale));
        item.setSelected(scales.scale() == scale);
        item.setOnAction(e -> scales.choose(scale));
        return item;
    }

    private MenuItem item(TimeAxis axis) {
        RadioMenuItem item = new RadioMenuItem("x axis over " + axis.label());
        item.setId(prefix + "axis-" + axis.id());
        item.setSelected(tile.clock().chosen() == axis);
        item.setOnAction(e -> tile.clock().choose(axis));
        return item;
    }
}
