package dlnlab.measure;

import dlnlab.dynamics.StepAccumulator;
import dlnlab.network.Layers;
import org.jspecify.annotations.Nullable;

/// What gradient flow does to the layer gaps (theory C2 and C6): without weight decay nothing, with it
/// gap_h(t) = gap_h(0) exp(-4 lambda t), where t is the sum of the step sizes. Descent with a small step stays close.
final class FlowPredictions {
    private FlowPredictions() {}

    /// gap_h(0) exp(-4 integral of lambda dt), h = 1..N-1.
    static Quantity layerNormGaps() {
        Quantity measured = Invariants.layerNormGaps();
        return new Registered(
                "layerNormGapsFlow",
                "Differences of squared norms under gradient flow",
                measured.symbol() + " (flow)",
                measured.unit(),
                FlowPredictions::whyNot,
                measured::columns,
                subject -> subject.shape().depth() - 1.0,
                context -> {
                    Decay decay = context.decay();
                    double[] start = new double[context.subject().shape().depth() - 1];
                    Invariants.layerGaps(context.subject().start(), start, 0);
                    return (simulation, out, offset) -> {
                        double left = Math.exp(-4 * decay.total());
                        for (int h = 0; h < start.length; h++) {
                            out[offset + h] = left * start[h];
                        }
                    };
                });
    }

    private static @Nullable String whyNot(Subject subject) {
        String why = Invariants.needsTwoLayers(subject);
        return why == null && subject.motion().balancing() > 0
                ? "Under the balancing penalty flow does not keep the differences of squared norms (C7)."
                : why;
    }

    /// The integral of lambda over the flow time: sum eta_t lambda_t.
    static final class Decay implements StepAccumulator {
        private final double[] total = new double[1];

        @Override
        public void beforeStep(Layers at, Layers gradient, double stepSize, double weightDecay, double loss) {
            total[0] += stepSize * weightDecay;
        }

        double total() {
            return total[0];
        }

        @Override
        public double[] state() {
            return total;
        }
    }
}
