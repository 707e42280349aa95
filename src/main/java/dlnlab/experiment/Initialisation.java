package dlnlab.experiment;

import java.util.List;

/// How the weights start (theory D1 to D8). n_h, n_(h-1) are the rows and columns of layer h.
///
/// Where the scale is that of the product, all layers are multiplied by the one number that makes it so (trap c).
public sealed interface Initialisation {

    /// What the scale is the scale of.
    default ScaleOf scaleOf() {
        return ScaleOf.PRODUCT;
    }

    /// D1: all entries of all layers N(0, deviation^2); or such that the entries of W(0) have this deviation.
    record Gaussian(double deviation, ScaleOf scaleOf) implements Initialisation {
        public Gaussian {
            Check.real("scale", "The standard deviation of the start weights", deviation, Ranges.DEVIATION);
        }

        /// The same with the scale of each layer.
        public Gaussian(double deviation) {
            this(deviation, ScaleOf.LAYER);
        }
    }

    /// D2: Gaussian with std_h = alpha / sqrt(n_h n_(h-1)), so that E|W_h|_F^2 = alpha^2 for every layer; or such that
    /// the entries of W(0) have the deviation alpha.
    record EqualNorms(double alpha, ScaleOf scaleOf) implements Initialisation {
        public EqualNorms {
            Check.real("scale", "The norm α of each layer", alpha, Ranges.ALPHA);
        }

        /// The same with the scale of each layer.
        public EqualNorms(double alpha) {
            this(alpha, ScaleOf.LAYER);
        }
    }

    /// D3: variance 2 / (n_(h-1) + n_h), times scale^2; or such that the entries of W(0) have the deviation scale.
    record Xavier(double scale, Distribution distribution, ScaleOf scaleOf) implements Initialisation {
        public Xavier {
            checkScale(scale);
        }

        /// The same with the scale of each layer.
        public Xavier(double scale, Distribution distribution) {
            this(scale, distribution, ScaleOf.LAYER);
        }
    }

    /// D3: variance 2 / n_(h-1), times scale^2; or such that the entries of W(0) have the deviation scale.
    record He(double scale, Distribution distribution, ScaleOf scaleOf) implements Initialisation {
        public He {
            checkScale(scale);
        }

        /// The same with the scale of each layer.
        public He(double scale, Distribution distribution) {
            this(scale, distribution, ScaleOf.LAYER);
        }
    }

    /// D4: exactly balanced layers whose product W(0) has entries N(0, deviation^2), given the sign of its determinant.
    /// Every hidden width must be at least min(n_0, n_N).
    record Balanced(double deviation, Determinant determinant) implements Initialisation {
        public Balanced {
            Check.real("scale", "The standard deviation of the start product W(0)", deviation, Ranges.DEVIATION);
        }

        /// The same as it is drawn.
        public Balanced(double deviation) {
            this(deviation, Determinant.ANY);
        }
    }

    /// D5: scale times ones on the main diagonal of every layer, or of their product.
    record ScaledIdentity(double scale, ScaleOf scaleOf) implements Initialisation {
        public ScaledIdentity {
            checkScale(scale);
        }

        /// The same with the scale of each layer.
        public ScaledIdentity(double scale) {
            this(scale, ScaleOf.LAYER);
        }
    }

    /// D6: scale times a random matrix with orthonormal rows or columns, for every layer, or for their product where
    /// all widths are equal.
    record Orthogonal(double scale, ScaleOf scaleOf) implements Initialisation {
        public Orthogonal {
            checkScale(scale);
        }

        /// The same with the scale of each layer.
        public Orthogonal(double scale) {
            this(scale, ScaleOf.LAYER);
        }
    }

    /// D7: all weights 0. For N >= 2 every gradient vanishes.
    record Zero() implements Initialisation {
        @Override
        public ScaleOf scaleOf() {
            return ScaleOf.LAYER;
        }
    }

    /// D8: exactly balanced layers whose product W(0) has these entries in its upper left corner and zeros elsewhere.
    /// Every hidden width must be at least min(n_0, n_N).
    /// @param product rows of equal length, n_N and n_0 at most
    record Prescribed(List<List<Double>> product) implements Initialisation {
        public Prescribed {
            product = product.stream().map(List::copyOf).toList();
            Check.whole("product", "The number of rows of W(0)", product.size(), Ranges.SIZE);
            int columns = product.getFirst().size();
            Check.whole("product", "The number of columns of W(0)", columns, Ranges.SIZE);
            for (List<Double> row : product) {
                Check.require(
                        row.size() == columns,
                        "product",
                        "All rows of W(0) must have equally many entries, but one has " + columns + " and one "
                                + row.size() + ".");
                row.forEach(entry -> Check.real("product", "Every entry of W(0)", entry, Ranges.ENTRY));
            }
        }
    }

    private static void checkScale(double scale) {
        Check.real("scale", "The scale of the start weights", scale, Ranges.SCALE);
    }
}
