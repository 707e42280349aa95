package dlnlab.plot;

import java.util.List;

/// A table of short texts, ready to be drawn.
/// @param headings of the columns, the first one over the names of the rows
/// @param rows in order, each with as many cells as there are headings, or one for a line of its own
public record TableText(List<String> headings, List<Row> rows) {
    /// How a cell is meant.
    public enum Tone {
        /// a number or a name
        PLAIN,
        /// the best of those that it is compared with
        BEST,
        /// still changing, or not there yet
        PASSING,
        /// says yes
        GOOD,
        /// says no
        BAD,
        /// says neither
        OPEN
    }

    /// One line of a table.
    /// @param cells from the left
    /// @param isHeading whether it names the lines below it
    public record Row(List<Cell> cells, boolean isHeading) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// A line that names those below it.
        public static Row heading(String text) {
            return new Row(List.of(Cell.of(text)), true);
        }

        /// A line of cells.
        public static Row of(List<Cell> cells) {
            return new Row(cells, false);
        }
    }

    /// One cell.
    /// @param text in it
    /// @param below a smaller text under it, or empty
    /// @param former what stood there before something was changed, or empty
    /// @param target the number of what a person can open there, or -1
    public record Cell(String text, String below, String former, Tone tone, int target) {
        /// A text and nothing else.
        public static Cell of(String text) {
            return new Cell(text, "", "", Tone.PLAIN, -1);
        }

        /// The same for something that can be opened.
        public Cell opening(int number) {
            return new Cell(text, below, former, tone, number);
        }
    }

    public TableText {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /// A table with nothing in it.
    public static final TableText EMPTY = new TableText(List.of(), List.of());
}
