package dlnlab.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Theory F8 and F9.
class DepthVolumeTest {
    @ParameterizedTest
    @CsvSource({"2,2", "2,3", "2,5", "3,2", "3,3", "3,5", "4,2", "4,4"})
    void theOrbitsVolumeIsTheGramDeterminantOfItsTangents(int d, int layers) {
        for (int seed = 0; seed < 5; seed++) {
            FactorTangents factors = new FactorTangents(d, layers, seed);
            double[] sigma = new SingularValueDecomposition(factors.product).getSingularValues();
            double gram = logDeterminant(factors.orbitGram()) / 2;
            double constant = (layers - 1) * d * (d - 1) / 4.0 * Math.log(2);
            double entropy = new DepthVolume(Depth.of(layers)).entropy(sigma);
            assertEquals(gram, constant + entropy, 1e-10);
        }
    }

    @ParameterizedTest
    @CsvSource({"2,1", "2,2", "2,3", "2,7", "3,2", "3,3", "3,5"})
    void theDensityIsTheDeterminantOfTheFactorsPushForward(int d, int layers) {
        for (int seed = 0; seed < 5; seed++) {
            FactorTangents factors = new FactorTangents(d, layers, seed);
            double[] sigma = new SingularValueDecomposition(factors.product).getSingularValues();
            double expected = (d * d * Math.log(layers) - logDeterminant(factors.productGram())) / 2;
            assertEquals(expected, new DepthVolume(Depth.of(layers)).logDensity(sigma), 1e-10);
        }
    }

    @Test
    void theOrthogonalGroupsVolumesAreThoseOfCirclesAndRotations() {
        assertEquals(Math.log(2), DepthVolume.logOrthogonalGroup(1), 1e-14);
        assertEquals(Math.log(4 * Math.PI * Math.sqrt(2)), DepthVolume.logOrthogonalGroup(2), 1e-14);
        // two copies of the rotations, whose volume is 8 pi^2 where a turn by one radian has length 1
        assertEquals(Math.log(16 * Math.PI * Math.PI * Math.pow(2, 1.5)), DepthVolume.logOrthogonalGroup(3), 1e-14);
    }

    @Test
    void depthOneHasTheUsualVolumeAndAnOrbitOfOnePoint() {
        DepthVolume one = new DepthVolume(Depth.of(1));
        assertEquals(0, one.logDensity(3, 1, 0));
        assertEquals(0, one.logOrbitVolume(3, 1, 0));
    }

    @Test
    void theErrorOfFiniteDepthIsOfOrderOneOverN() {
        double[] sigma = {1.9, 0.7, 0.2};
        double limit = new DepthVolume(Depth.INFINITE).logDensity(sigma);
        double error1000 = new DepthVolume(Depth.of(1000)).logDensity(sigma) - limit;
        double error2000 = new DepthVolume(Depth.of(2000)).logDensity(sigma) - limit;
        assertTrue(Math.abs(error1000) < 1e-2);
        assertEquals(2, error1000 / error2000, 5e-3);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10})
    void nearTheHyperbolaTheDensityDivergesWithTheStatedCoefficient(int layers) {
        DepthVolume volume = new DepthVolume(Depth.of(layers));
        double small = 1e-60;
        double power = (layers - 1.0) / layers * Math.log(small);
        for (double sigma : new double[] {0.5, 1.95, 4}) {
            assertEquals(volume.logCoefficient(sigma), volume.logDensity(sigma, small) + power, 1e-5);
        }
    }

    @Test
    void atInfiniteDepthALogarithmJoinsThePole() {
        DepthVolume volume = new DepthVolume(Depth.INFINITE);
        double small = 1e-200;
        for (double sigma : new double[] {0.5, 1.95, 4}) {
            double pole = Math.log(Math.log(sigma / small)) - Math.log(small);
            assertEquals(volume.logCoefficient(sigma), volume.logDensity(sigma, small) - pole, 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 3, 10, Double.POSITIVE_INFINITY})
    void theCoefficientIsLargestAtTheCornersOfTheHyperbola(double layers) {
        DepthVolume volume = new DepthVolume(new Depth(layers));
        double a = 1.3;
        double b = 0.65;
        double corner = Math.sqrt(a * b);
        double best = Double.NaN;
        double most = Double.NEGATIVE_INFINITY;
        for (double x = 0.1; x < 3; x += 0.001) {
            double y = a * b / x;
            double value = volume.logCoefficient(Math.sqrt(a * a + b * b + x * x + y * y));
            if (value > most) {
                most = value;
                best = x;
            }
        }
        assertEquals(corner, best, 1e-3);
        assertEquals(volume.logCoefficient(a + b), most, 1e-5);
    }

    @Test
    void isStableForEqualAndVanishingSingularValues() {
        DepthVolume volume = new DepthVolume(Depth.of(3));
        assertEquals(volume.logDensity(1, 1 + 1e-9), volume.logDensity(1, 1), 1e-8);
        assertEquals(Double.POSITIVE_INFINITY, volume.logDensity(1, 0));
        assertTrue(Double.isFinite(volume.logOrbitVolume(1, 0)));
        assertThrows(IllegalArgumentException.class, () -> new DepthVolume(Depth.INFINITE).logOrbitVolume(1, 1));
    }

    private static double logDeterminant(RealMatrix matrix) {
        return Math.log(new LUDecomposition(matrix).getDeterminant());
    }
}
