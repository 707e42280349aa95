package dlnlab.experiment.csv;

import dlnlab.experiment.DataTable;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Numbers;
import dlnlab.experiment.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Own data from a CSV table: every cell that is used must be a number, except the names of classes.
public final class DataReader {
    private static final int MOST_CLASSES = 100;

    private final CsvTable table;
    private final DataChoice choice;
    private final List<CsvRow> rows;
    private final List<String> names;
    private final Faults faults = new Faults();
    private final List<String> columns = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();
    private final List<List<Double>> numbers = new ArrayList<>();

    private DataReader(CsvTable table, DataChoice choice) {
        this.table = table;
        this.choice = choice;
        // spreadsheets save rows of nothing but separators below the data
        this.rows = table.rows().stream()
                .skip(choice.header() ? 1 : 0)
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        this.names = names(table, choice.header());
        rows.forEach(row -> numbers.add(new ArrayList<>()));
    }

    /// The data, or the faults, named by row and column.
    /// @throws IllegalArgumentException if the choice has not one role per column
    public static Reading<Problem.OwnData> read(CsvTable table, DataChoice choice) {
        if (choice.roles().size() != table.columns()) {
            throw new IllegalArgumentException(
                    table.columns() + " columns but " + choice.roles().size() + " roles");
        }
        return new DataReader(table, choice).read();
    }

    /// The names of the columns: the header's, or x1, x2, ..; an empty one is named by its place, and the second of
    /// two equal ones gets a number.
    public static List<String> names(CsvTable table, boolean header) {
        Set<String> taken = new HashSet<>();
        // where to go on counting: a table may have one name over all its columns
        Map<String, Integer> next = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int j = 0; j < table.columns(); j++) {
            String given = header ? table.rows().getFirst().cells().get(j).replace(';', ',') : "";
            String name = given.isEmpty() ? "x" + (j + 1) : given;
            String unique = name;
            while (!taken.add(unique)) {
                int count = next.merge(name, 2, (before, two) -> before + 1);
                unique = name + " (" + count + ")";
            }
            names.add(unique);
        }
        return names;
    }

    private Reading<Problem.OwnData> read() {
        if (rows.isEmpty()) {
            faults.add("there is a header, but no row of numbers below it");
        }
        if (checkLengths()) {
            for (int j = 0; j < names.size(); j++) {
                readColumn(j);
            }
        }
        if (faults.count() > 0) {
            return Reading.of(faults);
        }
        try {
            boolean scaled = choice.standardiseTargets() && !choice.roles().contains(ColumnRole.CLASSES);
            return Reading.of(
                    new Problem.OwnData(new DataTable(columns, numbers), targets, choice.standardise(), scaled));
        } catch (InvalidExperimentException e) {
            return Reading.refused(e.sentence());
        }
    }

    private boolean checkLengths() {
        for (CsvRow row : rows) {
            if (row.cells().size() != table.columns()) {
                faults.add("row " + row.number() + ": there must be " + table.columns() + " cells, as in the first row,"
                        + " but there "
                        + (row.cells().size() == 1
                                ? "is 1"
                                : "are " + row.cells().size()));
            }
        }
        return faults.count() == 0;
    }

    private void readColumn(int j) {
        switch (choice.roles().get(j)) {
            case INPUT -> readNumbers(j);
            case TARGET -> {
                targets.add(names.get(j));
                readNumbers(j);
            }
            case CLASSES -> readClasses(j);
            case UNUSED -> {}
        }
    }

    private void readNumbers(int j) {
        columns.add(names.get(j));
        if (holdsWords(j)) {
            CsvRow row = rows.getFirst();
            fault(
                    row,
                    j,
                    Cells.trouble(row.cells().get(j)) + ", nor is any other cell of this column; make the column"
                            + " \"" + ColumnRole.CLASSES.label() + "\" or \"" + ColumnRole.UNUSED.label() + "\"");
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            String cell = rows.get(i).cells().get(j);
            Double number = Numbers.real(cell);
            if (number == null) {
                fault(rows.get(i), j, Cells.trouble(cell));
            } else {
                numbers.get(i).add(number);
            }
        }
    }

    /// Whether every cell is some word, so that one sentence tells of all.
    private boolean holdsWords(int j) {
        return rows.size() > 1
                && rows.stream()
                        .map(row -> row.cells().get(j))
                        .noneMatch(cell -> cell.isEmpty() || Cells.isNumber(cell) || Cells.hasDecimalComma(cell));
    }

    private void readClasses(int j) {
        TreeSet<String> classes = new TreeSet<>();
        for (CsvRow row : rows) {
            String cell = row.cells().get(j);
            if (cell.isEmpty()) {
                fault(row, j, "the cell is empty");
            }
            classes.add(cell);
        }
        if (classes.size() < 2 || classes.size() > MOST_CLASSES) {
            faults.add("column " + (j + 1) + " (\"" + names.get(j) + "\"): there must be from 2 to " + MOST_CLASSES
                    + " classes, but there " + (classes.size() == 1 ? "is 1" : "are " + classes.size()));
            return;
        }
        for (String oneClass : classes) {
            String name = names.get(j) + " = " + oneClass.replace(';', ',');
            columns.add(name);
            targets.add(name);
            for (int i = 0; i < rows.size(); i++) {
                numbers.get(i).add(rows.get(i).cells().get(j).equals(oneClass) ? 1.0 : 0.0);
            }
        }
    }

    private void fault(CsvRow row, int j, String trouble) {
        faults.add(new CellPlace(row.number(), j + 1), name(j), trouble);
    }

    private @Nullable String name(int j) {
        return choice.header() ? names.get(j) : null;
    }
}
