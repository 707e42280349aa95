package dlnlab.measure;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.ThinSvd;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The pairs of singular vectors of W(0), in an order of their own (theory F2).
final class Modes {
    private final ThinSvd start;
    private final int[] order;
    private final DenseMatrix image;

    private Modes(ThinSvd start, int[] order) {
        this.start = start;
        this.order = order;
        image = new DenseMatrix(start.u().rows(), start.v().columns());
    }

    /// Those of a network's start: by what its one measurement weighs them with, else by their singular values.
    static Modes of(Subject subject) {
        ThinSvd svd = decompose(subject.start());
        int[] natural = IntStream.range(0, svd.sigma().length).toArray();
        Modes modes = new Modes(svd, natural);
        if (subject.measured() == null) {
            return modes;
        }
        double[] weights = modes.weights(subject.measured());
        int[] loudFirst = IntStream.of(natural)
                .boxed()
                .sorted(Comparator.comparingDouble(r -> -weights[r]))
                .mapToInt(r -> r)
                .toArray();
        return new Modes(svd, loudFirst);
    }

    private static ThinSvd decompose(Layers start) {
        NetworkShape shape = start.shape();
        int narrow = 0;
        while (shape.width(narrow) > shape.leastWidth()) {
            narrow++;
        }
        boolean isInside = narrow > 0 && narrow < shape.depth();
        return isInside
                ? ThinSvd.ofProduct(start.product(narrow + 1, shape.depth()), start.product(1, narrow))
                : ThinSvd.of(start.endToEndMatrix());
    }

    /// c_r = u_r^T A v_r.
    double[] weights(DenseMatrix a) {
        return of(a);
    }

    /// u_r^T W v_r.
    double[] of(DenseMatrix w) {
        double[] out = new double[order.length];
        measure(w, out, 0);
        return out;
    }

    /// The same into an array.
    void measure(DenseMatrix w, double[] out, int offset) {
        w.multiplyInto(start.v(), image);
        DenseMatrix u = start.u();
        for (int k = 0; k < order.length; k++) {
            double sum = 0;
            for (int i = 0; i < u.rows(); i++) {
                sum += u.get(i, order[k]) * image.get(i, order[k]);
            }
            out[offset + k] = sum;
        }
    }
}
