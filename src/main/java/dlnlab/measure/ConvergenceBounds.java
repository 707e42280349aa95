package dlnlab.measure;

import dlnlab.dynamics.StepAccumulator;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.Norms;
import dlnlab.linalg.SingularValues;
import dlnlab.network.Balancedness;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.Objective;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Bounds that theorems put on whole runs, drawn beside what they bound.
final class ConvergenceBounds {
    /// A loss that is no multiple of |W - M|_F^2 / 2 misses it by more than this.
    private static final double SAME_LOSS = 1e-9;

    private static final double ROUNDING = 1e-12;

    /// Larger matrices take too long beside a menu that asks whether the bound applies.
    private static final int LARGEST = 100;

    private ConvergenceBounds() {}

    /// l(0) (1 - eta c^(2(N-1)/N))^t for l = |W - M|_F^2 / 2 with deficiency margin
    /// c = sigma_min(M) - |W(0) - M|_F (theory E2; Arora, Cohen, Golowich, Hu 2019, Theorem 1), with the run's own
    /// step sizes.
    static Quantity linearRate() {
        return new Registered(
                "lossBound",
                "Bound of the loss from the deficiency margin",
                "L(0) (1 − η c²⁻²ᐟᴺ)ᵗ",
                "loss",
                ConvergenceBounds::whyNoRate,
                subject -> List.of("bound"),
                subject -> 1,
                context -> {
                    Rate rate = context.rate();
                    return (simulation, out, offset) -> out[offset] = rate.bound();
                });
    }

    private static @Nullable String whyNoRate(Subject subject) {
        DenseMatrix target = subject.groundTruth();
        NetworkShape shape = subject.shape();
        if (target == null || !shape.isLinear() || !shape.sharings().isEmpty() || shape.depth() < 2) {
            return "The bound is for two or more linear layers that factor a known matrix M.";
        }
        String why = whyNotPlain(subject, target);
        if (why != null) {
            return why;
        }
        int least = Math.min(shape.inputWidth(), shape.outputWidth());
        if (shape.widths().stream().anyMatch(n -> n < least)) {
            return "The bound needs hidden layers at least as wide as the smaller side of M.";
        }
        double margin = margin(subject, target);
        if (!(margin > 0)) {
            return "The start is not inside the deficiency margin: ‖W(0) − M‖ must be below the least singular value of M.";
        }
        return Balancedness.worst(subject.start()) <= allowedUnbalance(margin, target, shape.depth())
                ? null
                : "The start is not balanced enough for the bound: all ‖Δₕ‖ must be at most c² / (256 N³ ‖M‖²⁻²ᐟᴺ).";
    }

    // what costs nothing is asked first: a menu asks for every quantity
    private static @Nullable String whyNotPlain(Subject subject, DenseMatrix target) {
        if (!subject.motion().plain()) {
            return "The bound is for gradient descent on the loss alone: all of it, without momentum, rounding or penalty.";
        }
        if (Math.max(target.rows(), target.columns()) > LARGEST) {
            return "The bound is computed for matrices of at most " + LARGEST + " rows and columns.";
        }
        return Double.isNaN(lossFactor(subject, target))
                ? "The bound is for the quadratic loss of all entries of M, ‖W − M‖² / 2."
                : null;
    }

    // delta of theory E2; exactly balanced starts miss balance by rounding
    private static double allowedUnbalance(double margin, DenseMatrix target, int depth) {
        double size = Math.sqrt(target.squaredFrobeniusNorm());
        double n = depth;
        return margin * margin / (256 * n * n * n * Math.pow(size, 2 * (n - 1) / n)) + ROUNDING * size;
    }

    /// c; not positive where the theorem says nothing.
    static double margin(Subject subject, DenseMatrix target) {
        double[] sigma = SingularValues.of(target);
        return sigma[sigma.length - 1] - distance(subject.start().endToEndMatrix(), target);
    }

    /// s where the loss is s |W - M|_F^2 / 2 at the start, at zero and at a third point; NaN where it is not.
    private static double lossFactor(Subject subject, DenseMatrix target) {
        Objective objective = subject.objectives().get();
        Layers gradient = Layers.zeros(subject.shape());
        Layers zero = Layers.zeros(subject.shape());
        Layers halves = Layers.zeros(subject.shape());
        Arrays.fill(halves.parameters(), 0.5);
        double factor = factorAt(objective, zero, gradient, target);
        for (Layers point : List.of(subject.start(), halves)) {
            double other = factorAt(objective, point, gradient, target);
            if (!(Math.abs(other - factor) <= SAME_LOSS * factor)) {
                return Double.NaN;
            }
        }
        return factor;
    }

    private static double factorAt(Objective objective, Layers point, Layers gradient, DenseMatrix target) {
        double half = distance(point.endToEndMatrix(), target);
        return objective.evaluate(point, gradient) / (0.5 * half * half);
    }

    private static double distance(DenseMatrix a, DenseMatrix b) {
        return a.subtract(b).getFrobeniusNorm();
    }

    /// The product over the steps so far.
    static final class Rate implements StepAccumulator {
        private final double[] bound = new double[1];
        private final double perStepSize;

        Rate(Subject subject) {
            DenseMatrix target = Objects.requireNonNull(subject.groundTruth());
            double n = subject.shape().depth();
            double factor = lossFactor(subject, target);
            // a loss that is s times l moves like l with step size s eta
            perStepSize = factor * Math.pow(margin(subject, target), 2 * (n - 1) / n);
            bound[0] = subject.objectives().get().evaluate(subject.start(), Layers.zeros(subject.shape()));
        }

        @Override
        public void beforeStep(Layers at, Layers gradient, double stepSize, double weightDecay, double loss) {
            double left = 1 - stepSize * perStepSize;
            // with weight decay, or with steps as long as that, the theorem says nothing any more
            bound[0] *= weightDecay == 0 && left > 0 ? left : Double.NaN;
        }

        double bound() {
            return bound[0];
        }

        @Override
        public double[] state() {
            return bound;
        }
    }

    /// 5 sqrt(r) |M|_F, above |U_t|_F^2 and |V_t|_F^2 for decaying steps (theory C8; Du, Hu, Lee 2018, Lemma 3.1).
    static Quantity factorNorms() {
        return new Registered(
                "factorBound",
                "Bound of the factors' squared norms, for decaying steps",
                "5 √r ‖M‖",
                "weight²",
                ConvergenceBounds::whyNoFactorBound,
                subject -> List.of("5 √r ‖M‖"),
                subject -> 1,
                context -> {
                    double[] sigma = SingularValues.of(
                            Objects.requireNonNull(context.subject().groundTruth()));
                    double bound =
                            5 * Math.sqrt(numericalRank(sigma)) * Math.sqrt(Norms.squared(sigma, 0, sigma.length));
                    return (simulation, out, offset) -> out[offset] = bound;
                });
    }

    private static @Nullable String whyNoFactorBound(Subject subject) {
        DenseMatrix target = subject.groundTruth();
        NetworkShape shape = subject.shape();
        if (target == null
                || shape.depth() != 2
                || !shape.isLinear()
                || !shape.sharings().isEmpty()) {
            return "Lemma 3.1 bounds the two factors of a known matrix M.";
        }
        return whyNotPlain(subject, target);
    }

    private static int numericalRank(double[] sigma) {
        int rank = 0;
        for (double s : sigma) {
            rank += s > 1e-10 * sigma[0] ? 1 : 0;
        }
        return rank;
    }
}
