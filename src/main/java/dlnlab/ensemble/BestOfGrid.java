package dlnlab.ensemble;

import dlnlab.dynamics.StopReason;
import dlnlab.ensemble.analysis.Quantiles;
import dlnlab.experiment.InvalidExperimentException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The best value of one axis, such as the step size, for every combination of everything else: the one with the least
/// median of a column. A member that diverged, or whose number is not finite, counts as infinitely large; of equal
/// medians the first counts.
/// @param others the label of the other values, empty where there is nothing else
/// @param value the best value as text
/// @param cell the number of its cell
/// @param median of the column there
/// @param atEdge whether it is the first or last value of its axis, so that a better one may lie beyond
public record BestOfGrid(String others, String value, int cell, double median, boolean atEdge) {
    /// One result per combination of the other axes.
    /// @param axis id of a parameter of the grid
    /// @param column number of the column that should be small, such as the loss at the end
    /// @throws InvalidExperimentException when the grid has no such axis
    public static List<BestOfGrid> of(EnsembleTable table, String axis, int column) {
        return of(table, axis, (rows, row) -> rows.value(row, column));
    }

    /// The same by how many steps a member took to its goal; one that did not reach it counts as infinitely slow.
    public static List<BestOfGrid> byStepsToGoal(EnsembleTable table, String axis) {
        EnsemblePlan plan = table.plan();
        int steps = plan.column("steps");
        int reached = plan.column("reached");
        return of(
                table,
                axis,
                (rows, row) -> rows.value(row, reached) > 0 ? rows.value(row, steps) : Double.POSITIVE_INFINITY);
    }

    /// The number of a row that should be small.
    @FunctionalInterface
    private interface Cost {
        double of(EnsembleTable table, int row);
    }

    private static List<BestOfGrid> of(EnsembleTable table, String axis, Cost cost) {
        EnsemblePlan plan = table.plan();
        // places begin with the variation
        int number = 1 + axisNumber(plan, axis);
        int values = plan.spec().grid().get(number - 1).values().size();
        Map<List<Integer>, BestOfGrid> best = new LinkedHashMap<>();
        for (int c = 0; c < plan.cells().size(); c++) {
            Cell cell = plan.cells().get(c);
            int place = cell.place().get(number);
            List<Integer> others = new ArrayList<>(cell.place());
            others.set(number, 0);
            double median = median(table.ofCell(c), cost);
            BestOfGrid before = best.get(others);
            if (before == null || median < before.median) {
                String text = plan.spec().grid().get(number - 1).values().get(place);
                boolean edge = place == 0 || place == values - 1;
                best.put(others, new BestOfGrid(label(plan, cell.place(), number), text, c, median, edge));
            }
        }
        return List.copyOf(best.values());
    }

    private static double median(EnsembleTable rows, Cost cost) {
        double[] costs = IntStream.range(0, rows.size())
                // what diverged is stopped while its numbers are still finite
                .mapToDouble(
                        row -> rows.reason(row) == StopReason.DIVERGED ? Double.POSITIVE_INFINITY : cost.of(rows, row))
                .map(value -> Double.isFinite(value) ? value : Double.POSITIVE_INFINITY)
                .toArray();
        double median = Quantiles.of(costs).at(0.5);
        return Double.isNaN(median) ? Double.POSITIVE_INFINITY : median;
    }

    private static int axisNumber(EnsemblePlan plan, String axis) {
        List<String> axes = plan.spec().grid().stream().map(GridAxis::parameter).toList();
        if (!axes.contains(axis)) {
            throw new InvalidExperimentException(
                    "best",
                    "The grid must vary " + axis + " for its best value to be found, but varies "
                            + (axes.isEmpty() ? "nothing" : String.join(", ", axes)) + ".");
        }
        return axes.indexOf(axis);
    }

    private static String label(EnsemblePlan plan, List<Integer> place, int leftOut) {
        List<String> labels = new ArrayList<>();
        labels.add(plan.spec().variations().get(place.getFirst()).label());
        for (int k = 1; k < place.size(); k++) {
            if (k != leftOut) {
                labels.add(plan.spec()
                        .grid()
                        .get(k - 1)
                        .variations()
                        .get(place.get(k))
                        .label());
            }
        }
        return String.join(", ", labels.stream().filter(text -> !text.isEmpty()).toList());
    }
}
