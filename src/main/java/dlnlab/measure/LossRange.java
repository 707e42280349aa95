package dlnlab.measure;

import dlnlab.dynamics.StepAccumulator;
import dlnlab.network.Layers;
import java.util.List;
import java.util.Objects;

/// The loss, and its least and largest value since the previous sample, so that spikes between samples are seen.
final class LossRange {
    private LossRange() {}

    static Quantity loss() {
        return new Registered(
                "loss",
                "Loss",
                "L",
                "loss",
                subject -> null,
                subject -> List.of("loss"),
                subject -> 1,
                context -> (simulation, out, offset) -> out[offset] = simulation.loss());
    }

    /// L minus the least loss of any linear map: how far a linear network still has to go, whatever its depth.
    static Quantity excess() {
        return new Registered(
                "excessLoss",
                "Loss above that of the best linear map",
                "L − min L",
                "loss",
                subject -> {
                    if (!subject.shape().isLinear()) {
                        return "The least loss is known for linear networks only.";
                    }
                    return subject.leastLinearLoss() == null
                            ? "The least loss is computed where all targets count and the data are small enough."
                            : null;
                },
                subject -> List.of("L − min L"),
                subject -> 1,
                context -> {
                    double least = Objects.requireNonNull(context.subject().leastLinearLoss())
                            .getAsDouble();
                    return (simulation, out, offset) -> out[offset] = simulation.loss() - least;
                });
    }

    static Quantity range() {
        return new Registered(
                "lossRange",
                "Least and largest loss since the last sample",
                "min L, max L",
                "loss",
                subject -> null,
                subject -> List.of("least", "largest"),
                subject -> 2,
                context -> {
                    Accumulator seen = context.lossRange();
                    return (simulation, out, offset) -> seen.writeInto(simulation.loss(), out, offset);
                });
    }

    /// Remembers the extremes of the losses it was shown since it was last told to forget them.
    static final class Accumulator implements StepAccumulator {
        // least, largest, and whether the next loss to come is the one that was recorded last
        private final double[] extremes = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1};

        @Override
        public void beforeStep(Layers at, Layers gradient, double stepSize, double weightDecay, double loss) {
            if (extremes[2] > 0) {
                extremes[2] = 0;
                return;
            }
            if (loss < extremes[0]) {
                extremes[0] = loss;
            }
            if (loss > extremes[1]) {
                extremes[1] = loss;
            }
        }

        void writeInto(double now, double[] out, int offset) {
            out[offset] = Math.min(extremes[0], now);
            out[offset + 1] = Math.max(extremes[1], now);
        }

        void forget() {
            extremes[0] = Double.POSITIVE_INFINITY;
            extremes[1] = Double.NEGATIVE_INFINITY;
            extremes[2] = 1;
        }

        @Override
        public double[] state() {
            return extremes;
        }
    }
}
