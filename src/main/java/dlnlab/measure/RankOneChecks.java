package dlnlab.measure;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.StepSizes;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.RandomProblems;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/// Checks of the factorisation of rank-1 matrices M = sigma_1 u* v*^T with a constant step (theory C9; Du, Hu, Lee
/// 2018,
/// Theorem 3.2). The theorem is one of probability: starts are drawn until u.u* and v.v* have one sign and are within a
/// factor of 4 of each other.
final class RankOneChecks {
    private static final double START = 0.1;
    private static final double STEP = 0.1;
    private static final double START_RATIO = 4;
    private static final int MOST_STEPS = 2_000;
    /// The line is fitted to errors between these shares of sigma_1.
    private static final double LINE_FROM = 1e-6;
    private static final double LINE_TO = 1e-11;

    private RankOneChecks() {}

    /// What one run shows.
    ///
    /// @param ratio the largest of |u.u*| / |v.v*| and its inverse
    /// @param slope of log |u v^T - M|_F against the step, near the end
    record Course(double ratio, double slope) {}

    static Course course(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "rank 1");
        int d = 2 + random.nextInt(30);
        double sigma = Math.exp(random.nextGaussian());
        RandomMatrices.Parts parts = RandomMatrices.Parts.random(d, d, new double[] {sigma}, random);
        Layers start = Layers.zeros(NetworkShape.of(List.of(d, 1, d), new Activation.Linear()));
        double ratio;
        do {
            double deviation = bench.constant("C9 start", START) * Math.sqrt(sigma / d);
            start.weight(1).copyFrom(RandomProblems.gaussian(1, d, deviation, random));
            start.weight(2).copyFrom(RandomProblems.gaussian(d, 1, deviation, random));
            ratio = ratio(start, parts);
        } while (!(ratio > 1 / START_RATIO && ratio < START_RATIO));
        Trial trial = Trial.ofMatrix(parts.matrix(), start, bench.tampering());
        GradientDescent descent = new GradientDescent(
                trial.objective(), start, StepSizes.constant(), Controls.of(STEP / sigma), List.of());
        return follow(descent, parts, sigma);
    }

    private static Course follow(GradientDescent descent, RandomMatrices.Parts parts, double sigma) {
        SimpleRegression line = new SimpleRegression();
        double worst = 0;
        double error = 1;
        for (int t = 0; t < MOST_STEPS && error > LINE_TO; t++) {
            double ratio = ratio(descent.layers(), parts);
            worst = ratio > 0 ? Math.max(worst, Math.max(ratio, 1 / ratio)) : Double.POSITIVE_INFINITY;
            // the loss is half the squared error
            error = Math.sqrt(2 * descent.loss()) / sigma;
            if (error < LINE_FROM) {
                line.addData(t, Math.log(error));
            }
            descent.advance();
        }
        return new Course(worst, line.getSlope());
    }

    /// Near the end what is left of u beside u* shrinks by 1 - eta |v|^2 in a step, and |v|^2 is sigma_1.
    static double predictedSlope(Bench bench) {
        return Math.log(1 - bench.constant("C9 contraction", 1) * STEP);
    }

    static double largestRatio(Bench bench) {
        return bench.constant("C9 ratio", START_RATIO);
    }

    // u.u* / v.v*
    private static double ratio(Layers layers, RandomMatrices.Parts parts) {
        return dot(layers.weight(2), parts.u()) / dot(layers.weight(1), parts.v());
    }

    private static double dot(DenseMatrix a, DenseMatrix b) {
        double sum = 0;
        for (int k = 0; k < a.rows() * a.columns(); k++) {
            sum += a.data()[a.offset() + k] * b.data()[b.offset() + k];
        }
        return sum;
    }
}
