package dlnlab.measure;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.Flow;
import dlnlab.dynamics.FlowSolver;
import dlnlab.dynamics.StepSizes;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Layers;
import dlnlab.problem.LinearObjective;
import dlnlab.problem.MatrixLoss;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;

/// Checks how two singular values keep pace under one measurement <A, W> = b whose singular vectors are those of the
/// start (theory F2). Measured on layers under gradient flow; predicted by the relation between the two.
final class TwoValueChecks {
    private static final double TOLERANCE = 1e-12;
    private static final int LOOKS = 8;

    private TwoValueChecks() {}

    /// l = 1/2 (<A, W> - b)^2.
    private record Measured(DenseMatrix a, double b) implements MatrixLoss {
        @Override
        public double evaluate(DenseMatrix w, DenseMatrix gradient) {
            double residual = -b;
            for (int k = 0; k < a.data().length; k++) {
                residual += a.data()[k] * w.data()[w.offset() + k];
            }
            for (int k = 0; k < a.data().length; k++) {
                gradient.data()[gradient.offset() + k] = residual * a.data()[k];
            }
            return residual * residual / 2;
        }

        @Override
        public double cost() {
            return 4.0 * a.data().length;
        }
    }

    /// A start U diag(sigma) V^T and a measurement U diag(c) V^T.
    private record Pair(RandomMatrices.Parts start, double[] c, int depth) {
        static Pair random(int depth, double low, double high, RandomGenerator random) {
            int rows = 2 + random.nextInt(3);
            int columns = 2 + random.nextInt(3);
            double[] sigma = RandomMatrices.singularValues(2, low, high, random);
            double[] c = {0.5 + random.nextDouble(), 0.5 + random.nextDouble()};
            return new Pair(RandomMatrices.Parts.random(rows, columns, sigma, random), c, depth);
        }

        Flow flow(double b, double interval, Bench bench) {
            Layers layers = RandomMatrices.balanced(start.matrix(), depth, 0);
            Measured loss = new Measured(start.with(c).matrix(), b);
            return Flow.ofLayers(
                    bench.tampering().apply(new LinearObjective(layers.shape(), loss)),
                    layers,
                    FlowSolver.errorControlled(TOLERANCE),
                    StepSizes.constant(),
                    Controls.of(interval),
                    List.of());
        }

        // u_r^T W v_r: the singular vectors stay
        double value(Layers layers, int r) {
            DenseMatrix w = layers.endToEndMatrix();
            double sum = 0;
            for (int i = 0; i < w.rows(); i++) {
                for (int j = 0; j < w.columns(); j++) {
                    sum += start.u().get(i, r) * w.get(i, j) * start.v().get(j, r);
                }
            }
            return sum;
        }
    }

    /// Largest relative difference between the second singular value and what the first one says it is, along the way.
    /// @param depth 1 (linear), 2 (power), at least 3 (saturating)
    static double relation(int index, int depth, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "two singular values at depth " + depth);
        Pair pair = Pair.random(depth, 0.2, 1, random);
        double b = 3 + 3 * random.nextDouble();
        Flow flow = pair.flow(b, 0.5 / (LOOKS * b), bench);
        double worst = 0;
        for (int k = 0; k < LOOKS; k++) {
            flow.advance();
            double predicted = second(pair, pair.value(flow.layers(), 0), bench);
            worst = Math.max(worst, Math.abs(pair.value(flow.layers(), 1) / predicted - 1));
        }
        return worst;
    }

    private static double second(Pair pair, double first, Bench bench) {
        double[] from = pair.start.sigma();
        double share = pair.c[1] / pair.c[0];
        return switch (pair.depth) {
            case 1 -> from[1] + bench.constant("F2 line", share) * (first - from[0]);
            case 2 -> from[1] * Math.pow(first / from[0], bench.constant("F2 power", share));
            default -> {
                double q = bench.constant("F2 exponent", 1 - 2.0 / pair.depth);
                double gained = Math.pow(first, -q) - Math.pow(from[0], -q);
                yield Math.pow(Math.pow(from[1], -q) + share * gained, -1 / q);
            }
        };
    }

    /// 1 where the singular value that is not the predicted one gets away from a tiny start first, otherwise 0.
    static double wrongWinner(int index, Bench bench) {
        RandomGenerator random = RandomStreams.of(index, "who escapes first");
        int depth = 3 + random.nextInt(2);
        Pair pair = Pair.random(depth, 1e-4, 4e-4, random);
        double[] from = pair.start.sigma();
        double q = bench.constant("F2 escape", 1 - 2.0 / depth);
        double first = pair.c[0] * Math.pow(from[0], q);
        double second = pair.c[1] * Math.pow(from[1], q);
        if (Math.abs(first / second - 1) < 0.05) {
            // too close to tell from a finite start
            return 0;
        }
        // far beyond the time at which the faster one would be infinite, were it not for the goal
        double rate = (depth - 2) * Math.max(pair.c[0], pair.c[1]) * Math.pow(from[1], 1 - 2.0 / depth);
        Flow flow = pair.flow(1, 4 / rate, bench);
        flow.advance();
        boolean firstWon = pair.value(flow.layers(), 0) > pair.value(flow.layers(), 1);
        return firstWon == first > second ? 0 : 1;
    }
}
