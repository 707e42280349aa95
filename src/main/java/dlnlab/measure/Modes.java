package dlnlab.measure;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.ThinSvd;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The pairs of singular vectors of W(0), in an order of their own (theory F2).
final class Modes {
    private final ThinSvd start;
    private final int[] order;

    private Modes(ThinSvd start, int[] order) {
        this.start = start;
        this.order = order;
    }

    /// Those of a network's start: by what its one measurement weighs them with, else by their singular values.
    static Modes of(Subject subject) {
        ThinSvd svd = ThinSvd.of(subject.start().endToEndMatrix());
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
        DenseMatrix u = start.u();
        DenseMatrix v = start.v();
        for (int k = 0; k < order.length; k++) {
            double sum = 0;
            for (int i = 0; i < w.rows(); i++) {
                double row = 0;
                for (int j = 0; j < w.columns(); j++) {
                    row += w.get(i, j) * v.get(j, order[k]);
                }
                sum += u.get(i, order[k]) * row;
            }
            out[offset + k] = sum;
        }
    }
}
