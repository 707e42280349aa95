package dlnlab.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.InvalidExperimentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

/// What is said about cells, against the same said by hand.
class SummariesTest {
    @Test
    void everyCellIsSummedUpByItself() throws InterruptedException {
        EnsemblePlan plan = EnsemblePlan.of(Studies.descent(7));
        EnsembleTable table = EnsembleRun.all(plan, 2);
        List<CellSummary> summaries = CellSummary.of(table);
        int loss = plan.column("loss");
        for (int cell = 0; cell < plan.cells().size(); cell++) {
            double[] losses = losses(table, cell, loss);
            CellSummary.Spread spread = summaries.get(cell).columns().get(loss);
            assertEquals(7, summaries.get(cell).members());
            assertEquals(StatUtils.percentile(losses, 50), spread.median().estimate(), 1e-15);
            assertEquals(StatUtils.mean(losses), spread.mean().estimate(), 1e-12 * StatUtils.mean(losses));
            assertTrue(spread.median().low() <= spread.median().estimate());
            assertTrue(spread.median().high() >= spread.median().estimate());
            assertEquals(StatUtils.max(losses), spread.quantiles().at(1));
        }
    }

    @Test
    void theBestStepIsTheOneWithTheLeastMedian() throws InterruptedException {
        EnsemblePlan plan = EnsemblePlan.of(Studies.descent(5)
                .withGrid(List.of(GridAxis.parse("stepSize=geometric:0.003:3:7"), GridAxis.parse("depth=1,2,3"))));
        EnsembleTable table = EnsembleRun.all(plan, 2);
        int loss = plan.column("loss");
        List<BestOfGrid> best = BestOfGrid.of(table, "stepSize", loss);
        assertEquals(
                List.of("N = 1", "N = 2", "N = 3"),
                best.stream().map(BestOfGrid::others).toList());
        for (int depth = 1; depth <= 3; depth++) {
            List<double[]> medians = new ArrayList<>();
            for (int cell = 0; cell < plan.cells().size(); cell++) {
                if (plan.cells().get(cell).experiment().depth() == depth) {
                    medians.add(new double[] {cell, median(losses(table, cell, loss))});
                }
            }
            double[] least = medians.stream()
                    .min(Comparator.comparingDouble(pair -> pair[1]))
                    .orElseThrow();
            BestOfGrid found = best.get(depth - 1);
            assertEquals((int) least[0], found.cell());
            assertEquals(least[1], found.median());
            // the longest steps diverge, the shortest hardly move
            assertTrue(!found.atEdge(), "depth " + depth + " at " + found.value());
        }
    }

    @Test
    void theFastestStepToTheGoalIsFoundToo() throws InterruptedException {
        EnsemblePlan plan = EnsemblePlan.of(EnsembleSpec.ofSeeds(
                        Studies.with("hyperbola", "scale=0.3", "maxSteps=20000", "stopLoss=1e-6"), 3, List.of("loss"))
                .withGrid(List.of(GridAxis.parse("stepSize=0.001,0.01,0.1,10"))));
        EnsembleTable table = EnsembleRun.all(plan, 2);
        BestOfGrid best = BestOfGrid.byStepsToGoal(table, "stepSize").getFirst();
        assertEquals("0.1", best.value());
        assertEquals("", best.others());
        String sentence = assertThrows(InvalidExperimentException.class, () -> BestOfGrid.byStepsToGoal(table, "depth"))
                .sentence();
        assertEquals("The grid must vary depth for its best value to be found, but varies stepSize.", sentence);
    }

    // what diverged counts as infinitely bad
    private static double median(double[] losses) {
        double[] finite = Arrays.stream(losses)
                .map(x -> Double.isFinite(x) ? x : Double.POSITIVE_INFINITY)
                .sorted()
                .toArray();
        return finite[finite.length / 2];
    }

    private static double[] losses(EnsembleTable table, int cell, int column) {
        List<Double> found = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            if (table.member(row) % table.plan().cells().size() == cell) {
                found.add(table.value(row, column));
            }
        }
        return found.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
