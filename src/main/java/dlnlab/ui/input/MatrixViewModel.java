package dlnlab.ui.input;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.MatrixText;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Problem;
import dlnlab.experiment.csv.Cells;
import dlnlab.experiment.csv.MatrixReader;
import dlnlab.ui.lab.LabViewModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A matrix to be completed, cell by cell: what is typed, which cell is chosen, and what is wrong. Every change that
/// makes a possible matrix is applied to the lab at once; the lab starts new runs at most ten times a second.
///
/// Rows and columns count from 0 here and from 1 in sentences.
public final class MatrixViewModel implements AutoCloseable {
    /// The grid shows matrices up to this many rows and columns.
    public static final int LARGEST = 30;

    private static final Parameter<?> ENTRIES = Parameters.get("entries");

    /// A cell of the grid.
    record Place(int row, int column) {}

    private final LabViewModel lab;
    private final ReadOnlyObjectWrapper<CellGrid> grid =
            new ReadOnlyObjectWrapper<>(CellGrid.filled(1, 1, (i, j) -> Cell.EMPTY));
    private final ReadOnlyObjectWrapper<Place> chosen = new ReadOnlyObjectWrapper<>(new Place(0, 0));
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final Subscription following;
    private String applied = "";
    private long masks;

    /// Edits the lab's matrix, and follows it when something else changes it.
    public MatrixViewModel(LabViewModel lab) {
        this.lab = lab;
        following = lab.experimentProperty().subscribe(experiment -> load());
    }

    /// Whether the lab has a matrix given entry by entry, of a size that the grid shows.
    public static boolean canEdit(LabViewModel lab) {
        Problem problem = lab.experiment().problem();
        return entries(problem) != null && problem.inputWidth() <= LARGEST && problem.outputWidth() <= LARGEST;
    }

    private static @Nullable List<List<@Nullable Double>> entries(Problem problem) {
        return switch (problem) {
            case Problem.ExplicitCompletion own -> own.entries();
            case Problem.HiddenEntries own -> own.entries();
            default -> null;
        };
    }

    /// What is typed.
    ReadOnlyObjectProperty<CellGrid> gridProperty() {
        return grid.getReadOnlyProperty();
    }

    /// The cell that keys act on.
    ReadOnlyObjectProperty<Place> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Why the matrix is not applied, in one sentence, or empty.
    public ReadOnlyStringProperty faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What the matrix is: "3 × 4, 7 of 12 entries observed".
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// What the chosen cell is, with all digits: "Row 1, column 2: 0.5".
    ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Chooses a cell; outside the grid the nearest one.
    void choose(int row, int column) {
        int lastRow = grid.get().rowCount() - 1;
        int lastColumn = grid.get().columnCount() - 1;
        chosen.set(new Place(Math.clamp(row, 0, lastRow), Math.clamp(column, 0, lastColumn)));
        place.set(describe(chosen.get().row(), chosen.get().column(), cell()));
    }

    /// Chooses the cell so many rows and columns further, as far as there are any.
    void move(int rows, int columns) {
        choose(chosen.get().row() + rows, chosen.get().column() + columns);
    }

    /// The next cell in reading order, or the one before.
    void advance(int by) {
        int columns = grid.get().columnCount();
        int index = chosen.get().row() * columns + chosen.get().column() + by;
        int inside = Math.clamp(index, 0, grid.get().rowCount() * columns - 1);
        choose(inside / columns, inside % columns);
    }

    /// The chosen cell.
    Cell cell() {
        return grid.get().at(chosen.get().row(), chosen.get().column());
    }

    /// "Row 1, column 2: 0.5".
    static String describe(int row, int column, Cell cell) {
        return "Row " + (row + 1) + ", column " + (column + 1) + ": "
                + (cell.observed() ? cell.text() : "not observed");
    }

    /// Puts what was typed into the chosen cell.
    void type(String text) {
        put(Cell.typed(text));
    }

    /// Observes the chosen cell, or no longer.
    void toggle() {
        put(cell().observed() ? cell().hidden() : cell().seen());
    }

    /// The chosen cell is not observed.
    void unobserve() {
        put(cell().hidden());
    }

    private void put(Cell cell) {
        set(grid.get().with(chosen.get().row(), chosen.get().column(), cell));
    }

    /// Another number of rows and columns, each from 1 to [#LARGEST]; new entries are not observed.
    void resize(int rows, int columns) {
        set(grid.get().resized(Math.clamp(rows, 1, LARGEST), Math.clamp(columns, 1, LARGEST)));
    }

    /// Rows become columns.
    void transpose() {
        Place before = chosen.get();
        set(grid.get().transposed());
        choose(before.column(), before.row());
    }

    /// Observes every entry, as the number it was before, or 0.
    void observeAll() {
        CellGrid now = grid.get();
        set(CellGrid.filled(
                now.rowCount(), now.columnCount(), (i, j) -> now.at(i, j).seen()));
    }

    /// Observes a share of the entries, drawn at random: round(share n) of the n entries, at least one. Another mask
    /// every time.
    /// @param share from 0 to 1; anything else is refused in a sentence
    void randomMask(double share) {
        if (!(share >= 0 && share <= 1)) {
            fault.set("The share of observed entries must be a number from 0 to 1, such as 0.5.");
            return;
        }
        CellGrid now = grid.get();
        int columns = now.columnCount();
        int count = now.rowCount() * columns;
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            order.add(k);
        }
        Collections.shuffle(order, new Random(masks++));
        int observed = Math.clamp(Math.round(share * count), 1, count);
        Set<Integer> first = Set.copyOf(order.subList(0, observed));
        set(CellGrid.filled(now.rowCount(), columns, (i, j) -> {
            Cell cell = now.at(i, j);
            return first.contains(i * columns + j) ? cell.seen() : cell.hidden();
        }));
    }

    /// Puts copied cells into the grid from the chosen cell on; the grid grows as far as it can.
    /// @param text cells as spreadsheets copy them, CSV, or the program's own form
    void paste(String text) {
        try {
            List<List<String>> block = MatrixReader.cells(text, "The clipboard");
            int rows = chosen.get().row() + block.size();
            int columns = chosen.get().column() + block.getFirst().size();
            if (rows > LARGEST || columns > LARGEST) {
                fault.set("The block on the clipboard must fit into " + LARGEST + " rows and " + LARGEST
                        + " columns from the chosen cell on, but would need " + rows + " × " + columns + ".");
                return;
            }
            CellGrid now = grid.get();
            set(put(
                    block,
                    now.resized(Math.max(rows, now.rowCount()), Math.max(columns, now.columnCount())),
                    chosen.get()));
        } catch (InvalidExperimentException e) {
            fault.set(e.sentence());
        }
    }

    private static CellGrid put(List<List<String>> block, CellGrid into, Place place) {
        return CellGrid.filled(into.rowCount(), into.columnCount(), (i, j) -> {
            int row = i - place.row();
            int column = j - place.column();
            boolean inside = row >= 0
                    && row < block.size()
                    && column >= 0
                    && column < block.getFirst().size();
            return inside ? Cell.typed(block.get(row).get(column)) : into.at(i, j);
        });
    }

    /// The matrix as text for the clipboard: tabs and lines, as spreadsheets read it.
    String copied() {
        StringBuilder text = new StringBuilder();
        for (List<Cell> row : grid.get().rows()) {
            text.append(String.join("\t", row.stream().map(Cell::shown).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private void set(CellGrid next) {
        grid.set(next);
        choose(chosen.get().row(), chosen.get().column());
        fault.set(firstFault(next));
        summarise();
        if (fault.get().isEmpty()) {
            apply(next);
        }
    }

    private void apply(CellGrid next) {
        String text = MatrixText.format(next.entries());
        String before = applied;
        applied = text;
        try {
            lab.change(ENTRIES, text);
        } catch (InvalidExperimentException e) {
            applied = before;
            fault.set(e.sentence());
        }
    }

    private void load() {
        if (!canEdit(lab)) {
            return;
        }
        String text = ENTRIES.text(lab.experiment());
        if (!text.equals(applied)) {
            applied = text;
            grid.set(CellGrid.of(Objects.requireNonNull(entries(lab.experiment().problem()))));
            choose(chosen.get().row(), chosen.get().column());
            fault.set("");
            summarise();
        }
    }

    private void summarise() {
        CellGrid now = grid.get();
        int all = now.rowCount() * now.columnCount();
        summary.set(now.rowCount() + " × " + now.columnCount() + ", "
                + (now.observedCount() == all ? "all" : now.observedCount() + " of " + all) + " entries observed");
    }

    private static String firstFault(CellGrid grid) {
        for (int i = 0; i < grid.rowCount(); i++) {
            for (int j = 0; j < grid.columnCount(); j++) {
                if (!grid.at(i, j).isGood()) {
                    return "Row " + (i + 1) + ", column " + (j + 1) + ": "
                            + Cells.trouble(grid.at(i, j).text()) + ".";
                }
            }
        }
        return "";
    }

    /// Stops following the lab.
    @Override
    public void close() {
        following.unsubscribe();
    }
}
