package dlnlab.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.SingularValues;
import dlnlab.plot.CurveData;
import dlnlab.scene.ColumnRef;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Planes of two entries of a matrix with a known diagonal (theory F6, F7).
class DiagonalPlaneTest {
    private static final double[] DIAGONAL = {1.3, -1, 0.65};

    private static Experiment completing(String entries) {
        List<Assignment> changes = List.of(
                new Assignment("problem", "explicitCompletion"),
                new Assignment("entries", entries),
                new Assignment("width", "3"));
        return Parameters.apply(Presets.get("hyperbola").experiment(), changes);
    }

    private static Optional<DiagonalPlane> plane(String entries, int across, int up) {
        return DiagonalPlane.of(
                completing(entries), List.of(new ColumnRef("endToEnd", across), new ColumnRef("endToEnd", up)));
    }

    private static DiagonalPlane plane(int across, int up) {
        return plane("1.3,?,?;?,-1,?;?,?,0.65", across, up).orElseThrow();
    }

    private static double[] rankOne(Random random) {
        double[] u = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        double[] w = new double[9];
        Arrays.setAll(w, k -> u[k / 3] * DIAGONAL[k % 3] / u[k % 3]);
        return w;
    }

    private static double[] singularValues(double[] entries) {
        return SingularValues.of(new DenseMatrix(3, 3, entries, 0));
    }

    private static double nuclearNorm(double[] entries) {
        return Arrays.stream(singularValues(entries)).sum();
    }

    @Test
    void completionsOfRankOneLieOnTheHyperbolaOfOppositeEntries() {
        Random random = new Random(1);
        for (int trial = 0; trial < 100; trial++) {
            double[] w = rankOne(random);
            assertEquals(w[1] * w[3], plane(1, 3).product(), 1e-12);
            assertEquals(w[2] * w[6], plane(6, 2).product(), 1e-12);
            assertEquals(w[5] * w[7], plane(5, 7).product(), 1e-12);
        }
        assertTrue(Double.isNaN(plane(1, 2).product()));
        assertEquals("a₁ a₃", plane(2, 6).productName());
    }

    @Test
    void theCornersAreTheCompletionsOfRankOneWithTheLeastNuclearNorm() {
        List<double[]> corners = plane(1, 2).matrices();
        assertEquals(4, corners.size());
        double least = 1.3 + 1 + 0.65;
        for (double[] corner : corners) {
            for (int i = 0; i < 3; i++) {
                assertEquals(DIAGONAL[i], corner[4 * i], 1e-15);
            }
            assertEquals(0, singularValues(corner)[1], 1e-12);
            assertEquals(least, nuclearNorm(corner), 1e-12);
        }
        Random random = new Random(2);
        for (int trial = 0; trial < 100; trial++) {
            assertTrue(nuclearNorm(rankOne(random)) > least);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "1, 3", "2, 6", "1, 5", "5, 7"})
    void theCornersOfThePlaneAreThoseOfTheMatrices(int across, int up) {
        DiagonalPlane plane = plane(across, up);
        for (double[] matrix : plane.matrices()) {
            assertTrue(plane.corners().stream()
                    .anyMatch(corner -> Math.hypot(corner[0] - matrix[across], corner[1] - matrix[up]) < 1e-14));
        }
        assertEquals(Double.isNaN(plane.product()) ? 4 : 2, plane.corners().size());
    }

    @Test
    void otherProblemsHaveNoSuchPlane() {
        assertTrue(plane("1.3,2,?;?,-1,?;?,?,0.65", 1, 2).isEmpty(), "more is seen");
        assertTrue(plane("1.3,?,?;?,?,?;?,?,0.65", 1, 2).isEmpty(), "less is seen");
        assertTrue(plane("1.3,?,?;?,0,?;?,?,0.65", 1, 2).isEmpty(), "no rank 1 with finite corners");
        assertTrue(plane("1.3,?,?;?,-1,?;?,?,0.65", 0, 1).isEmpty(), "an entry that is seen");
    }

    /// Opposite entries, two in one row, two in one column, and two that share neither.
    @ParameterizedTest
    @CsvSource({"1, 3", "1, 2", "1, 7", "1, 5"})
    void onTheSliceTheLeastSingularValueVanishes(int across, int up) {
        double[] w = {1.3, 0.4, -0.7, 0.9, -1, 0.3, 0.2, 1.1, 0.65};
        List<CurveData> pieces = SingularSlice.of(new DenseMatrix(3, 3, w.clone(), 0), across, up, 4);
        int points = 0;
        for (CurveData piece : pieces) {
            for (int i = 0; i < piece.size(); i++) {
                double[] moved = w.clone();
                moved[across] = piece.x(i);
                moved[up] = piece.y(i);
                assertEquals(0, singularValues(moved)[2], 1e-10);
                points++;
            }
        }
        assertTrue(points >= 2);
    }

    @Test
    void throughAMatrixOfRankOneTheSliceIsTwoCrossingLines() {
        double[] corner = plane(1, 3).matrices().getFirst();
        List<CurveData> pieces = SingularSlice.of(new DenseMatrix(3, 3, corner, 0), 1, 3, 3);
        assertEquals(2, pieces.size());
        for (CurveData piece : pieces) {
            for (int i = 0; i < piece.size(); i++) {
                double nearest = Math.min(Math.abs(piece.x(i) - corner[1]), Math.abs(piece.y(i) - corner[3]));
                assertEquals(0, nearest, 1e-6);
            }
        }
    }

    /// Their other two rows or columns are parallel, so nothing in this plane is more singular than the rest.
    @ParameterizedTest
    @CsvSource({"1, 2", "3, 5", "1, 7"})
    void inOneRowOrColumnOfAMatrixOfRankOneTheSliceIsTheWholePlane(int across, int up) {
        Random random = new Random(3);
        for (int trial = 0; trial < 100; trial++) {
            double[] w = rankOne(random);
            // what training leaves of the second singular value
            Arrays.setAll(w, k -> w[k] * (1 + 1e-4 * random.nextGaussian()));
            DenseMatrix end = new DenseMatrix(3, 3, w, 0);
            assertTrue(SingularSlice.of(end, across, up, 3).isEmpty());
            assertTrue(SingularSlice.isWhole(end, across, up, 3));
        }
        DenseMatrix general = new DenseMatrix(3, 3, new double[] {1.3, 0.4, -0.7, 0.9, -1, 0.3, 0.2, 1.1, 0.65}, 0);
        assertFalse(SingularSlice.isWhole(general, across, up, 3));
    }

    /// Of a 4 x 4 matrix of rank 1 all minors of two rows vanish.
    @Test
    void oppositeEntriesOfALargerMatrixOfRankOneLeaveNothingButSingularMatrices() {
        Random random = new Random(4);
        DenseMatrix w = new DenseMatrix(4, 4);
        double[] u = random.doubles(8, 0.5, 2).toArray();
        Arrays.setAll(w.data(), k -> u[k / 4] * u[4 + k % 4]);
        assertTrue(SingularSlice.of(w, 1, 4, 3).isEmpty());
        assertTrue(SingularSlice.isWhole(w, 1, 4, 3));
    }
}
