package dlnlab.figure;

import dlnlab.ensemble.Cell;
import dlnlab.ensemble.CellValue;
import dlnlab.ensemble.CellValues;
import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.PlanAxis;
import dlnlab.measure.Quantities;
import dlnlab.plot.NumberFormats;
import dlnlab.plot.TableText;
import dlnlab.plot.TableText.Row;
import dlnlab.plot.TableText.Tone;
import dlnlab.scene.ChartSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Ensembles over a grid as tables that fill in: a row per cell with its kept columns or, of one column over two axes,
/// a row per value of the last axis and a column per value of the other. The least of the losses or errors that are
/// compared is set off; a number on its way is pale; a former number stands beside its successor.
public final class StudyTables {
    /// What stands for a number that is being computed and not known yet.
    public static final String WORKING = "…";

    /// What stands below a number whose members stopped before they came to their goal.
    public static final String UNFINISHED = "not done";

    private static final int DIGITS = 3;
    private static final int FEWER_DIGITS = 2;

    private final CellValues now;
    private final @Nullable CellValues former;
    private final EnsemblePlan plan;
    private final List<Integer> columns;
    private final List<PlanAxis> axes;

    private StudyTables(ChartSpec chart, CellValues now, @Nullable CellValues former) {
        this.now = now;
        this.former = former;
        plan = now.plan();
        columns = StudyColumns.shown(chart, plan);
        axes = PlanAxis.of(plan.spec());
    }

    /// The table of a chart of kind STUDY.
    /// @param former the numbers before something was changed, of the same grid; or null
    public static TableText of(ChartSpec chart, CellValues now, @Nullable CellValues former) {
        StudyTables tables = new StudyTables(chart, now, former);
        return tables.columns.size() == 1 && tables.axes.size() == 2 ? tables.crossed() : tables.listed();
    }

    private TableText crossed() {
        PlanAxis across = axes.getFirst();
        PlanAxis down = axes.getLast();
        List<String> headings = new ArrayList<>(List.of(across.name() + " →"));
        List<Integer> order = order(across);
        order.forEach(other -> headings.add(across.texts().get(other)));
        List<Row> rows = new ArrayList<>();
        for (int value = 0; value < down.size(); value++) {
            List<TableText.Cell> cells = new ArrayList<>();
            cells.add(TableText.Cell.of(down.labels().get(value)));
            for (int other : order) {
                int cell = cell(across, other, down, value);
                cells.add(brief(cell, columns.getFirst(), best(columns.getFirst(), across, other)));
            }
            rows.add(Row.of(cells));
        }
        return new TableText(headings, rows);
    }

    // numbers from the least: what is computed first need not stand first
    private static List<Integer> order(PlanAxis across) {
        return IntStream.range(0, across.size())
                .boxed()
                .sorted(Comparator.comparingDouble(value -> across.isNumeric() ? across.number(value) : value))
                .toList();
    }

    private int cell(PlanAxis across, int other, PlanAxis down, int value) {
        for (int cell = 0; cell < plan.cells().size(); cell++) {
            Cell candidate = plan.cells().get(cell);
            if (across.value(candidate) == other && down.value(candidate) == value) {
                return cell;
            }
        }
        throw new IllegalStateException("every combination of values is a cell");
    }

    private TableText listed() {
        List<PlanAxis> groups = axes.isEmpty() ? axes : axes.subList(0, axes.size() - 1);
        List<PlanAxis> last = axes.isEmpty() ? axes : axes.subList(axes.size() - 1, axes.size());
        List<String> headings =
                new ArrayList<>(List.of(last.isEmpty() ? "" : last.getFirst().name()));
        columns.forEach(column -> headings.add(StudyColumns.name(plan, column).replaceFirst(" ", "\n")));
        headings.add("steps");
        headings.add("ended");
        List<Row> rows = new ArrayList<>();
        String group = "";
        for (int cell = 0; cell < plan.cells().size(); cell++) {
            Cell place = plan.cells().get(cell);
            String own = PlanAxis.label(place, groups);
            if (!own.equals(group)) {
                group = own;
                rows.add(Row.heading(own));
            }
            rows.add(row(cell, last.isEmpty() ? "all" : PlanAxis.label(place, last), own, groups));
        }
        return new TableText(headings, rows);
    }

    private Row row(int cell, String name, String group, List<PlanAxis> groups) {
        List<TableText.Cell> cells = new ArrayList<>();
        cells.add(new TableText.Cell(name, "", "", Tone.PLAIN, cell));
        for (int column : columns) {
            cells.add(number(cell, column, best(column, group, groups)));
        }
        CellValue steps = now.of(cell, plan.column("steps"));
        cells.add(new TableText.Cell(words(steps, DIGITS + 2), "", "", tone(steps, Double.NaN), cell));
        cells.add(new TableText.Cell(state(cell), "", "", Tone.PASSING, cell));
        return Row.of(cells);
    }

    private String state(int cell) {
        int total = plan.spec().starts();
        int done = now.finished(cell);
        if (done == total) {
            return now.ended(cell);
        }
        String count = total == 1 ? "" : done + " of " + total + " starts";
        if (now.inFlight(cell) == 0) {
            return count.isEmpty() ? "waits" : count;
        }
        return count.isEmpty() ? "still running" : count + ", running";
    }

    private TableText.Cell number(int cell, int column, double best) {
        CellValue value = now.of(cell, column);
        String below = value.hasInterval()
                ? NumberFormats.value(value.low(), FEWER_DIGITS) + " to "
                        + NumberFormats.value(value.high(), FEWER_DIGITS)
                : "";
        return new TableText.Cell(words(value, DIGITS), below, former(cell, column, DIGITS), tone(value, best), cell);
    }

    /// A number in a narrow column: fewer digits, and no interval.
    private TableText.Cell brief(int cell, int column, double best) {
        CellValue value = now.of(cell, column);
        return new TableText.Cell(
                words(value, FEWER_DIGITS),
                now.missesGoal(cell) ? UNFINISHED : "",
                former(cell, column, FEWER_DIGITS),
                tone(value, best),
                cell);
    }

    private static String words(CellValue value, int digits) {
        if (Double.isNaN(value.value())) {
            return value.members() > 0 ? "–" : value.inFlight() > 0 ? WORKING : "";
        }
        return NumberFormats.value(value.value(), digits);
    }

    // what reads the same is as good
    private static Tone tone(CellValue value, double best) {
        boolean least = NumberFormats.value(value.value(), DIGITS).equals(NumberFormats.value(best, DIGITS));
        return value.isPassing() ? Tone.PASSING : least && !Double.isNaN(best) ? Tone.BEST : Tone.PLAIN;
    }

    private String former(int cell, int column, int digits) {
        CellValues before = former;
        if (before == null || cell >= before.plan().cells().size()) {
            return "";
        }
        int there = before.plan().columns().indexOf(plan.columns().get(column));
        CellValue value = there < 0 ? null : before.of(cell, there);
        return value == null || value.isPassing() || Double.isNaN(value.value()) ? "" : words(value, digits);
    }

    private double best(int column, PlanAxis across, int other) {
        return best(column, cell -> across.value(cell) == other);
    }

    private double best(int column, String group, List<PlanAxis> groups) {
        return best(column, cell -> PlanAxis.label(cell, groups).equals(group));
    }

    private double best(int column, Predicate<Cell> compared) {
        double least = Double.NaN;
        // a norm is not better for being less: which of them is won by is what such a table asks
        if (!Quantities.isError(plan.columns().get(column).quantity())) {
            return least;
        }
        for (int cell = 0; cell < plan.cells().size(); cell++) {
            CellValue value = now.of(cell, column);
            boolean counts = compared.test(plan.cells().get(cell)) && !value.isPassing();
            if (counts && !(value.value() >= least)) {
                least = value.value();
            }
        }
        return least;
    }
}
