package dlnlab.measure;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Balancedness;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// What C5 says the invariants of [Invariants] are after every step of descent: their start plus the accumulated
/// squared gradients; and what C1 to C3 and C6 say they are under flow. Where some Delta_h are predicted and others are
/// not, these are NaN. Shares nothing with the measurement but the weights at the start, and with the balancing penalty
/// those of every step.
final class DriftPredictions {
    private DriftPredictions() {}

    static Quantity layerNormGaps() {
        return of(
                Invariants.layerNormGaps(),
                DriftPredictions::whyNoLaw,
                subject -> subject.shape().depth() - 1.0,
                context -> {
                    DriftLaw law = context.driftLaw();
                    double[] start = new double[context.subject().shape().depth() - 1];
                    Invariants.layerGaps(context.subject().start(), start, 0);
                    return (simulation, out, offset) -> {
                        for (int h = 1; h <= start.length; h++) {
                            out[offset + h - 1] = law.remainder() * start[h - 1] + law.layer(h);
                        }
                    };
                });
    }

    static Quantity neuronGaps() {
        return of(
                Invariants.neuronGaps(),
                DriftPredictions::whyNoLaw,
                subject -> Invariants.neuronLabels(subject).size(),
                context -> {
                    DriftLaw law = context.driftLaw();
                    NetworkShape shape = context.subject().shape();
                    NeuronGaps gaps = new NeuronGaps(shape);
                    double[] start = new double[gaps.count()];
                    gaps.measure(context.subject().start(), start, 0);
                    return (simulation, out, offset) -> {
                        int k = 0;
                        for (int h = 1; h < shape.depth(); h++) {
                            for (int i = 0; i < law.neurons(h); i++, k++) {
                                out[offset + k] = law.remainder() * start[k] + law.neuron(h, i);
                            }
                        }
                    };
                });
    }

    static Quantity matrixGaps() {
        return of(
                Invariants.matrixGaps(),
                DriftPredictions::whyNoMatrixLaw,
                subject -> Invariants.matrixGapCost(subject.shape()),
                context -> {
                    DriftLaw law = context.driftLaw();
                    Layers start = context.subject().start();
                    DenseMatrix[] starts = new DenseMatrix[start.depth()];
                    for (int h = 1; h < start.depth(); h++) {
                        starts[h] = Balancedness.of(start, h);
                    }
                    return (simulation, out, offset) -> {
                        for (int h = 1; h < start.depth(); h++) {
                            out[offset + h - 1] = law.changeNorm(h, starts[h]);
                        }
                    };
                });
    }

    /// The greatest distance of a measured layer gap from the one that C5 predicts, over all h: rounding in float64
    /// (B9), the solver's error under flow (B3), large where the law does not hold.
    static Quantity residual() {
        return new Registered(
                "lawResidual",
                "Distance of the differences from the exact law",
                "max |gapₕ − C5|",
                "weight²",
                DriftPredictions::whyNoLaw,
                subject -> List.of("max |gapₕ − C5|"),
                subject -> 4 * Invariants.SCALAR * subject.shape().parameterCount(),
                context -> {
                    Probe predicted = layerNormGaps().probe(context);
                    double[] expected = new double[context.subject().shape().depth() - 1];
                    double[] measured = new double[expected.length];
                    return (simulation, out, offset) -> {
                        predicted.measure(simulation, expected, 0);
                        Invariants.layerGaps(simulation.layers(), measured, 0);
                        double greatest = 0;
                        for (int h = 0; h < expected.length; h++) {
                            greatest = Math.max(greatest, Math.abs(measured[h] - expected[h]));
                        }
                        out[offset] = greatest;
                    };
                });
    }

    private static @Nullable String whyNoLaw(Subject subject) {
        String why = Invariants.needsTwoLayers(subject);
        return why == null ? subject.motion().whyNoDriftLaw(subject.shape()) : why;
    }

    private static @Nullable String whyNoMatrixLaw(Subject subject) {
        String why = Invariants.whyNoMatrixGaps(subject);
        why = why == null ? subject.motion().whyNoDriftLaw(subject.shape()) : why;
        if (why != null) {
            return why;
        }
        NetworkShape shape = subject.shape();
        for (int h = 1; h < shape.depth(); h++) {
            if (DriftLaw.followsMatrix(shape, h)) {
                return null;
            }
        }
        String reason = Claims.whyNoMatrix(shape, 1);
        return shape.activation(1).isLinear()
                ? "The matrix law holds between dense layers only (Theorem 2.2); these have " + reason + "."
                : "The matrix law holds for linear layers only (Theorem 2.2); these are " + reason + ".";
    }

    private static Quantity of(
            Quantity measured,
            Function<Subject, @Nullable String> applicability,
            ToDoubleFunction<Subject> cost,
            Function<MeasureContext, Probe> probes) {
        return new Registered(
                measured.id() + "Predicted",
                measured.name() + ", predicted by C5 (under flow by C1 and C6)",
                measured.symbol() + " (C5)",
                measured.unit(),
                applicability,
                measured::columns,
                cost,
                probes);
    }
}
