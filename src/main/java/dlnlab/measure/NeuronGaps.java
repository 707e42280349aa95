package dlnlab.measure;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.Norms;
import dlnlab.network.Groups;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.network.NeuronClasses;
import dlnlab.network.Sharing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// |W_h\[i,:\]|^2 (+ b_h\[i\]^2) - |W_(h+1)\[:,i\]|^2 of every hidden neuron (theory C1). Where weights are shared, the
/// same of every class of neurons, a shared weight counted once (C4).
public final class NeuronGaps {
    private final NetworkShape shape;
    private final List<NeuronClasses> classes = new ArrayList<>();
    private int count;

    /// Prepares for networks of a shape.
    public NeuronGaps(NetworkShape shape) {
        this.shape = shape;
        for (int h = 1; h < shape.depth(); h++) {
            classes.add(NeuronClasses.behind(shape, h));
            count += classes.getLast().count();
        }
    }

    /// How many gaps there are.
    public int count() {
        return count;
    }

    /// The classes behind layer h.
    public NeuronClasses classes(int h) {
        return classes.get(h - 1);
    }

    /// Names of the gaps: "layer 1, neuron 3", or "layer 1, channel 3" for one of several neurons.
    List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (int h = 1; h < shape.depth(); h++) {
            String kind = classes(h).areSingle() ? ", neuron " : ", channel ";
            for (int i = 1; i <= classes(h).count(); i++) {
                labels.add("layer " + h + kind + i);
            }
        }
        return labels;
    }

    /// Writes all gaps to `out[offset ...]`, those behind the first layer first.
    public void measure(Layers layers, double[] out, int offset) {
        int at = offset;
        for (int h = 1; h < layers.depth(); h++) {
            NeuronClasses members = classes(h);
            if (members.areSingle() && shape.isDense(h) && shape.isDense(h + 1)) {
                single(layers, h, out, at);
            } else {
                shared(layers, h, out, at);
            }
            at += members.count();
        }
    }

    /// Writes the gaps of the single neurons behind layer h, every entry of its matrices counted.
    static void single(Layers layers, int h, double[] out, int offset) {
        DenseMatrix w = layers.weight(h);
        int at = w.offset();
        for (int i = 0; i < w.rows(); i++, at += w.columns()) {
            out[offset + i] = Norms.squared(w.data(), at, at + w.columns());
        }
        if (layers.shape().biases()) {
            DenseMatrix b = layers.bias(h);
            for (int i = 0; i < b.rows(); i++) {
                out[offset + i] += b.get(i, 0) * b.get(i, 0);
            }
        }
        DenseMatrix next = layers.weight(h + 1);
        double[] outgoing = next.data();
        at = next.offset();
        for (int k = 0; k < next.rows(); k++) {
            for (int i = 0; i < next.columns(); i++, at++) {
                out[offset + i] -= outgoing[at] * outgoing[at];
            }
        }
    }

    private void shared(Layers layers, int h, double[] out, int offset) {
        NeuronClasses members = classes(h);
        for (int c = 0; c < members.count(); c++) {
            out[offset + c] = 0;
        }
        Sharing incoming = shape.sharings().get(h);
        DenseMatrix w = layers.weight(h);
        for (int k = 0; k < w.rows() * w.columns(); k++) {
            out[offset + members.of(k / w.columns())] += once(w, k, incoming == null ? null : incoming.weights());
        }
        if (shape.biases()) {
            DenseMatrix b = layers.bias(h);
            for (int i = 0; i < b.rows(); i++) {
                out[offset + members.of(i)] += once(b, i, incoming == null ? null : incoming.biases());
            }
        }
        Sharing outgoing = shape.sharings().get(h + 1);
        DenseMatrix next = layers.weight(h + 1);
        for (int k = 0; k < next.rows() * next.columns(); k++) {
            out[offset + members.of(k % next.columns())] -= once(next, k, outgoing == null ? null : outgoing.weights());
        }
    }

    /// The square of the number at a place, or 0 if another place has been counted for it.
    private static double once(DenseMatrix w, int place, @Nullable Groups groups) {
        boolean counts = groups == null || (groups.of(place) != Groups.NONE && groups.first(groups.of(place)) == place);
        double value = w.data()[w.offset() + place];
        return counts ? value * value : 0;
    }
}
