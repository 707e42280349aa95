package dlnlab.experiment;

/// How the weights start (theory D1 to D6). n_h, n_(h-1) are the rows and columns of layer h.
public sealed interface Initialisation {

    /// D1: all entries of all layers N(0, deviation^2).
    record Gaussian(double deviation) implements Initialisation {
        public Gaussian {
            Check.real("scale", "The standard deviation of the start weights", deviation, Ranges.DEVIATION);
        }
    }

    /// D2: Gaussian with std_h = alpha / sqrt(n_h n_(h-1)), so that E|W_h|_F^2 = alpha^2 for every layer.
    record EqualNorms(double alpha) implements Initialisation {
        public EqualNorms {
            Check.real("scale", "The norm α of each layer", alpha, Ranges.ALPHA);
        }
    }

    /// D3: variance 2 / (n_(h-1) + n_h), times scale^2.
    record Xavier(double scale, Distribution distribution) implements Initialisation {
        public Xavier {
            checkScale(scale);
        }
    }

    /// D3: variance 2 / n_(h-1), times scale^2.
    record He(double scale, Distribution distribution) implements Initialisation {
        public He {
            checkScale(scale);
        }
    }

    /// D4: exactly balanced layers whose product W(0) has entries N(0, deviation^2). Every hidden width must be at
    /// least
    /// min(n_0, n_N).
    record Balanced(double deviation) implements Initialisation {
        public Balanced {
            Check.real("scale", "The standard deviation of the start product W(0)", deviation, Ranges.DEVIATION);
        }
    }

    /// D5: scale times ones on the main diagonal of every layer.
    record ScaledIdentity(double scale) implements Initialisation {
        public ScaledIdentity {
            checkScale(scale);
        }
    }

    /// D6: scale times a random matrix with orthonormal rows or columns, for every layer.
    record Orthogonal(double scale) implements Initialisation {
        public Orthogonal {
            checkScale(scale);
        }
    }

    private static void checkScale(double scale) {
        Check.real("scale", "The scale of the start weights", scale, Ranges.SCALE);
    }
}
