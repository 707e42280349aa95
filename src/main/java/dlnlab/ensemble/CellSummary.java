package dlnlab.ensemble;

import dlnlab.ensemble.analysis.Bootstrap;
import dlnlab.ensemble.analysis.Interval;
import dlnlab.ensemble.analysis.Quantiles;
import java.util.List;
import java.util.stream.IntStream;

/// What one cell's members have in common: for every column its spread, and how sure one may be of its median and mean.
/// @param cell number of the cell
/// @param label of the cell
/// @param members how many have finished
/// @param columns one per column of the table
public record CellSummary(int cell, String label, int members, List<Spread> columns) {
    private static final int RESAMPLES = 400;
    private static final double LEVEL = 0.95;

    public CellSummary {
        columns = List.copyOf(columns);
    }

    /// The numbers of one column.
    /// @param column the column
    /// @param count numbers that are numbers
    /// @param quantiles of all of them
    /// @param median with the interval that holds it with 95 % from six members on; that of fewer ends at the least
    ///     and the greatest
    /// @param mean with the interval by the bootstrap, which is too narrow for few members
    public record Spread(Column column, int count, Quantiles quantiles, Interval median, Interval mean) {}

    /// One summary per cell, in their order. The intervals depend on the numbers alone, not on the order in which
    /// members finished.
    public static List<CellSummary> of(EnsembleTable table) {
        EnsembleTable sorted = table.sorted();
        return IntStream.range(0, table.plan().cells().size())
                .mapToObj(cell -> of(sorted, cell))
                .toList();
    }

    /// The summary of one cell.
    public static CellSummary of(EnsembleTable table, int cell) {
        EnsembleTable rows = table.ofCell(cell);
        EnsemblePlan plan = table.plan();
        Bootstrap bootstrap =
                new Bootstrap(RESAMPLES, LEVEL, plan.spec().experiment().seed());
        return new CellSummary(
                cell,
                plan.cells().get(cell).label(),
                rows.size(),
                IntStream.range(0, plan.columns().size())
                        .mapToObj(c -> spread(plan.columns().get(c), rows.values(c), bootstrap))
                        .toList());
    }

    private static Spread spread(Column column, double[] values, Bootstrap bootstrap) {
        Quantiles quantiles = Quantiles.of(values);
        return new Spread(
                column, quantiles.count(), quantiles, bootstrap.quantile(values, 0.5), bootstrap.mean(values));
    }
}
