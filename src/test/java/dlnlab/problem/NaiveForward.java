package dlnlab.problem;

import dlnlab.network.Activation;
import dlnlab.network.Layers;

/// The network's map and loss by loops over the definition (theory A1-A3), sharing no code with the objectives.
final class NaiveForward {
    private NaiveForward() {}

    /// (weight / p) sum |f_k(x_i) - y_ik|^p over the observed targets.
    static double loss(Layers layers, Samples samples, int exponent, double weight) {
        boolean[] observed = samples.observed();
        double sum = 0;
        for (int i = 0; i < samples.count(); i++) {
            double[] answer = answer(layers, samples.inputs().getRow(i));
            for (int k = 0; k < answer.length; k++) {
                if (observed == null || observed[i * answer.length + k]) {
                    sum += Math.pow(Math.abs(answer[k] - samples.targets().get(i, k)), exponent);
                }
            }
        }
        return weight / exponent * sum;
    }

    static double[] answer(Layers layers, double[] input) {
        double[] signal = input;
        for (int h = 1; h <= layers.depth(); h++) {
            signal = layers.weight(h).operate(signal);
            for (int i = 0; layers.shape().biases() && i < signal.length; i++) {
                signal[i] += layers.bias(h).get(i, 0);
            }
            for (int i = 0; h < layers.depth() && i < signal.length; i++) {
                signal[i] = phi(layers.shape().activation(h), signal[i]);
            }
        }
        return signal;
    }

    private static double phi(Activation activation, double z) {
        return switch (activation) {
            case Activation.Linear _ -> z;
            case Activation.Relu _ -> z > 0 ? z : 0;
            case Activation.LeakyRelu leaky -> z > 0 ? z : leaky.slope() * z;
            case Activation.Tanh _ -> (Math.exp(z) - Math.exp(-z)) / (Math.exp(z) + Math.exp(-z));
            case Activation.Sigmoid _ -> Math.exp(z) / (1 + Math.exp(z));
        };
    }
}
