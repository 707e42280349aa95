package dlnlab.measure;

import static dlnlab.measure.Labels.subscript;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Balancedness;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// What gradient flow conserves, measured from the weights: layer gaps C2, neuron gaps C1, matrix gaps C3. Shared
/// weights count once (C4), and biases count with the layer that they belong to.
final class Invariants {
    /// A loop over all weights takes as long as so many times its operations in a matrix product.
    static final double SCALAR = 40;

    private Invariants() {}

    /// |W_h|_F^2 (|v_h|^2 where weights are shared), h = 1..N.
    static Quantity layerNorms() {
        return new Registered(
                "layerNorms",
                "Squared norms of the layers",
                "‖Wₕ‖²",
                "weight²",
                subject -> subject.motion().whyNoLayers(),
                subject -> labels(1, subject.shape().depth(), h -> Labels.squaredNorm(subject.shape(), h)),
                subject -> 2 * SCALAR * subject.shape().parameterCount(),
                context -> (simulation, out, offset) -> {
                    Layers layers = simulation.layers();
                    for (int h = 1; h <= layers.depth(); h++) {
                        out[offset + h - 1] = layers.squaredNorm(h);
                    }
                });
    }

    /// |W_h|_F^2 (+ |b_h|^2) - |W_(h+1)|_F^2, h = 1..N-1: conserved by gradient flow for homogeneous activations
    /// (theory C2;
    /// Du, Hu, Lee 2018, Corollary 2.1).
    static Quantity layerNormGaps() {
        return new Registered(
                "layerNormGaps",
                "Differences of squared norms",
                "‖Wₕ‖² − ‖Wₕ₊₁‖²",
                "weight²",
                Invariants::needsTwoLayers,
                Invariants::layerGapLabels,
                subject -> 4 * SCALAR * subject.shape().parameterCount(),
                context -> (simulation, out, offset) -> layerGaps(simulation.layers(), out, offset));
    }

    static void layerGaps(Layers layers, double[] out, int offset) {
        double norm = layers.squaredNorm(1);
        for (int h = 1; h < layers.depth(); h++) {
            double next = layers.squaredNorm(h + 1);
            out[offset + h - 1] = norm + layers.squaredBiases(h) - next;
            norm = next;
        }
    }

    /// |W_h[i,:]|^2 - |W_(h+1)[:,i]|^2 for every hidden neuron (theory C1; Du, Hu, Lee 2018, Theorem 2.1), or for every
    /// channel (Theorem 2.3); see [NeuronGaps].
    static Quantity neuronGaps() {
        return new Registered(
                "neuronGaps",
                "Every hidden neuron: incoming minus outgoing squared weights",
                "‖Wₕ[i,:]‖² − ‖Wₕ₊₁[:,i]‖²",
                "weight²",
                Invariants::needsTwoLayers,
                Invariants::neuronLabels,
                subject -> 4 * SCALAR * subject.shape().parameterCount(),
                context -> {
                    NeuronGaps gaps = new NeuronGaps(context.subject().shape());
                    return (simulation, out, offset) -> gaps.measure(simulation.layers(), out, offset);
                });
    }

    /// Frobenius norm of Delta_h minus its start, Delta_h = W_h W_h^T (+ b_h b_h^T) - W_(h+1)^T W_(h+1) (theory C3; Du,
    /// Hu, Lee
    /// 2018, Theorem 2.2: conserved where phi_h is linear).
    static Quantity matrixGaps() {
        return new Registered(
                "matrixGaps",
                "Change of the balancedness matrices",
                "‖Δₕ − Δₕ(0)‖",
                "weight²",
                Invariants::whyNoMatrixGaps,
                Invariants::matrixGapLabels,
                subject -> matrixGapCost(subject.shape()),
                context -> {
                    Layers start = context.subject().start();
                    DenseMatrix[] starts = new DenseMatrix[start.depth()];
                    DenseMatrix[] work = new DenseMatrix[start.depth()];
                    for (int h = 1; h < start.depth(); h++) {
                        starts[h] = Balancedness.of(start, h);
                        work[h] = Balancedness.of(start, h);
                    }
                    return (simulation, out, offset) -> {
                        for (int h = 1; h < start.depth(); h++) {
                            Balancedness.into(simulation.layers(), h, work[h]);
                            out[offset + h - 1] = distance(work[h], starts[h]);
                        }
                    };
                });
    }

    static @Nullable String needsTwoLayers(Subject subject) {
        String why = subject.motion().whyNoLayers();
        if (why != null) {
            return why;
        }
        return subject.shape().depth() >= 2
                ? null
                : "A single layer has no neighbour to compare with: choose depth 2 or more.";
    }

    static @Nullable String whyNoMatrixGaps(Subject subject) {
        String why = needsTwoLayers(subject);
        if (why != null) {
            return why;
        }
        for (int h = 1; h < subject.shape().depth(); h++) {
            if (subject.shape().width(h) > DriftLaw.MAX_MATRIX_WIDTH) {
                return "Matrix differences are followed up to width " + DriftLaw.MAX_MATRIX_WIDTH + ", layer " + h
                        + " has " + subject.shape().width(h) + ".";
            }
        }
        return null;
    }

    static List<String> layerGapLabels(Subject subject) {
        return labels(1, subject.shape().depth() - 1, h -> Labels.squaredNormGap(subject.shape(), h));
    }

    static List<String> neuronLabels(Subject subject) {
        return new NeuronGaps(subject.shape()).labels();
    }

    static List<String> matrixGapLabels(Subject subject) {
        return labels(1, subject.shape().depth() - 1, h -> "Δ" + subscript(h));
    }

    static List<String> labels(int from, int to, IntFunction<String> label) {
        List<String> labels = new ArrayList<>();
        for (int h = from; h <= to; h++) {
            labels.add(label.apply(h));
        }
        return labels;
    }

    static double matrixGapCost(NetworkShape shape) {
        double cost = 0;
        for (int h = 1; h < shape.depth(); h++) {
            cost += 8.0 * shape.width(h) * shape.width(h) * (shape.width(h - 1) + shape.width(h + 1));
        }
        return cost;
    }

    private static double distance(DenseMatrix a, DenseMatrix b) {
        double sum = 0;
        for (int i = 0; i < a.rows() * a.columns(); i++) {
            double d = a.data()[a.offset() + i] - b.data()[b.offset() + i];
            sum += d * d;
        }
        return Math.sqrt(sum);
    }
}
