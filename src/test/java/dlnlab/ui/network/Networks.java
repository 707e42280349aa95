package dlnlab.ui.network;

import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up networks.
final class Networks {
    private Networks() {}

    /// Gaussian weights of standard deviation 1 / sqrt(fan-in).
    static Layers gaussian(Activation activation, int seed, Integer... widths) {
        Layers layers = Layers.zeros(NetworkShape.of(List.of(widths), activation));
        Random random = new Random(seed);
        for (int h = 1; h <= layers.depth(); h++) {
            for (int i = 0; i < widths[h]; i++) {
                for (int j = 0; j < widths[h - 1]; j++) {
                    layers.weight(h).set(i, j, random.nextGaussian() / Math.sqrt(widths[h - 1]));
                }
            }
        }
        return layers;
    }

    static Layers linear(int seed, Integer... widths) {
        return gaussian(new Activation.Linear(), seed, widths);
    }

    /// Remembers what it was told, as "addNeuron 2".
    static final class Recording implements NetworkActions {
        final List<String> calls = new ArrayList<>();
        String answer = "";

        @Override
        public String addNeuron(int h) {
            return call("addNeuron " + h);
        }

        @Override
        public String removeNeuron(int h) {
            return call("removeNeuron " + h);
        }

        @Override
        public String addLayer(int at) {
            return call("addLayer " + at);
        }

        @Override
        public String removeLayer(int h) {
            return call("removeLayer " + h);
        }

        @Override
        public String setWeight(int h, int row, int column, double value) {
            return call("setWeight " + h + " " + row + " " + column + " " + value);
        }

        private String call(String what) {
            calls.add(what);
            return answer;
        }
    }
}
