package dlnlab.dynamics;

import dlnlab.linalg.DenseMatrix;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;

/// Independent matrices of the density exp(-E/T) sqrt(g), times exp(S) for noise of the factors, by rejection: singular
/// values sigma = +- s^N with roots and angles uniform in a box, where Lebesgue measure has the factor
/// |sigma_1^2 - sigma_2^2| and sqrt(g) that of theory F8.
///
/// @param energy E, at least 0
/// @param layers N
/// @param temperature T
/// @param ofFactors whether exp(S) is a factor
record DirectSamples(ToDoubleFunction<DenseMatrix> energy, int layers, double temperature, boolean ofFactors) {
    /// Singular values beyond have a share below 1e-6 at the temperature of the tests.
    private static final double LARGEST = 6;

    DenseMatrix[] draw(int count, RandomGenerator random) {
        DenseMatrix[] drawn = new DenseMatrix[count];
        double reach = Math.pow(LARGEST, 1.0 / layers);
        double most = weight(reach, 0) * (ofFactors ? Math.sqrt(layers) : 1);
        for (int k = 0; k < count; ) {
            double one = reach * random.nextDouble();
            double two = reach * (2 * random.nextDouble() - 1);
            DenseMatrix w = matrix(one, two, 2 * Math.PI * random.nextDouble(), 2 * Math.PI * random.nextDouble());
            double density = weight(one, two) * Math.exp(-energy.applyAsDouble(w) / temperature);
            if (random.nextDouble() * most < density) {
                drawn[k++] = w;
            }
        }
        return drawn;
    }

    // |sigma_1^2 - sigma_2^2| times the slopes of sigma times sqrt(g) up to a constant, times exp(S)
    private double weight(double one, double two) {
        if (one < Math.abs(two)) {
            return 0;
        }
        double first = Math.pow(one, layers);
        double second = Math.pow(Math.abs(two), layers);
        double lambda = 0;
        for (int j = 1; j <= layers; j++) {
            lambda += Math.pow(one, 2.0 * (layers - j)) * Math.pow(two, 2.0 * (j - 1)) / layers;
        }
        // sigma_i^((1-N)/N) cancels the slope N s^(N-1)
        return (first * first - second * second) / lambda * (ofFactors ? Math.sqrt(lambda) : 1);
    }

    private DenseMatrix matrix(double one, double two, double theta, double phi) {
        double first = Math.pow(one, layers);
        double second = Math.signum(two) * Math.pow(Math.abs(two), layers);
        double c = Math.cos(theta);
        double s = Math.sin(theta);
        double d = Math.cos(phi);
        double t = Math.sin(phi);
        return DenseMatrix.of(new double[][] {
            {c * first * d + s * second * t, c * first * t - s * second * d},
            {s * first * d - c * second * t, s * first * t + c * second * d}
        });
    }
}
