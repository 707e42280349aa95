package dlnlab.network;

/// An activation function phi, applied entry by entry (theory A2).
///
/// The derivative is computed from the *output* a = phi(z), so a forward pass keeps one buffer per layer.
/// For ReLU, phi'(0) := 0.
public sealed interface Activation {
    /// Replaces every entry z of `values[from .. from+count)` by phi(z).
    void applyInPlace(double[] values, int from, int count);

    /// Multiplies `delta[deltaFrom + i]` by phi'(z_i), where `outputs[outputFrom + i]` = phi(z_i), for i = 0..count-1.
    void multiplyByDerivative(double[] outputs, int outputFrom, double[] delta, int deltaFrom, int count);

    /// Whether phi(c z) = c phi(z) for c > 0: the assumption behind C1, C2 and C5.
    boolean isHomogeneous();

    /// Whether phi is the identity: the assumption behind C3.
    default boolean isLinear() {
        return false;
    }

    /// The name on the screen.
    String label();

    /// phi(z) = z.
    record Linear() implements Activation {
        @Override
        public void applyInPlace(double[] values, int from, int count) {
            // the identity leaves its argument alone
        }

        @Override
        public void multiplyByDerivative(double[] outputs, int outputFrom, double[] delta, int deltaFrom, int count) {
            // phi' = 1
        }

        @Override
        public boolean isHomogeneous() {
            return true;
        }

        @Override
        public boolean isLinear() {
            return true;
        }

        @Override
        public String label() {
            return "linear";
        }
    }

    /// phi(z) = max(z, 0).
    record Relu() implements Activation {
        @Override
        public void applyInPlace(double[] values, int from, int count) {
            for (int i = from; i < from + count; i++) {
                values[i] = Math.max(values[i], 0);
            }
        }

        @Override
        public void multiplyByDerivative(double[] outputs, int outputFrom, double[] delta, int deltaFrom, int count) {
            for (int i = 0; i < count; i++) {
                delta[deltaFrom + i] = outputs[outputFrom + i] > 0 ? delta[deltaFrom + i] : 0;
            }
        }

        @Override
        public boolean isHomogeneous() {
            return true;
        }

        @Override
        public String label() {
            return "ReLU";
        }
    }

    /// phi(z) = max(slope z, z), 0 < slope < 1.
    /// @param slope the slope for negative arguments
    record LeakyRelu(double slope) implements Activation {
        public LeakyRelu {
            if (!(slope > 0 && slope < 1)) {
                throw new IllegalArgumentException("the slope of leaky ReLU must lie in (0, 1), was " + slope);
            }
        }

        @Override
        public void applyInPlace(double[] values, int from, int count) {
            for (int i = from; i < from + count; i++) {
                values[i] = values[i] > 0 ? values[i] : slope * values[i];
            }
        }

        @Override
        public void multiplyByDerivative(double[] outputs, int outputFrom, double[] delta, int deltaFrom, int count) {
            for (int i = 0; i < count; i++) {
                delta[deltaFrom + i] *= outputs[outputFrom + i] > 0 ? 1 : slope;
            }
        }

        @Override
        public boolean isHomogeneous() {
            return true;
        }

        @Override
        public String label() {
            return "leaky ReLU";
        }
    }

    /// phi(z) = tanh z: not homogeneous, a counter-example to C1-C5.
    record Tanh() implements Activation {
        @Override
        public void applyInPlace(double[] values, int from, int count) {
            for (int i = from; i < from + count; i++) {
                values[i] = Math.tanh(values[i]);
            }
        }

        @Override
        public void multiplyByDerivative(double[] outputs, int outputFrom, double[] delta, int deltaFrom, int count) {
            for (int i = 0; i < count; i++) {
                double a = outputs[outputFrom + i];
                delta[deltaFrom + i] *= (1 - a) * (1 + a);
            }
        }

        @Override
        public boolean isHomogeneous() {
            return false;
        }

        @Override
        public String label() {
            return "tanh";
        }
    }

    /// phi(z) = 1 / (1 + exp(-z)): not homogeneous, a counter-example to C1-C5.
    record Sigmoid() implements Activation {
        @Override
        public void applyInPlace(double[] values, int from, int count) {
            for (int i = from; i < from + count; i++) {
                values[i] = 1 / (1 + Math.exp(-values[i]));
            }
        }

        @Override
        public void multiplyByDerivative(double[] outputs, int outputFrom, double[] delta, int deltaFrom, int count) {
            for (int i = 0; i < count; i++) {
                double a = outputs[outputFrom + i];
                delta[deltaFrom + i] *= a * (1 - a);
            }
        }

        @Override
        public boolean isHomogeneous() {
            return false;
        }

        @Override
        public String label() {
            return "sigmoid";
        }
    }
}
