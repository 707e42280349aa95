package dlnlab.ui.charts;

import dlnlab.plot.Scale;
import dlnlab.scene.TimeAxis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
    private final Map<String, MenuItem> made = new HashMap<>();
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
            items.add(separator("files"));
            FILES.forEach(action -> items.add(item(action, by)));
            items.add(separator("zoom"));
        }
        items.add(item("reset", "Reset zoom", tile.viewport().follows(), tile::resetZoom));
        for (ScaleSwitch scales : tile.switches()) {
            items.add(separator(scales.axis()));
            scales.offered().forEach(scale -> items.add(item(scales, scale)));
        }
        if (tile.clock().isHorizontalAxis()) {
            items.add(separator("time"));
            for (TimeAxis axis : TimeAxis.values()) {
                items.add(item(axis));
            }
        }
        show(menu.getItems(), items);
    }

    // a menu that gets other items makes all of its nodes anew, which takes longer than everything else here
    private static void show(List<MenuItem> shown, List<MenuItem> items) {
        if (!shown.equals(items)) {
            shown.clear();
            shown.addAll(items);
        }
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
        items.add(separator("places"));
    }

    private Menu quantities(String id, String label, List<TileActions.Choice> choices, Consumer<String> onChoice) {
        Menu submenu = (Menu) made(id, Menu::new);
        submenu.setText(label);
        List<MenuItem> items = new ArrayList<>();
        String group = choices.getFirst().group();
        for (TileActions.Choice choice : choices) {
            if (!choice.group().equals(group)) {
                group = choice.group();
                items.add(separator(id + "-" + group));
            }
            boolean here = id.equals("show") && tile.spec().shows(choice.id());
            items.add(item(
                    id + "-" + choice.id(),
                    choice.name(),
                    here || !choice.whyNot().isEmpty(),
                    () -> onChoice.accept(choice.id())));
        }
        show(submenu.getItems(), items);
        return submenu;
    }

    private MenuItem item(TileAction action, TileActions by) {
        boolean back = action == TileAction.MAXIMISE && by.isMaximised(tile);
        String label = back ? "Back to all charts" : action.label();
        return item(action.id(), label, !by.allows(action, tile), () -> perform(action));
    }

    private MenuItem item(String id, String label, boolean disabled, Runnable onAction) {
        MenuItem item = made(id, MenuItem::new);
        item.setText(label);
        item.setDisable(disabled);
        item.setOnAction(e -> onAction.run());
        return item;
    }

    private MenuItem item(ScaleSwitch scales, Scale scale) {
        RadioMenuItem item = (RadioMenuItem) made(scales.axis() + "-" + ScaleSwitch.suffix(scale), RadioMenuItem::new);
        item.setText(ScaleSwitch.words(scales.axis(), scale));
        item.setSelected(scales.scale() == scale);
        item.setOnAction(e -> scales.choose(scale));
        return item;
    }

    private MenuItem item(TimeAxis axis) {
        RadioMenuItem item = (RadioMenuItem) made("axis-" + axis.id(), RadioMenuItem::new);
        item.setText("x axis over " + axis.label());
        item.setSelected(tile.clock().chosen() == axis);
        item.setOnAction(e -> tile.clock().choose(axis));
        return item;
    }

    private MenuItem separator(String above) {
        return made("above-" + above, SeparatorMenuItem::new);
    }

    private MenuItem made(String id, Supplier<MenuItem> fresh) {
        return made.computeIfAbsent(id, key -> {
            MenuItem item = fresh.get();
            item.setId(prefix + key);
            return item;
        });
    }
}
