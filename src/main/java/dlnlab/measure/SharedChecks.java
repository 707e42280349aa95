package dlnlab.measure;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Groups;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.network.NeuronClasses;
import dlnlab.network.Sharing;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Checks of the rates of change of shared weights' gaps along gradient flow, dv_h/dt = -dL/dv_h (theory C4).
final class SharedChecks {
    private SharedChecks() {}

    /// Largest rate of change of |v_h|^2 (+ |b_h|^2) - |v_(h+1)|^2, relative to |v||dL/dv|.
    static double layerRate(Trial trial, Bench bench) {
        return rate(trial, bench, false);
    }

    /// The same of every class of neurons whose weights share numbers: the channels of a convolution.
    static double channelRate(Trial trial, Bench bench) {
        return rate(trial, bench, true);
    }

    private static double rate(Trial trial, Bench bench, boolean classes) {
        double outgoing = bench.constant("C4 outgoing", -1);
        Layers w = trial.start();
        NetworkShape shape = w.shape();
        Layers g = Layers.zeros(shape);
        trial.objective().evaluate(w, g);
        double worst = 0;
        for (int h = 1; h < w.depth(); h++) {
            NeuronClasses members = NeuronClasses.behind(shape, h);
            double[] rates = new double[classes ? members.count() : 1];
            IntUnaryOperator slot = classes ? members::of : neuron -> 0;
            Sharing in = shape.sharings().get(h);
            Sharing out = shape.sharings().get(h + 1);
            int columns = w.weight(h).columns();
            int next = w.weight(h + 1).columns();
            double scale = add(
                    rates,
                    1,
                    w.weight(h),
                    g.weight(h),
                    in == null ? null : in.weights(),
                    place -> slot.applyAsInt(place / columns));
            if (shape.biases()) {
                scale += add(rates, 1, w.bias(h), g.bias(h), in == null ? null : in.biases(), slot);
            }
            scale += add(
                    rates,
                    outgoing,
                    w.weight(h + 1),
                    g.weight(h + 1),
                    out == null ? null : out.weights(),
                    place -> slot.applyAsInt(place % next));
            for (double rate : rates) {
                worst = Math.max(worst, 2 * Math.abs(rate) / (scale + 1e-300));
            }
        }
        return worst;
    }

    // adds factor w g of every number, once, to the slot of its first place; returns |w||g|
    private static double add(
            double[] rates,
            double factor,
            DenseMatrix w,
            DenseMatrix g,
            @Nullable Groups groups,
            IntUnaryOperator slotOfPlace) {
        double weights = 0;
        double gradients = 0;
        for (int k = 0; k < w.rows() * w.columns(); k++) {
            int group = groups == null ? k : groups.of(k);
            if (groups == null || (group != Groups.NONE && groups.first(group) == k)) {
                double a = w.data()[w.offset() + k];
                double b = g.data()[g.offset() + k];
                rates[slotOfPlace.applyAsInt(k)] += factor * a * b;
                weights += a * a;
                gradients += b * b;
            }
        }
        return Math.sqrt(weights * gradients);
    }
}
