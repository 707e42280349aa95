package dlnlab.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

/// The volume over the plane of the free pair, against singular values of another library and against its own growth
/// towards the hyperbola.
final class HyperbolaVolumeTest {
    private static final double A = 1.3;
    private static final double B = 0.65;

    @Test
    void theDensityIsThatOfTheSingularValues() {
        for (Depth depth : new Depth[] {Depth.of(1), Depth.of(3), Depth.INFINITE}) {
            HyperbolaVolume volume = new HyperbolaVolume(depth, A, B);
            for (double[] point : new double[][] {{0, 0}, {0.5, -1.2}, {1.5, 1.1}, {-0.8, -0.9}}) {
                double[] sigma = new SingularValueDecomposition(new Array2DRowRealMatrix(
                                new double[][] {{A, point[0]}, {point[1], B}}))
                        .getSingularValues();
                assertEquals(
                        new DepthVolume(depth).logDensity(sigma),
                        volume.logDensity(point[0], point[1]),
                        1e-12,
                        depth + " at " + point[0]);
            }
        }
    }

    /// Two points equally near the hyperbola, in the sense of sigma_2: what remains of the difference is the
    /// coefficient's.
    @Test
    void theCoefficientSaysHowFastTheDensityGrowsTowardsTheHyperbola() {
        HyperbolaVolume volume = new HyperbolaVolume(Depth.of(5), A, B);
        double corner = Math.sqrt(A * B);
        double near = 1e-12;
        double[] densities = new double[2];
        double[] abscissas = {corner, 1.6};
        for (int k = 0; k < 2; k++) {
            double x = abscissas[k];
            double y = A * B / x;
            double first = Math.sqrt(A * A + B * B + x * x + y * y);
            // det = near * sigma_1 makes sigma_2 = near
            densities[k] = volume.logDensity(x, y + near * first / x);
        }
        double growth = densities[0] - densities[1];
        assertEquals(volume.logCoefficient(corner) - volume.logCoefficient(1.6), growth, 5e-3);
        assertTrue(growth > 0.2, "the corner wins");
    }

    @Test
    void theCoefficientIsLargestAtTheCornersAndFlatForOneLayer() {
        double corner = Math.sqrt(A * B);
        for (Depth depth : new Depth[] {Depth.of(2), Depth.of(20), Depth.INFINITE}) {
            HyperbolaVolume volume = new HyperbolaVolume(depth, A, B);
            for (double x : new double[] {0.5, 0.9, 0.94, 1.7}) {
                assertTrue(volume.logCoefficient(corner) > volume.logCoefficient(x), depth + " at " + x);
            }
        }
        HyperbolaVolume flat = new HyperbolaVolume(Depth.of(1), A, B);
        assertEquals(flat.logCoefficient(corner), flat.logCoefficient(1.7), 1e-15);
    }
}
