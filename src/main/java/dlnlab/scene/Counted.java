package dlnlab.scene;

import java.util.stream.DoubleStream;

/// Which ends of random starts a chart of kind [ChartSpec.Kind#HISTOGRAM] counts.
public enum Counted {
    /// All of them.
    ALL {
        @Override
        public DoubleStream of(DoubleStream values) {
            return values;
        }
    },
    /// Those above 0, as where both signs are equally likely and one of them is published.
    POSITIVE {
        @Override
        public DoubleStream of(DoubleStream values) {
            return values.filter(value -> value > 0);
        }
    },
    /// All of them without their sign.
    MAGNITUDE {
        @Override
        public DoubleStream of(DoubleStream values) {
            return values.map(Math::abs);
        }
    };

    /// What is counted of some numbers.
    public abstract DoubleStream of(DoubleStream values);
}
