package dlnlab.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.DenseMatrix;
import org.junit.jupiter.api.Test;

/// The loops of theory E4: the unit circle around (.3, .2), target (1, .5).
class LineIntegralTest {
    private static final double[] WHITENED = {1, 1};
    private static final double[] H = {2, 0.5};
    private static final Ellipse LOOP = Ellipse.circle(0.3, 0.2, 1);

    @Test
    void isZeroAtDepthOneAndTellingFromDepthTwoOn() {
        assertEquals(0, around(Depth.of(1), H, LOOP), 1e-14);
        assertEquals(0.210, around(Depth.of(2), H, LOOP), 5e-4);
        assertEquals(-0.103, around(Depth.of(3), WHITENED, LOOP), 5e-4);
    }

    @Test
    void isZeroAtDepthTwoForWhitenedDataAndOneOutput() {
        assertEquals(0, around(Depth.of(2), WHITENED, LOOP), 1e-14);
    }

    /// The circle about 0 and the loss's symmetry hide the curl: what a bad choice of loop would show.
    @Test
    void isZeroAroundALoopThatSharesTheSymmetryOfTheLoss() {
        assertEquals(0, around(Depth.of(3), WHITENED, Ellipse.circle(0, 0, 1)), 1e-14);
    }

    @Test
    void turnsItsSignWithTheDirection() {
        Ellipse backwards = new Ellipse(
                LOOP.centre(), LOOP.across(), DenseMatrix.copyOf(LOOP.up().scalarMultiply(-1)));
        assertEquals(-around(Depth.of(3), WHITENED, LOOP), around(Depth.of(3), WHITENED, backwards), 1e-14);
    }

    @Test
    void hasConvergedAtFourHundredPoints() {
        LineIntegral integral = integral(Depth.of(3), WHITENED);
        assertEquals(integral.around(LOOP, 4000), integral.around(LOOP, 400), 1e-12);
    }

    @Test
    void runsFromZeroToTheWholeLoop() {
        LineIntegral integral = integral(Depth.of(2), H);
        double[] running = integral.running(LOOP, 400);
        assertEquals(401, running.length);
        assertEquals(0, running[0]);
        assertEquals(integral.around(LOOP, 400), running[400], 1e-13);
        assertTrue(Math.abs(running[200] - running[400] / 2) > 0.1, "it does not grow evenly");
    }

    /// Both dimensions 2: no gradient from depth 2 on, even for whitened data.
    @Test
    void ofMatricesIsNotZeroAtDepthTwo() {
        DenseMatrix centre = DenseMatrix.of(new double[][] {{1, 0.2}, {-0.3, 0.6}});
        Ellipse loop =
                new Ellipse(centre, DenseMatrix.of(new double[][] {{0.5, 0}, {0, 0}}), DenseMatrix.of(new double[][] {
                    {0, 0.5}, {0, 0}
                }));
        LineIntegral deep = new LineIntegral(2, 2, Depth.of(2), (w, g) -> distance(w, g, WHITENED));
        LineIntegral single = new LineIntegral(2, 2, Depth.of(1), (w, g) -> distance(w, g, WHITENED));
        assertTrue(Math.abs(deep.around(loop, 400)) > 1e-3);
        assertEquals(0, single.around(loop, 400), 1e-14);
    }

    @Test
    void needsCurvesOfOneShape() {
        DenseMatrix row = new DenseMatrix(1, 2);
        DenseMatrix square = new DenseMatrix(2, 2);
        assertThrows(IllegalArgumentException.class, () -> new Ellipse(row, row, square));
    }

    private static double around(Depth depth, double[] diagonal, Ellipse loop) {
        return integral(depth, diagonal).around(loop, 400);
    }

    private static LineIntegral integral(Depth depth, double[] diagonal) {
        return new LineIntegral(1, 2, depth, (w, g) -> distance(w, g, diagonal));
    }

    // the gradient (w - target) H of 1/2 (w - target) H (w - target)^T, row by row
    private static void distance(DenseMatrix w, DenseMatrix g, double[] diagonal) {
        double[] target = {1, 0.5};
        for (int i = 0; i < w.rows(); i++) {
            for (int j = 0; j < w.columns(); j++) {
                g.set(i, j, (w.get(i, j) - target[j]) * diagonal[j]);
            }
        }
    }
}
