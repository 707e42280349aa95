package dlnlab.ui.charts;

import java.io.IOException;

/// The numbers behind a tile, as they were when they were asked for.
@FunctionalInterface
public interface TileNumbers {
    /// Writes them as a table of text (CSV). Beside the window.
    void write(Appendable out) throws IOException;
}
