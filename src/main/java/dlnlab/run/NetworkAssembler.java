package dlnlab.run;

import dlnlab.experiment.Architecture;
import dlnlab.experiment.Connections;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Padding;
import dlnlab.initial.Initialiser;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Convolution;
import dlnlab.network.Groups;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.network.Sharing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The network of an experiment and the weights it starts from.
final class NetworkAssembler {
    private NetworkAssembler() {}

    /// Widths, activations, shared weights and biases.
    static NetworkShape shape(Experiment experiment) {
        Architecture architecture = experiment.architecture();
        List<Activation> activations = architecture.allActivations().stream()
                .map(activation -> activation(activation, architecture.leak()))
                .toList();
        return new NetworkShape(experiment.widths(), activations, sharings(experiment), architecture.biases());
    }

    private static Activation activation(dlnlab.experiment.Activation activation, double leak) {
        return switch (activation) {
            case LINEAR -> new Activation.Linear();
            case RELU -> new Activation.Relu();
            case LEAKY_RELU -> new Activation.LeakyRelu(leak);
            case TANH -> new Activation.Tanh();
            case SIGMOID -> new Activation.Sigmoid();
        };
    }

    private static Map<Integer, Sharing> sharings(Experiment experiment) {
        int inputs = experiment.inputWidth();
        int side = (int) Math.round(Math.sqrt(inputs));
        return switch (experiment.architecture().connections()) {
            case Connections.Dense _ -> Map.of();
            case Connections.Convolution1d c ->
                convolutions(experiment, new Convolution.Grid(1, inputs, 1), 1, c.kernel(), c.channels(), c.padding());
            case Connections.Convolution2d c ->
                convolutions(
                        experiment,
                        new Convolution.Grid(side, side, 1),
                        c.kernel(),
                        c.kernel(),
                        c.channels(),
                        c.padding());
            case Connections.SharingMap map -> mapped(map.maps());
        };
    }

    private static Map<Integer, Sharing> convolutions(
            Experiment experiment,
            Convolution.Grid input,
            int kernelRows,
            int kernelColumns,
            List<Integer> channels,
            Padding padding) {
        Map<Integer, Sharing> sharings = new HashMap<>();
        Convolution.Grid signal = input;
        for (int h = 1; h < experiment.depth(); h++) {
            int count = channels.get(Math.min(h, channels.size()) - 1);
            Convolution layer = new Convolution(signal, kernelRows, kernelColumns, count, padding == Padding.CIRCULAR);
            sharings.put(h, layer.sharing());
            signal = layer.output();
        }
        return sharings;
    }

    private static Map<Integer, Sharing> mapped(List<List<List<Integer>>> maps) {
        Map<Integer, Sharing> sharings = new HashMap<>();
        for (int h = 1; h <= maps.size(); h++) {
            List<List<Integer>> rows = maps.get(h - 1);
            if (!rows.isEmpty()) {
                int[] numbers = rows.stream()
                        .flatMap(List::stream)
                        .mapToInt(Integer::intValue)
                        .toArray();
                sharings.put(h, Sharing.ofMap(rows.size(), rows.getFirst().size(), numbers));
            }
        }
        return sharings;
    }

    /// The weights drawn from the experiment's seed. Biases have a stream of their own, so that they change no weight.
    static Layers draw(Experiment experiment, NetworkShape shape) {
        Layers layers = Layers.zeros(shape);
        Starts.of(experiment.initialisation())
                .initialise(layers, RandomStreams.of(experiment.seed(), "initial weights"));
        double deviation = experiment.architecture().biasDeviation();
        if (shape.biases() && deviation > 0) {
            Initialiser.drawBiases(layers, deviation, RandomStreams.of(experiment.seed(), "initial biases"));
        }
        if (shape.depth() > 1 && experiment.rescale() != 1) {
            rescale(layers, experiment.rescale());
        }
        return layers;
    }

    // A8: the function stays, the balance goes
    private static void rescale(Layers layers, double factor) {
        scale(layers.weight(1), factor);
        if (layers.shape().biases()) {
            scale(layers.bias(1), factor);
        }
        scale(layers.weight(2), 1 / factor);
    }

    private static void scale(DenseMatrix w, double factor) {
        for (int i = w.offset(); i < w.offset() + w.rows() * w.columns(); i++) {
            w.data()[i] *= factor;
        }
    }

    /// Prescribed weights.
    /// @throws InvalidExperimentException if their number differs, or shared ones are not equal
    static Layers given(NetworkShape shape, double[] weights) {
        if (weights.length != shape.parameterCount()) {
            throw new InvalidExperimentException(
                    "weights",
                    "The start weights must be " + shape.parameterCount() + " numbers for widths " + shape.widths()
                            + (shape.biases() ? " with biases" : "") + ", but there were " + weights.length + ".");
        }
        Layers layers = new Layers(shape, weights.clone());
        shape.sharings().forEach((h, sharing) -> {
            checkShared(sharing.weights(), layers.weight(h), "W" + h);
            if (shape.biases()) {
                checkShared(sharing.biases(), layers.bias(h), "b" + h);
            }
        });
        return layers;
    }

    private static void checkShared(Groups groups, DenseMatrix w, String name) {
        int stray = groups.firstStray(w.data(), w.offset());
        if (stray < 0) {
            return;
        }
        int first = groups.of(stray) == Groups.NONE ? stray : groups.first(groups.of(stray));
        String needed = groups.of(stray) == Groups.NONE
                ? "be 0, where this network has no weight"
                : "equal that at " + place(first, w) + ", with which it is shared";
        throw new InvalidExperimentException(
                "weights",
                "The start weight of " + name + " at " + place(stray, w) + " must " + needed + ", but was "
                        + w.data()[w.offset() + stray] + ".");
    }

    private static String place(int place, DenseMatrix w) {
        return "row " + (place / w.columns() + 1) + ", column " + (place % w.columns() + 1);
    }
}
