package dlnlab.ensemble;

import dlnlab.dynamics.StopReason;
import dlnlab.ensemble.analysis.Quantiles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A cell as one line of a table that sets cells side by side, such as depths beside the least nuclear norm.
/// @param cell number of the cell
/// @param label of the cell
/// @param isBaseline whether a [Baseline] answers: then there is no curve
/// @param members how many have finished
/// @param medians of every column of the table over the finished members, NaN where the cell has no such number
/// @param endings how many members ended for which reason
public record CellRow(
        int cell,
        String label,
        boolean isBaseline,
        int members,
        List<Double> medians,
        Map<StopReason, Integer> endings) {
    public CellRow {
        medians = List.copyOf(medians);
        endings = Map.copyOf(endings);
    }

    /// One row per cell, in their order; cells without a finished member too, so that the table can fill in live.
    public static List<CellRow> of(EnsembleTable table) {
        return IntStream.range(0, table.plan().cells().size())
                .mapToObj(cell -> of(table, cell))
                .toList();
    }

    private static CellRow of(EnsembleTable table, int number) {
        EnsemblePlan plan = table.plan();
        Cell cell = plan.cells().get(number);
        EnsembleTable rows = table.ofCell(number);
        List<Double> medians = IntStream.range(0, plan.columns().size())
                .mapToObj(column -> Quantiles.of(rows.values(column)).at(0.5))
                .toList();
        Map<StopReason, Integer> endings = new EnumMap<>(StopReason.class);
        IntStream.range(0, rows.size()).forEach(row -> endings.merge(rows.reason(row), 1, Integer::sum));
        return new CellRow(number, cell.label(), cell.baseline() != null, rows.size(), medians, endings);
    }

    /// Why its members ended, such as "goal reached" or "2 × goal reached, 1 × out of steps".
    public String ended() {
        return endings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> (members == 1 ? "" : entry.getValue() + " × ") + words(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    private String words(StopReason reason) {
        return switch (reason) {
            case LOSS_BELOW -> isBaseline ? "certified" : "goal reached";
            case GRADIENT_BELOW -> "gradient vanished";
            case STEP_BUDGET -> isBaseline ? "not certified" : "out of steps";
            case TIME_BUDGET -> "out of time";
            case DIVERGED -> "diverged";
            case STOPPED -> "stopped";
        };
    }
}
