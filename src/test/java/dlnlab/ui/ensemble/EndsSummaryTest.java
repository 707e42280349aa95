package dlnlab.ui.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleRun;
import dlnlab.ensemble.EnsembleSpec;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.experiment.Assignment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.figure.DiagonalPlane;
import dlnlab.scene.ColumnRef;
import dlnlab.ui.ensemble.EndsSummary.Expected;
import dlnlab.ui.ensemble.EndsSummary.Group;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The groups of a 4 x 4 diagonal: it has eight corners, more than have rows of their own.
class EndsSummaryTest {
    private static final int STARTS = 100;
    private static final List<ColumnRef> AXES = List.of(new ColumnRef("endToEnd", 1), new ColumnRef("endToEnd", 2));

    private static EnsembleTable table() throws InterruptedException {
        List<Assignment> changes = List.of(
                new Assignment("problem", "explicitCompletion"),
                new Assignment("entries", "1,?,?,?;?,1,?,?;?,?,1,?;?,?,?,1"),
                new Assignment("width", "4"),
                new Assignment("scale", "0.3"),
                new Assignment("maxSteps", "100"));
        return EnsembleRun.all(
                EnsemblePlan.of(EnsembleSpec.ofSeeds(
                        Parameters.apply(Presets.get("hyperbola").experiment(), changes), STARTS, List.of("endToEnd"))),
                1);
    }

    private static int nearest(EnsembleTable table, int row, List<double[]> corners) {
        int first = table.plan().column("endToEnd.w11");
        return IntStream.range(0, corners.size())
                .boxed()
                .min(Comparator.comparingDouble(corner -> IntStream.range(0, 16)
                        .mapToDouble(k -> Math.pow(table.value(row, first + k) - corners.get(corner)[k], 2))
                        .sum()))
                .orElseThrow();
    }

    @Test
    void whatHasNoRowOfItsOwnIsCountedAsOthers() throws InterruptedException {
        EnsembleTable table = table();
        List<double[]> corners = DiagonalPlane.of(table.plan().spec().experiment(), AXES)
                .orElseThrow()
                .matrices();
        assertEquals(8, corners.size());
        List<String> names = IntStream.range(0, 8).mapToObj(k -> "corner " + k).toList();
        List<ColumnRef> entries = IntStream.range(0, 16)
                .mapToObj(k -> new ColumnRef("endToEnd", k))
                .toList();
        Expected expected = new Expected(entries, names, corners.toArray(double[][]::new), Double.POSITIVE_INFINITY);
        List<Group> groups = EndsSummary.of(table, AXES, List.of("w₁₂", "w₁₃"), Optional.of(expected))
                .groups();
        int[] counts = new int[8];
        for (int row = 0; row < table.size(); row++) {
            counts[nearest(table, row, corners)]++;
        }
        int[] sorted = Arrays.stream(counts).sorted().toArray();
        assertTrue(sorted[0] > 0 && sorted[1] > 0, "the two smallest are there to be forgotten");
        assertEquals(7, groups.size());
        for (int k = 0; k < 6; k++) {
            assertEquals(String.valueOf(sorted[7 - k]), groups.get(k).starts());
        }
        assertEquals("2 other groups", groups.getLast().name());
        assertEquals(String.valueOf(sorted[0] + sorted[1]), groups.getLast().starts());
        assertEquals(
                STARTS,
                groups.stream()
                        .mapToInt(group -> Integer.parseInt(group.starts()))
                        .sum());
    }
}
