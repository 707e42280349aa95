package dlnlab.measure;

import dlnlab.dynamics.StepAccumulator;
import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Groups;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.network.NeuronClasses;
import dlnlab.network.Sharing;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The exact law of gradient descent for the conserved quantities (theory C5), accumulated from the gradients alone:
/// gap_h(t+1) - gap_h(t) = eta_t^2 (|G_h|_F^2 - |G_(h+1)|_F^2), the same per neuron, and for linear phi_h
/// Delta_h(t+1) - Delta_h(t) = eta_t^2 (G_h G_h^T - G_(h+1)^T G_(h+1)).
///
/// With weight decay the gradient G holds 2 lambda W as well, and each step first shrinks the gap:
/// gap_h(t+1) = (1 - 4 eta lambda) gap_h(t) + eta^2 (|G_h|_F^2 - |G_(h+1)|_F^2). So a gap is what is left of its start,
/// prod (1 - 4 eta lambda), plus what was added and shrunk since.
///
/// Under flow eta -> 0 leaves the start alone, times exp(-4 lambda t) with weight decay (C1 to C3, C6).
///
/// With the balancing penalty the gradient holds its part too, and each step adds what [BalancingDrift] says.
///
/// Where there are biases, G_h G_h^T gets (dL/db_h) (dL/db_h)^T beside it. Where weights are shared, the gradient is
/// that of the shared ones, each counted once, and the law holds for whole channels ([NeuronClasses]).
///
/// Behind a linear layer the whole matrix is accumulated and its diagonal is the neurons' law; behind others the
/// diagonal alone.
final class DriftLaw implements StepAccumulator {
    /// Widest layer whose matrix invariant is followed.
    static final int MAX_MATRIX_WIDTH = 512;

    private final NetworkShape shape;
    private final double factor;
    private final double[] drift;
    private final int[] offsets;
    private final boolean[] whole;
    private final DenseMatrix[] matrices;
    private final @Nullable BalancingDrift balancing;
    private final boolean flow;
    private final NeuronClasses[] classes;
    // of the weights of each layer, where some layer shares weights
    private final @Nullable Groups[] groups;

    DriftLaw(Layers start, double factor) {
        this(start, factor, 0);
    }

    /// @param factor 1, or something else to sabotage the law
    /// @param lambda of the balancing penalty, where its law is known; 0 for none
    DriftLaw(Layers start, double factor, double lambda) {
        this(start, factor, lambda, false);
    }

    /// @param flow whether the layers flow instead of taking steps
    DriftLaw(Layers start, double factor, double lambda, boolean flow) {
        this.shape = start.shape();
        this.factor = factor;
        int hidden = shape.depth() - 1;
        offsets = new int[hidden + 1];
        whole = new boolean[hidden];
        classes = new NeuronClasses[hidden];
        for (int h = 1; h <= hidden; h++) {
            classes[h - 1] = NeuronClasses.behind(shape, h);
            int n = classes[h - 1].count();
            whole[h - 1] = followsMatrix(shape, h);
            offsets[h] = offsets[h - 1] + (whole[h - 1] ? n * n : n);
        }
        groups = groups(shape);
        drift = new double[offsets[hidden] + 1];
        drift[offsets[hidden]] = 1;
        matrices = new DenseMatrix[hidden];
        for (int h = 1; h <= hidden; h++) {
            int n = classes[h - 1].count();
            matrices[h - 1] = new DenseMatrix(n, whole[h - 1] ? n : 1, drift, offsets[h - 1]);
        }
        balancing = lambda > 0 ? new BalancingDrift(start, factor * lambda) : null;
        this.flow = flow;
    }

    private static @Nullable Groups[] groups(NetworkShape shape) {
        @Nullable Groups[] groups = new @Nullable Groups[shape.depth() + 1];
        for (int h = 1; h <= shape.depth() && !shape.sharings().isEmpty(); h++) {
            Sharing sharing = shape.sharings().get(h);
            groups[h] = sharing == null ? Groups.single(shape.width(h) * shape.width(h - 1)) : sharing.weights();
        }
        return groups;
    }

    /// Whether Delta_h is predicted: phi_h linear between dense layers, and n_h not too wide.
    static boolean followsMatrix(NetworkShape shape, int h) {
        return Claims.whyNoMatrix(shape, h) == null && shape.width(h) <= MAX_MATRIX_WIDTH;
    }

    @Override
    public void beforeStep(Layers at, Layers gradient, double stepSize, double weightDecay, double loss) {
        if (flow) {
            if (weightDecay > 0) {
                shrink(Math.exp(-factor * 4 * stepSize * weightDecay));
            }
            return;
        }
        if (balancing != null) {
            balancing.compute(at, stepSize, remainder(), matrices);
        }
        if (weightDecay > 0) {
            shrink(1 - factor * 4 * stepSize * weightDecay);
        }
        if (balancing != null) {
            balancing.addTo(matrices);
        }
        double squared = factor * stepSize * stepSize;
        for (int h = 1; h <= matrices.length; h++) {
            DenseMatrix g = gradient.weight(h);
            DenseMatrix next = gradient.weight(h + 1);
            if (whole[h - 1]) {
                g.multiplyTransposedInto(g, matrices[h - 1], squared, 1);
                next.transposeMultiplyInto(next, matrices[h - 1], -squared, 1);
            } else if (classes[h - 1].areSingle() && shape.isDense(h) && shape.isDense(h + 1)) {
                addRowNorms(g, squared, offsets[h - 1]);
                addColumnNorms(next, -squared, offsets[h - 1]);
            } else {
                addShared(gradient, h, squared);
            }
            if (shape.biases()) {
                addBiases(gradient.bias(h), h, squared);
            }
        }
    }

    private void addShared(Layers gradient, int h, double squared) {
        DenseMatrix g = gradient.weight(h);
        Groups incoming = Objects.requireNonNull(groups[h]);
        for (int v = 0; v < incoming.count(); v++) {
            int place = incoming.first(v);
            double by = g.data()[g.offset() + place];
            drift[offsets[h - 1] + classes[h - 1].of(place / g.columns())] += squared * by * by;
        }
        DenseMatrix next = gradient.weight(h + 1);
        Groups outgoing = Objects.requireNonNull(groups[h + 1]);
        for (int v = 0; v < outgoing.count(); v++) {
            int place = outgoing.first(v);
            double by = next.data()[next.offset() + place];
            drift[offsets[h - 1] + classes[h - 1].of(place % next.columns())] -= squared * by * by;
        }
    }

    private void addBiases(DenseMatrix g, int h, double squared) {
        if (whole[h - 1]) {
            g.multiplyTransposedInto(g, matrices[h - 1], squared, 1);
            return;
        }
        Sharing sharing = shape.sharings().get(h);
        for (int i = 0; i < g.rows(); i++) {
            if (sharing == null || sharing.biases().first(sharing.biases().of(i)) == i) {
                drift[offsets[h - 1] + classes[h - 1].of(i)] += squared * g.get(i, 0) * g.get(i, 0);
            }
        }
    }

    private void shrink(double by) {
        for (int k = 0; k < drift.length; k++) {
            drift[k] *= by;
        }
    }

    /// What is left of the start's gaps: 1 without weight decay.
    double remainder() {
        return drift[drift.length - 1];
    }

    private void addRowNorms(DenseMatrix g, double squared, int to) {
        double[] data = g.data();
        int at = g.offset();
        for (int i = 0; i < g.rows(); i++, at += g.columns()) {
            drift[to + i] += squared * squaredNorm(data, at, at + g.columns());
        }
    }

    // four sums side by side: one alone would wait for every addition before the next
    private static double squaredNorm(double[] data, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int k = from;
        for (; k + 3 < to; k += 4) {
            a += data[k] * data[k];
            b += data[k + 1] * data[k + 1];
            c += data[k + 2] * data[k + 2];
            d += data[k + 3] * data[k + 3];
        }
        for (; k < to; k++) {
            a += data[k] * data[k];
        }
        return (a + b) + (c + d);
    }

    private void addColumnNorms(DenseMatrix g, double squared, int to) {
        double[] data = g.data();
        int at = g.offset();
        for (int i = 0; i < g.rows(); i++) {
            for (int j = 0; j < g.columns(); j++, at++) {
                drift[to + j] += squared * data[at] * data[at];
            }
        }
    }

    @Override
    public double[] state() {
        return drift;
    }

    /// How many neurons, or classes of neurons, have a law behind layer h.
    int neurons(int h) {
        return classes[h - 1].count();
    }

    /// What was added to the gap of neuron (or class) i behind layer h; the prediction is this plus [#remainder] times
    /// the start.
    double neuron(int h, int i) {
        return drift[offsets[h - 1] + (whole[h - 1] ? i * shape.width(h) + i : i)];
    }

    /// What was added to the layer gap h: the sum over its neurons.
    double layer(int h) {
        double sum = 0;
        for (int i = 0; i < neurons(h); i++) {
            sum += neuron(h, i);
        }
        return sum;
    }

    /// What was added to Delta_h, behind a linear layer.
    DenseMatrix matrix(int h) {
        return matrices[h - 1];
    }

    /// Frobenius norm of the predicted change of Delta_h since the start; NaN where none is predicted.
    /// @param start Delta_h at the start
    double changeNorm(int h, DenseMatrix start) {
        if (!whole[h - 1]) {
            return Double.NaN;
        }
        DenseMatrix added = matrices[h - 1];
        if (remainder() == 1) {
            return Math.sqrt(added.squaredFrobeniusNorm());
        }
        double lost = 1 - remainder();
        double sum = 0;
        for (int i = 0; i < added.rows(); i++) {
            for (int j = 0; j < added.columns(); j++) {
                double change = added.getEntry(i, j) - lost * start.getEntry(i, j);
                sum += change * change;
            }
        }
        return Math.sqrt(sum);
    }
}
