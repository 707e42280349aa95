package dlnlab.ui.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.util.ArithmeticUtils;

/// Where the tiles stand in a grid.
///
/// @param columnWidths in percent
/// @param rows of equal height
/// @param places one per tile
record TileLayout(List<Double> columnWidths, int rows, List<Place> places) {
    private static final double SPOTLIGHT_WIDTH = 63;

    /// A tile's cell and how many it covers.
    record Place(int column, int row, int columns, int rows) {}

    /// Where a column begins, as a part of the whole width; the number of columns stands for the right end.
    double left(int column) {
        return columnWidths.subList(0, column).stream()
                .mapToDouble(w -> w / 100)
                .sum();
    }

    /// All tiles alike, or the first one large and the others in a column beside it.
    static TileLayout of(int tiles, boolean spotlight) {
        return spotlight && tiles > 1 ? spotlight(tiles) : even(tiles);
    }

    private static TileLayout spotlight(int tiles) {
        List<Place> places = new ArrayList<>();
        places.add(new Place(0, 0, 1, tiles - 1));
        for (int k = 1; k < tiles; k++) {
            places.add(new Place(1, k - 1, 1, 1));
        }
        return new TileLayout(List.of(SPOTLIGHT_WIDTH, 100 - SPOTLIGHT_WIDTH), tiles - 1, places);
    }

    // one row up to two tiles, two rows beyond; where the last row is short its tiles are wider
    private static TileLayout even(int tiles) {
        if (tiles == 0) {
            return new TileLayout(List.of(), 1, List.of());
        }
        int rows = tiles <= 2 ? 1 : 2;
        int perRow = (tiles + rows - 1) / rows;
        int last = tiles - perRow * (rows - 1);
        int columns = ArithmeticUtils.lcm(perRow, last);
        List<Place> places = new ArrayList<>();
        for (int k = 0; k < tiles; k++) {
            int row = k / perRow;
            int inRow = row == rows - 1 ? last : perRow;
            int span = columns / inRow;
            places.add(new Place((k % perRow) * span, row, span, 1));
        }
        return new TileLayout(Collections.nCopies(columns, 100.0 / columns), rows, places);
    }
}
