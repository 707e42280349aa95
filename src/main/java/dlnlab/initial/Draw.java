package dlnlab.initial;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Groups;
import dlnlab.network.Layers;
import dlnlab.network.Sharing;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.random.RandomGenerator;

/// Fills layers with drawn numbers, where weights are shared with one for each shared weight.
final class Draw {
    private Draw() {}

    static void fillGaussian(Layers layers, int h, double deviation, RandomGenerator random) {
        fill(layers, h, () -> deviation * random.nextGaussian());
    }

    /// Draws W_h, or v_h where weights are shared.
    static void fill(Layers layers, int h, DoubleSupplier draw) {
        Sharing sharing = layers.shape().sharings().get(h);
        if (sharing == null) {
            fill(layers.weight(h), draw);
        } else {
            spread(layers.weight(h), sharing.weights(), draw);
        }
    }

    static void fill(DenseMatrix w, DoubleSupplier draw) {
        for (int i = 0; i < w.rows() * w.columns(); i++) {
            w.data()[w.offset() + i] = draw.getAsDouble();
        }
    }

    static void spread(DenseMatrix w, Groups groups, DoubleSupplier draw) {
        double[] v = DoubleStream.generate(draw).limit(groups.count()).toArray();
        groups.spread(v, w.data(), w.offset());
    }

    static void requireDense(Layers layers, String what) {
        for (int h = 1; h <= layers.depth(); h++) {
            if (!layers.shape().isDense(h)) {
                throw new IllegalArgumentException(
                        what + " needs layers without shared weights; those of layer " + h + " are shared");
            }
        }
    }
}
