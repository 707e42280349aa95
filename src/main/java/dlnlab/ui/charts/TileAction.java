package dlnlab.ui.charts;

/// What can be done with a tile besides looking at it.
public enum TileAction {
    /// The picture to the clipboard.
    COPY("copy", "Copy picture"),
    /// A picture file of twice the size on the screen.
    PNG("png", "Save PNG…"),
    /// A vector file for the web.
    SVG("svg", "Save SVG…"),
    /// A vector file for print.
    PDF("pdf", "Save PDF…"),
    /// The numbers shown.
    CSV("csv", "Save CSV…"),
    /// A chart of one column against another.
    PHASE("phase", "Add a phase plot…"),
    /// The whole room for this tile, or back to all tiles.
    MAXIMISE("maximise", "Maximise"),
    /// Change places with the tile before.
    MOVE_LEFT("left", "Move left"),
    /// Change places with the tile after.
    MOVE_RIGHT("right", "Move right"),
    /// Take the tile away.
    REMOVE("remove", "Remove this chart");

    private final String id;
    private final String label;

    TileAction(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /// End of the ids of its menu items, after `<tile>-menu-`.
    public String id() {
        return id;
    }

    /// What the menu says.
    public String label() {
        return label;
    }
}
