package dlnlab.initial;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.OrthogonalBasis;
import dlnlab.linalg.ThinSvd;
import dlnlab.network.Layers;
import org.apache.commons.math3.random.RandomGenerator;

/// A way to draw the weights of a network (theory D1-D6).
public sealed interface Initialiser {
    /// Overwrites every weight of `layers`, drawing from `random`.
    /// @throws IllegalArgumentException if the network's shape does not allow this initialisation
    void initialise(Layers layers, RandomGenerator random);

    /// Gaussian, one standard deviation for all layers (D1): "unbalanced" when the shapes differ.
    record Gaussian(double deviation) implements Initialiser {
        @Override
        public void initialise(Layers layers, RandomGenerator random) {
            for (int h = 1; h <= layers.depth(); h++) {
                fillGaussian(layers.weight(h), deviation, random);
            }
        }
    }

    /// Gaussian with standard deviation alpha / sqrt(n_h n_(h-1)), so that E|W_h|_F^2 = alpha^2 (D2).
    record EqualNorms(double alpha) implements Initialiser {
        @Override
        public void initialise(Layers layers, RandomGenerator random) {
            for (int h = 1; h <= layers.depth(); h++) {
                DenseMatrix w = layers.weight(h);
                fillGaussian(w, alpha / Math.sqrt((double) w.rows() * w.columns()), random);
            }
        }
    }

    /// Variance `gain` / (in + out) or `gain` / in per layer, normal or uniform, times a scale (D3).
    /// @param fanOut whether out counts too: true with gain 2 is Xavier, false with gain 2 is He
    record FanScaled(double scale, boolean fanOut, boolean uniform) implements Initialiser {
        @Override
        public void initialise(Layers layers, RandomGenerator random) {
            for (int h = 1; h <= layers.depth(); h++) {
                DenseMatrix w = layers.weight(h);
                double fan = w.columns() + (fanOut ? w.rows() : 0);
                double deviation = scale * Math.sqrt(2 / fan);
                if (uniform) {
                    fillUniform(w, deviation * Math.sqrt(3), random);
                } else {
                    fillGaussian(w, deviation, random);
                }
            }
        }
    }

    /// Exactly balanced (D4): draw W(0) with Gaussian entries, thin SVD W(0) = U Sigma V^T, then W_N = U Sigma^(1/N),
    /// middle layers Sigma^(1/N), W_1 = Sigma^(1/N) V^T, zeros elsewhere; Delta_h = 0 to rounding.
    /// @param deviation standard deviation of the entries of W(0)
    record Balanced(double deviation) implements Initialiser {
        @Override
        public void initialise(Layers layers, RandomGenerator random) {
            DenseMatrix start =
                    new DenseMatrix(layers.shape().outputWidth(), layers.shape().inputWidth());
            fillGaussian(start, deviation, random);
            factorise(start, layers);
        }

        /// Realises a prescribed W(0) by balanced layers (D4, D8).
        /// @throws IllegalArgumentException if a hidden width is below min(n_0, n_N), the rank of a random W(0)
        static void factorise(DenseMatrix start, Layers layers) {
            int depth = layers.depth();
            if (depth == 1) {
                layers.weight(1).copyFrom(start);
                return;
            }
            ThinSvd svd = ThinSvd.of(start);
            int rank = svd.sigma().length;
            for (int h = 1; h < depth; h++) {
                if (layers.shape().width(h) < rank) {
                    throw new IllegalArgumentException("a balanced start needs every hidden width to be at least "
                            + rank + ", the rank of W(0); layer " + h + " has width "
                            + layers.shape().width(h));
                }
            }
            for (int h = 1; h <= depth; h++) {
                layers.weight(h).fill(0);
            }
            for (int r = 0; r < rank; r++) {
                double root = Math.pow(svd.sigma()[r], 1.0 / depth);
                for (int j = 0; j < start.columns(); j++) {
                    layers.weight(1).set(r, j, root * svd.v().get(j, r));
                }
                for (int h = 2; h < depth; h++) {
                    layers.weight(h).set(r, r, root);
                }
                for (int i = 0; i < start.rows(); i++) {
                    layers.weight(depth).set(i, r, root * svd.u().get(i, r));
                }
            }
        }
    }

    /// Ones on the main diagonal times a scale (D5).
    record ScaledIdentity(double scale) implements Initialiser {
        @Override
        public void initialise(Layers layers, RandomGenerator random) {
            for (int h = 1; h <= layers.depth(); h++) {
                DenseMatrix w = layers.weight(h);
                w.fill(0);
                for (int i = 0; i < Math.min(w.rows(), w.columns()); i++) {
                    w.set(i, i, scale);
                }
            }
        }
    }

    /// Random matrices with orthonormal rows or columns times a scale (D6).
    record ScaledOrthogonal(double scale) implements Initialiser {
        @Override
        public void initialise(Layers layers, RandomGenerator random) {
            for (int h = 1; h <= layers.depth(); h++) {
                DenseMatrix w = layers.weight(h);
                w.copyFrom(OrthogonalBasis.randomOrthogonal(w.rows(), w.columns(), random));
                for (int i = 0; i < w.rows() * w.columns(); i++) {
                    w.data()[w.offset() + i] *= scale;
                }
            }
        }
    }

    private static void fillGaussian(DenseMatrix w, double deviation, RandomGenerator random) {
        for (int i = 0; i < w.rows() * w.columns(); i++) {
            w.data()[w.offset() + i] = deviation * random.nextGaussian();
        }
    }

    private static void fillUniform(DenseMatrix w, double bound, RandomGenerator random) {
        for (int i = 0; i < w.rows() * w.columns(); i++) {
            w.data()[w.offset() + i] = bound * (2 * random.nextDouble() - 1);
        }
    }
}
