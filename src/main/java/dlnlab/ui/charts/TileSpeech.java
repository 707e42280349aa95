package dlnlab.ui.charts;

import dlnlab.scene.ChartSpec;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;

/// What a screen reader says of a chart: why there is nothing to see, else the values that the keyboard reads out,
/// else what the chart shows.
final class TileSpeech {
    private final Node tile;
    private final String title;
    private String description;
    private String message = "";
    private String readOut = "";

    /// Has a tile introduce itself as a chart.
    TileSpeech(Node tile, ChartSpec spec) {
        this.tile = tile;
        title = spec.title();
        description = heading(spec);
        tile.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        tile.setAccessibleRoleDescription("chart");
        tile.setAccessibleHelp("Alt with Left and Right reads values, plus and minus zoom, Ctrl with arrows moves, "
                + "0 shows everything, M maximises, Shift+F10 opens the menu.");
        say();
    }

    /// What a chart is about, whatever its curves.
    static String heading(ChartSpec spec) {
        return spec.title() + ", " + spec.subtitle();
    }

    /// What the chart shows, with where its curves are now.
    void describe(String text) {
        description = text;
        say();
    }

    /// Why there is nothing to see; empty when there is something.
    void explain(String text) {
        message = text;
        say();
    }

    /// The values at a place of the chart; empty when none are shown.
    void readOut(String text) {
        readOut = text;
        say();
    }

    private void say() {
        if (!message.isEmpty()) {
            tile.setAccessibleText(title + ": " + message);
        } else {
            tile.setAccessibleText(readOut.isEmpty() ? description : readOut);
        }
    }
}
