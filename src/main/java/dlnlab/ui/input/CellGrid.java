package dlnlab.ui.input;

import dlnlab.experiment.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What is typed into the cells of a matrix, right or wrong; an immutable rectangle.
record CellGrid(List<List<Cell>> rows) {
    CellGrid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    static CellGrid of(List<List<@Nullable Double>> entries) {
        return filled(entries.size(), entries.getFirst().size(), (i, j) -> {
            Double entry = entries.get(i).get(j);
            return entry == null ? Cell.EMPTY : new Cell(Numbers.format(entry), true);
        });
    }

    static CellGrid filled(int rows, int columns, BiFunction<Integer, Integer, Cell> cell) {
        List<List<Cell>> made = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<Cell> row = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                row.add(cell.apply(i, j));
            }
            made.add(row);
        }
        return new CellGrid(made);
    }

    int rowCount() {
        return rows.size();
    }

    int columnCount() {
        return rows.getFirst().size();
    }

    /// @param row from 0
    /// @param column from 0
    Cell at(int row, int column) {
        return rows.get(row).get(column);
    }

    CellGrid with(int row, int column, Cell cell) {
        return filled(rowCount(), columnCount(), (i, j) -> i == row && j == column ? cell : at(i, j));
    }

    /// The same cells where both have them, otherwise empty ones.
    CellGrid resized(int newRows, int newColumns) {
        return filled(newRows, newColumns, (i, j) -> i < rowCount() && j < columnCount() ? at(i, j) : Cell.EMPTY);
    }

    CellGrid transposed() {
        return filled(columnCount(), rowCount(), (i, j) -> at(j, i));
    }

    /// The numbers, null where nothing is observed or what is typed is no number.
    List<List<@Nullable Double>> entries() {
        List<List<@Nullable Double>> entries = new ArrayList<>();
        for (List<Cell> row : rows) {
            List<@Nullable Double> numbers = new ArrayList<>();
            row.forEach(cell -> numbers.add(cell.observed() ? Numbers.real(cell.text()) : null));
            entries.add(numbers);
        }
        return entries;
    }

    int observedCount() {
        return (int) rows.stream().flatMap(List::stream).filter(Cell::observed).count();
    }
}
