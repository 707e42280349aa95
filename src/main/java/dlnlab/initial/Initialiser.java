package dlnlab.initial;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.OrthogonalBasis;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.network.Sharing;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.random.RandomGenerator;

/// A way to draw the weights of a network (theory D1-D8).
public sealed interface Initialiser {
    /// Overwrites every weight of `layers`, drawing from `random`.
    /// @throws IllegalArgumentException if the network's shape does not allow this initialisation
    void initialise(Layers layers, RandomGenerator random);

    /// How large the product of all layers is (trap c): the standard deviation of its entries, or its largest singular
    /// value where nothing is drawn or all widths are equal.
    double productSize(NetworkShape shape);

    /// Independent entries of mean 0 and one standard deviation for each layer.
    sealed interface Random extends Initialiser {
        /// The standard deviation of the entries of W_h.
        double deviation(NetworkShape shape, int h);

        /// Variances of sums of products: prod_h std_h times the root of the product of the hidden widths.
        @Override
        default double productSize(NetworkShape shape) {
            double size = 1;
            for (int h = 1; h <= shape.depth(); h++) {
                size *= deviation(shape, h) * (h < shape.depth() ? Math.sqrt(shape.width(h)) : 1);
            }
            return size;
        }
    }

    /// Layers drawn by another initialiser and multiplied by the one number that gives their product a size (trap c).
    /// @param size see [#productSize]
    record OfProduct(Initialiser layers, double size) implements Initialiser {
        @Override
        public void initialise(Layers drawn, RandomGenerator random) {
            layers.initialise(drawn, random);
            int depth = drawn.depth();
            double factor = Math.pow(size / layers.productSize(drawn.shape()), 1.0 / depth);
            for (int h = 1; h <= depth; h++) {
                DenseMatrix w = drawn.weight(h);
                for (int i = w.offset(); i < w.offset() + w.rows() * w.columns(); i++) {
                    w.data()[i] *= factor;
                }
            }
        }

        @Override
        public double productSize(NetworkShape shape) {
            return size;
        }
    }

    /// Gaussian, one standard deviation for all layers (D1): "unbalanced" when the shapes differ.
    record Gaussian(double deviation) implements Random {
        @Override
        public double deviation(NetworkShape shape, int h) {
            return deviation;
        }

        @Override
        public void initialise(Layers layers, RandomGenerator random) {
            for (int h = 1; h <= layers.depth(); h++) {
                Draw.fillGaussian(layers, h, deviation, random);
            }
        }
    }

    /// Gaussian with standard deviation alpha / sqrt(n_h n_(h-1)), so that E|W_h|_F^2 = alpha^2 (D2); where weights are
    /// shared E|v_h|^2 = alpha^2.
    record EqualNorms(double alpha) implements Random {
        @Override
        public double deviation(NetworkShape shape, int h) {
            Sharing sharing = shape.sharings().get(h);
            double count = sharing == null
                    ? (double) shape.width(h) * shape.width(h - 1)
                    : sharing.weights().count();
            return alpha / Math.sqrt(count);
        }

        @Override
        public void initialise(Layers layers, RandomGenerator random) {
            for (int h = 1; h <= layers.depth(); h++) {
                Draw.fillGaussian(layers, h, deviation(layers.shape(), h), random);
            }
        }
    }

    /// Variance `gain` / (in + out) or `gain` / in per layer, normal or uniform, times a scale (D3). Where not every
    /// input reaches every neuron, in and out count the weights there are.
    /// @param fanOut whether out counts too: true with gain 2 is Xavier, false with gain 2 is He
    record FanScaled(double scale, boolean fanOut, boolean uniform) implements Random {
        @Override
        public double deviation(NetworkShape shape, int h) {
            Sharing sharing = shape.sharings().get(h);
            double in = sharing == null ? shape.width(h - 1) : sharing.fanIn();
            double out = sharing == null ? shape.width(h) : sharing.fanOut();
            return scale * Math.sqrt(2 / (in + (fanOut ? out : 0)));
        }

        @Override
        public void initialise(Layers layers, RandomGenerator random) {
            for (int h = 1; h <= layers.depth(); h++) {
                double deviation = deviation(layers.shape(), h);
                if (uniform) {
                    double bound = deviation * Math.sqrt(3);
                    Draw.fill(layers, h, () -> bound * (2 * random.nextDouble() - 1));
                } else {
                    Draw.fillGaussian(layers, h, deviation, random);
                }
            }
        }
    }

    /// Exactly balanced (D4): draw W(0) with Gaussian entries, thin SVD W(0) = U Sigma V^T, then W_N = U Sigma^(1/N),
    /// middle layers Sigma^(1/N), W_1 = Sigma^(1/N) V^T, zeros elsewhere; Delta_h = 0 to rounding.
    /// @param deviation standard deviation of the entries of W(0)
    /// @param determinant sign that det W(0) shall have, which needs a square W(0); 0 for that of the draw. A draw
    ///     with the other sign has that of its first row changed, which is as likely.
    record Balanced(double deviation, int determinant) implements Initialiser {
        /// The same with the determinant of the draw.
        public Balanced(double deviation) {
            this(deviation, 0);
        }

        @Override
        public void initialise(Layers layers, RandomGenerator random) {
            Draw.requireDense(layers, "a balanced start");
            DenseMatrix start =
                    new DenseMatrix(layers.shape().outputWidth(), layers.shape().inputWidth());
            Draw.fill(start, () -> deviation * random.nextGaussian());
            if (determinant != 0 && determinant * determinantOfUnitSize(start) < 0) {
                for (int j = 0; j < start.columns(); j++) {
                    start.set(0, j, -start.get(0, j));
                }
            }
            BalancedFactorisation.realise(start, layers);
        }

        /// Of the draw divided by its deviation and the root of its size: the determinant itself may be too small for a
        /// number, and its pivots may be below what the decomposition takes for 0.
        private double determinantOfUnitSize(DenseMatrix start) {
            double size = deviation * Math.sqrt(start.rows());
            return new LUDecomposition(start.scalarMultiply(1 / size), 0).getDeterminant();
        }

        @Override
        public double productSize(NetworkShape shape) {
            return deviation;
        }
    }

    /// Ones on the main diagonal times a scale (D5).
    record ScaledIdentity(double scale) implements Initialiser {
        @Override
        public double productSize(NetworkShape shape) {
            return Math.pow(scale, shape.depth());
        }

        @Override
        public void initialise(Layers layers, RandomGenerator random) {
            Draw.requireDense(layers, "a start at the identity");
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
        public double productSize(NetworkShape shape) {
            return Math.pow(scale, shape.depth());
        }

        @Override
        public void initialise(Layers layers, RandomGenerator random) {
            Draw.requireDense(layers, "an orthogonal start");
            for (int h = 1; h <= layers.depth(); h++) {
                DenseMatrix w = layers.weight(h);
                w.copyFrom(OrthogonalBasis.randomOrthogonal(w.rows(), w.columns(), random));
                for (int i = 0; i < w.rows() * w.columns(); i++) {
                    w.data()[w.offset() + i] *= scale;
                }
            }
        }
    }

    /// All weights 0 (D7).
    record Zero() implements Initialiser {
        @Override
        public void initialise(Layers layers, RandomGenerator random) {
            for (int h = 1; h <= layers.depth(); h++) {
                layers.weight(h).fill(0);
            }
        }

        @Override
        public double productSize(NetworkShape shape) {
            return 0;
        }
    }

    /// Balanced layers whose product has these entries in its upper left corner and zeros elsewhere (D8).
    /// @param corner not larger than W
    record Prescribed(DenseMatrix corner) implements Initialiser {
        @Override
        public void initialise(Layers layers, RandomGenerator random) {
            Draw.requireDense(layers, "a balanced start");
            DenseMatrix start =
                    new DenseMatrix(layers.shape().outputWidth(), layers.shape().inputWidth());
            for (int i = 0; i < corner.rows(); i++) {
                for (int j = 0; j < corner.columns(); j++) {
                    start.set(i, j, corner.get(i, j));
                }
            }
            BalancedFactorisation.realise(start, layers);
        }

        @Override
        public double productSize(NetworkShape shape) {
            return new SingularValueDecomposition(corner).getNorm();
        }
    }

    /// Overwrites every bias with N(0, deviation^2), one number for those that are shared; 0 for a deviation of 0.
    /// @param layers of a network with biases
    static void drawBiases(Layers layers, double deviation, RandomGenerator random) {
        for (int h = 1; h <= layers.depth(); h++) {
            Sharing sharing = layers.shape().sharings().get(h);
            DoubleSupplier draw = () -> deviation * random.nextGaussian();
            if (sharing == null) {
                Draw.fill(layers.bias(h), draw);
            } else {
                Draw.spread(layers.bias(h), sharing.biases(), draw);
            }
        }
    }
}
