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
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.random.RandomGenerator;

/// Checks of the factorisation of rank-r matrices by steps that get smaller (theory C8; Du, Hu, Lee 2018, Lemma 3.1),
/// from a start near zero: eta_t = 0.3 / sigma_1 (t+1)^-0.6, and in every other trial the theorem's own steps, with
/// which
/// hardly anything moves in the time there is.
final class FactorChecks {
    private static final int STEPS = 600;
    /// epsilon as a share of |M|_F.
    private static final double EPSILON = 0.02;

    private FactorChecks() {}

    /// The three bounds along one run: each the largest ratio of what is bounded to its bound.
    ///
    /// @param balance of |U^T U - V^T V|_F to epsilon
    /// @param loss of f to 2 |M|_F^2, or of f to its value a step before where that is larger
    /// @param norms of the larger of |U|_F^2 and |V|_F^2 to 5 sqrt(r) |M|_F
    record Bounds(double balance, double loss, double norms) {}

    static Bounds bounds(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "rank r");
        int rows = 2 + random.nextInt(7);
        int columns = 2 + random.nextInt(7);
        int rank = 1 + random.nextInt(Math.min(4, Math.min(rows, columns)));
        int width = rank + random.nextInt(3);
        double norm = Math.exp(random.nextGaussian());
        DenseMatrix m = RandomProblems.lowRank(rows, columns, rank, norm, random);
        Layers start = Layers.zeros(NetworkShape.of(List.of(columns, width, rows), new Activation.Linear()));
        for (int h = 1; h <= 2; h++) {
            DenseMatrix w = start.weight(h);
            w.copyFrom(RandomProblems.gaussian(w.rows(), w.columns(), 0.01 * Math.sqrt(norm), random));
        }
        GradientDescent descent = index % 2 == 0
                ? descent(
                        Trial.ofMatrix(m, start, bench.tampering()),
                        StepSizes.decaying(0.1),
                        bench.constant("C8 step", 0.3) / largest(m))
                : descent(
                        Trial.ofMatrix(m, start, bench.tampering()),
                        StepSizes.decaying(0.5),
                        Math.sqrt(EPSILON * norm / rank) / (100 * Math.pow(norm, 1.5)));
        return follow(descent, norm, rank, bench);
    }

    private static Bounds follow(GradientDescent descent, double norm, int rank, Bench bench) {
        double ofBalance = bench.constant("C8 balance", EPSILON) * norm;
        double ofLoss = bench.constant("C8 loss", 2) * norm * norm;
        double ofNorms = bench.constant("C8 norms", 5) * Math.sqrt(rank) * norm;
        double balance = 0;
        double loss = descent.loss() / ofLoss;
        double norms = 0;
        for (int t = 0; t <= STEPS; t++) {
            double before = descent.loss();
            DenseMatrix v = descent.layers().weight(1);
            DenseMatrix u = descent.layers().weight(2);
            RealMatrix gap = u.transpose().multiply(u).subtract(v.multiply(v.transpose()));
            balance = Math.max(balance, gap.getFrobeniusNorm() / ofBalance);
            norms = Math.max(norms, Math.max(u.squaredFrobeniusNorm(), v.squaredFrobeniusNorm()) / ofNorms);
            descent.advance();
            // below this share of |M|^2 what is left is rounding
            boolean falls = descent.loss() <= before || before < 1e-20 * norm * norm;
            loss = Math.max(loss, falls ? descent.loss() / ofLoss : descent.loss() / before);
        }
        return new Bounds(balance, loss, norms);
    }

    private static GradientDescent descent(Trial trial, StepSizes schedule, double stepSize) {
        return new GradientDescent(trial.objective(), trial.start(), schedule, Controls.of(stepSize), List.of());
    }

    private static double largest(DenseMatrix m) {
        return new SingularValueDecomposition(m).getNorm();
    }
}
