package dlnlab.plot;

/// How values become distances along an axis.
public enum Scale {
    /// u = v.
    LINEAR {
        @Override
        public double transform(double v) {
            return v;
        }

        @Override
        public double inverse(double u) {
            return u;
        }
    },
    /// u = log10(v), for positive values only.
    LOG {
        @Override
        public double transform(double v) {
            return Math.log10(v);
        }

        @Override
        public double inverse(double u) {
            return Math.pow(10, u);
        }

        @Override
        public boolean accepts(double v) {
            return v > 0 && Double.isFinite(v);
        }
    },
    /// The same with large values at the left or below: what falls, such as a loss, then runs forward.
    LOG_FALLING {
        @Override
        public double transform(double v) {
            return LOG.transform(v);
        }

        @Override
        public double inverse(double u) {
            return LOG.inverse(u);
        }

        @Override
        public boolean accepts(double v) {
            return LOG.accepts(v);
        }

        @Override
        public boolean falls() {
            return true;
        }
    },
    /// u = sign(v) log10(1 + |v| / w): linear within w = [#SYMLOG_WIDTH] of zero, logarithmic far from it.
    SYMLOG {
        @Override
        public double transform(double v) {
            return Math.copySign(Math.log1p(Math.abs(v) / SYMLOG_WIDTH) / Math.log(10), v);
        }

        @Override
        public double inverse(double u) {
            return Math.copySign(SYMLOG_WIDTH * Math.expm1(Math.abs(u) * Math.log(10)), u);
        }
    };

    /// Width of the linear part of [#SYMLOG] on either side of zero.
    public static final double SYMLOG_WIDTH = 1e-6;

    /// Distance along the axis, strictly increasing in v; NaN where the value has none.
    public abstract double transform(double v);

    /// The value at a distance: `inverse(transform(v)) = v` up to rounding.
    public abstract double inverse(double u);

    /// Whether the axis starts with its greatest value.
    public boolean falls() {
        return false;
    }

    /// Whether only positive values have a place on this axis.
    public boolean isLogarithmic() {
        return this == LOG || this == LOG_FALLING;
    }

    /// Whether the value has a place on this axis.
    public boolean accepts(double v) {
        return Double.isFinite(v);
    }
}
