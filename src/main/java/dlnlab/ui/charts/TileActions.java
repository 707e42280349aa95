package dlnlab.ui.charts;

import java.util.List;

/// Does what a tile offers and cannot do itself; all methods are called on the JavaFX thread.
public interface TileActions {
    /// A quantity that a tile may show.
    ///
    /// @param group quantities of one group stand together, in the order in which they are given
    /// @param id id of the quantity, end of the id of its menu item
    /// @param name what the menu says
    /// @param whyNot why the run does not have it, in one sentence; empty where it can be shown
    record Choice(String group, String id, String name, String whyNot) {}

    /// Does it.
    void perform(TileAction action, TileCard tile);

    /// Whether it can be done now; the menu shows in grey what cannot.
    default boolean allows(TileAction action, TileCard tile) {
        return true;
    }

    /// Whether the tile has all the room now, so that [TileAction#MAXIMISE] leads back.
    default boolean isMaximised(TileCard tile) {
        return false;
    }

    /// The quantities to choose from; where there are none the menu does not ask.
    default List<Choice> quantities(TileCard tile) {
        return List.of();
    }

    /// Shows another quantity in the place of this tile.
    default void showInstead(TileCard tile, String quantityId) {}

    /// Whether one more chart has room.
    default boolean allowsAnother() {
        return true;
    }

    /// Adds a chart of a quantity after this tile.
    default void add(TileCard tile, String quantityId) {}

    /// Puts a tile in the place of another one, onto which its head was dragged.
    default void move(TileCard dragged, TileCard target) {}
}
