package dlnlab.measure;

import dlnlab.initial.BalancedFactorisation;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.OrthogonalBasis;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;

/// Random matrices with prescribed singular values, and balanced layers that multiply to a given matrix.
final class RandomMatrices {
    private RandomMatrices() {}

    /// U diag(sigma) V^T by its parts, with random orthonormal columns.
    ///
    /// @param u rows x r
    /// @param sigma r numbers
    /// @param v columns x r
    record Parts(DenseMatrix u, double[] sigma, DenseMatrix v) {
        /// As many singular values as `sigma` has, at most min(rows, columns).
        static Parts random(int rows, int columns, double[] sigma, RandomGenerator random) {
            return new Parts(
                    OrthogonalBasis.randomOrthogonal(rows, sigma.length, random),
                    sigma,
                    OrthogonalBasis.randomOrthogonal(columns, sigma.length, random));
        }

        /// U diag(sigma) V^T.
        DenseMatrix matrix() {
            DenseMatrix out = new DenseMatrix(u.rows(), v.rows());
            scaled(u).multiplyTransposedInto(v, out);
            return out;
        }

        /// The same singular vectors with other values.
        Parts with(double[] other) {
            return new Parts(u, other, v);
        }

        private DenseMatrix scaled(DenseMatrix columns) {
            DenseMatrix out = columns.copy();
            for (int i = 0; i < out.rows(); i++) {
                for (int r = 0; r < sigma.length; r++) {
                    out.set(i, r, sigma[r] * out.get(i, r));
                }
            }
            return out;
        }
    }

    /// `count` numbers between low and high, log-uniform, largest first.
    static double[] singularValues(int count, double low, double high, RandomGenerator random) {
        return IntStream.range(0, count)
                .mapToDouble(r -> -low * Math.pow(high / low, random.nextDouble()))
                .sorted()
                .map(value -> -value)
                .toArray();
    }

    /// Linear layers without hidden widths below min(rows, columns).
    static NetworkShape shape(int rows, int columns, int depth, int spare) {
        List<Integer> widths = new ArrayList<>();
        widths.add(columns);
        for (int h = 1; h < depth; h++) {
            widths.add(Math.min(rows, columns) + spare);
        }
        widths.add(rows);
        return NetworkShape.of(widths, new Activation.Linear());
    }

    /// Balanced layers whose product is W (theory D4).
    static Layers balanced(DenseMatrix w, int depth, int spare) {
        Layers layers = Layers.zeros(shape(w.rows(), w.columns(), depth, spare));
        BalancedFactorisation.realise(w, layers);
        return layers;
    }
}
