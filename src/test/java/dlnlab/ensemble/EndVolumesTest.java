package dlnlab.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.geometry.Depth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Volumes at the ends of many starts (theory F8, F9).
class EndVolumesTest {
    private static EnsembleTable ends(int starts) throws InterruptedException {
        EnsembleSpec spec = EnsembleSpec.ofSeeds(
                Studies.with("hyperbola", "scale=0.3", "maxSteps=300", "stopLoss=0"), starts, List.of("endToEnd"));
        return EnsembleRun.all(EnsemblePlan.of(spec), 1);
    }

    /// At N = 2 the factorisations of W have the volume c_2 sqrt(sigma_1 + sigma_2), where c_2 = 4 sqrt(2) pi is that
    /// of
    /// O(2) and (sigma_1 + sigma_2)^2 = |W|^2 + 2 |det W|.
    @Test
    void atDepthTwoTheVolumeOfFactorisationsIsThatOfTheNuclearNorm() throws InterruptedException {
        EnsembleTable table = ends(30);
        EndVolumes volumes = EndVolumes.of(table, Depth.of(2)).orElseThrow();
        int first = table.plan().column("endToEnd.w11");
        int told = 0;
        double floor = floor(table);
        for (int row = 0; row < table.size(); row++) {
            double a = table.value(row, first);
            double b = table.value(row, first + 1);
            double c = table.value(row, first + 2);
            double d = table.value(row, first + 3);
            double determinant = Math.abs(a * d - b * c);
            double norm = Math.sqrt(a * a + b * b + c * c + d * d + 2 * determinant);
            // further from singular than the floor
            if (determinant / norm > floor) {
                assertEquals(Math.log(4 * Math.sqrt(2) * Math.PI) + Math.log(norm) / 2, volumes.orbit()[row], 1e-10);
                told++;
            }
        }
        assertTrue(told > 0);
    }

    private static double floor(EnsembleTable table) {
        int first = table.plan().column("endToEnd.w11");
        return IntStream.range(0, table.size())
                .mapToDouble(row -> IntStream.range(0, 4)
                        .mapToDouble(k -> Math.pow(table.value(row, first + k), 2))
                        .sum())
                .map(squares -> 0.01 * Math.sqrt(squares))
                .max()
                .orElseThrow();
    }

    /// How much smaller the smallest singular value of one end is than that of another is chance: both are
    /// raised to one value, so only the largest tells them apart.
    @Test
    void endsThatAreNearlySingularAreComparedAtOneValue() {
        VolumeFloor floor = VolumeFloor.of(List.of(new double[] {4, 1e-9}, new double[] {2, 1e-3}));
        assertEquals(0.04, floor.value(), 1e-15);
        assertArrayEquals(new double[] {4, 0.04}, floor.raise(new double[] {4, 1e-9}), 1e-15);
        assertArrayEquals(new double[] {2, 0.04}, floor.raise(new double[] {2, 1e-3}), 1e-15);
        assertEquals(
                0.04,
                VolumeFloor.of(List.of(new double[] {4, 1}, new double[] {Double.NaN, 1}))
                        .value(),
                1e-15);
    }

    @Test
    void oneLayerPrefersNoMatrix() throws InterruptedException {
        EndVolumes volumes = EndVolumes.of(ends(10), Depth.of(1)).orElseThrow();
        for (double form : volumes.form()) {
            assertEquals(0, form, 1e-12);
        }
    }

    @Test
    void aGroupCountsByItsMedianEnd() {
        EndVolumes volumes = new EndVolumes(new double[] {5, 1, 9, 3}, new double[4]);
        assertEquals(5, volumes.medianForm(new int[] {0, 1, 2}));
        assertTrue(Double.isNaN(volumes.medianForm(new int[0])));
    }

    @Test
    void atInfiniteDepthThereIsNoVolumeOfFactorisations() throws InterruptedException {
        EnsembleTable table = ends(5);
        EndVolumes volumes = EndVolumes.of(table, Depth.INFINITE).orElseThrow();
        assertTrue(IntStream.range(0, 5).allMatch(row -> Double.isNaN(volumes.orbit()[row])));
        assertTrue(IntStream.range(0, 5).allMatch(row -> Double.isFinite(volumes.form()[row])));
    }
}
