package dlnlab.ensemble;

import dlnlab.dynamics.StopReason;
import dlnlab.ensemble.analysis.Bootstrap;
import dlnlab.ensemble.analysis.Interval;
import dlnlab.experiment.StopRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The numbers of an ensemble cell by cell at one moment: what has finished, and where nothing has, what is on its way.
/// Immutable. Of a cell that is as it was before nothing is computed again.
public final class CellValues {
    private static final int RESAMPLES = 400;
    private static final double LEVEL = 0.95;

    private final EnsemblePlan plan;
    private final Map<Integer, Known> known;
    private final int[] finished;
    private final List<Flight> flights;

    /// What is known of a cell with so many members.
    private record Known(int members, List<Interval> columns, Map<StopReason, Integer> endings) {}

    /// Nothing yet.
    public CellValues(EnsemblePlan plan) {
        this(plan, Map.of(), new int[plan.cells().size()], List.of());
    }

    private CellValues(EnsemblePlan plan, Map<Integer, Known> known, int[] finished, List<Flight> flights) {
        this.plan = plan;
        this.known = Map.copyOf(known);
        this.finished = finished;
        this.flights = List.copyOf(flights);
    }

    /// What is computed.
    public EnsemblePlan plan() {
        return plan;
    }

    /// The numbers with what has finished and what is on its way since. Draws samples for the intervals, so a window
    /// has it done in the background.
    /// @param table of the same plan
    public CellValues with(EnsembleTable table, List<Flight> inFlight) {
        List<List<Integer>> rows = new ArrayList<>();
        plan.cells().forEach(cell -> rows.add(new ArrayList<>()));
        for (int row = 0; row < table.size(); row++) {
            rows.get(table.cell(row)).add(row);
        }
        Map<Integer, Known> more = new HashMap<>(known);
        for (int cell = 0; cell < rows.size(); cell++) {
            List<Integer> own = rows.get(cell);
            Known before = known.get(cell);
            if (!own.isEmpty() && (before == null || before.members() != own.size())) {
                more.put(cell, new Known(own.size(), intervals(table, own), endings(table, own)));
            }
        }
        return new CellValues(plan, more, rows.stream().mapToInt(List::size).toArray(), inFlight);
    }

    private List<Interval> intervals(EnsembleTable table, List<Integer> rows) {
        Bootstrap bootstrap =
                new Bootstrap(RESAMPLES, LEVEL, plan.spec().experiment().seed());
        // in the order of the members, so that the interval does not depend on who finished first
        int[] sorted = rows.stream()
                .sorted((a, b) -> Integer.compare(table.member(a), table.member(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        return IntStream.range(0, plan.columns().size())
                .mapToObj(column -> interval(
                        bootstrap,
                        Arrays.stream(sorted)
                                .mapToDouble(row -> table.value(row, column))
                                .toArray()))
                .toList();
    }

    private static Map<StopReason, Integer> endings(EnsembleTable table, List<Integer> rows) {
        Map<StopReason, Integer> endings = new EnumMap<>(StopReason.class);
        rows.forEach(row -> endings.merge(table.reason(row), 1, Integer::sum));
        return endings;
    }

    private static Interval interval(Bootstrap bootstrap, double[] values) {
        return values.length == 1 ? new Interval(values[0], values[0], values[0]) : bootstrap.quantile(values, 0.5);
    }

    /// How many members of a cell have finished.
    public int finished(int cell) {
        return finished[cell];
    }

    /// Why the finished members of a cell ended, see [CellRow#ended]; empty where none has.
    public String ended(int number) {
        Known done = known.get(number);
        if (done == null) {
            return "";
        }
        Cell cell = plan.cells().get(number);
        List<Double> medians = done.columns().stream().map(Interval::estimate).toList();
        return new CellRow(number, cell.label(), cell.baseline() != null, done.members(), medians, done.endings())
                .ended();
    }

    /// Whether most finished members of a cell stopped before they came to the goal of their experiment, so that its
    /// numbers say little: they are those of a fit on its way. Where there is no goal nothing can miss it.
    public boolean missesGoal(int number) {
        Known done = known.get(number);
        StopRules stop = plan.cells().get(number).experiment().stop();
        if (done == null || !(stop.lossBelow() > 0 || stop.gradientBelow() > 0)) {
            return false;
        }
        int arrived = done.endings().getOrDefault(StopReason.LOSS_BELOW, 0)
                + done.endings().getOrDefault(StopReason.GRADIENT_BELOW, 0);
        return 2 * arrived < done.members();
    }

    /// How many members of a cell are being computed.
    public int inFlight(int cell) {
        return (int) flights.stream()
                .filter(flight -> plan.cell(flight.member()) == cell)
                .count();
    }

    /// One number.
    public CellValue of(int cell, int column) {
        Known done = known.get(cell);
        int flying = inFlight(cell);
        if (done != null) {
            Interval interval = done.columns().get(column);
            return new CellValue(interval.estimate(), interval.low(), interval.high(), done.members(), flying);
        }
        double now = flights.stream()
                .filter(flight -> plan.cell(flight.member()) == cell)
                .mapToDouble(flight -> flight.row()[column])
                .findFirst()
                .orElse(Double.NaN);
        return new CellValue(now, now, now, 0, flying);
    }
}
