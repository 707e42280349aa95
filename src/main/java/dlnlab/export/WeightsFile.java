package dlnlab.export;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Weights as JSON: a list of layers, W_1 first, each a list of rows; where there are biases b_1, ..., b_N follow, each
/// a
/// list of numbers.
public final class WeightsFile {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private WeightsFile() {}

    /// All digits of every weight; null for one that is not finite.
    public static String write(Layers layers) {
        ArrayNode list = MAPPER.createArrayNode();
        for (int h = 1; h <= layers.depth(); h++) {
            DenseMatrix w = layers.weight(h);
            ArrayNode rows = list.addArray();
            for (int i = 0; i < w.rows(); i++) {
                write(rows.addArray(), w.getRow(i));
            }
        }
        for (int h = 1; layers.shape().biases() && h <= layers.depth(); h++) {
            write(list.addArray(), layers.bias(h).getColumn(0));
        }
        return MAPPER.writeValueAsString(list) + "\n";
    }

    private static void write(ArrayNode list, double[] values) {
        for (double value : values) {
            // JSON knows neither NaN nor infinity
            list.add(Double.isFinite(value) ? value : null);
        }
    }

    /// The flat vector of weights for a shape.
    /// @throws InvalidExperimentException if the text is no such list or a size differs
    public static double[] read(String text, NetworkShape shape, String source) {
        JsonNode list;
        try {
            list = MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw wrong(source, "is not valid JSON; it must be a list of layers, each a list of rows of numbers");
        }
        int depth = shape.depth();
        String parts = shape.biases() ? "the list of layers and their biases" : "the list of layers";
        check(list, shape.biases() ? 2 * depth : depth, source, parts);
        Layers layers = Layers.zeros(shape);
        for (int h = 1; h <= depth; h++) {
            readLayer(list.get(h - 1), layers.weight(h), source, h);
        }
        for (int h = 1; shape.biases() && h <= depth; h++) {
            DenseMatrix b = layers.bias(h);
            JsonNode entries = list.get(depth + h - 1);
            check(entries, b.rows(), source, "the biases of layer " + h);
            for (int i = 0; i < b.rows(); i++) {
                b.set(i, 0, number(entries.get(i), source, "entry " + (i + 1) + " of the biases of layer " + h));
            }
        }
        return layers.parameters();
    }

    private static void readLayer(JsonNode rows, DenseMatrix w, String source, int h) {
        check(rows, w.rows(), source, "layer " + h);
        for (int i = 0; i < w.rows(); i++) {
            JsonNode row = rows.get(i);
            check(row, w.columns(), source, "row " + (i + 1) + " of layer " + h);
            for (int j = 0; j < w.columns(); j++) {
                String place = "row " + (i + 1) + ", column " + (j + 1) + " of layer " + h;
                w.set(i, j, number(row.get(j), source, place));
            }
        }
    }

    private static double number(JsonNode entry, String source, String place) {
        if (!entry.isNumber() || !Double.isFinite(entry.doubleValue())) {
            throw wrong(source, "needs a finite number at " + place + ", but has " + entry);
        }
        return entry.doubleValue();
    }

    private static void check(JsonNode node, int size, String source, String what) {
        if (!node.isArray()) {
            throw wrong(source, "needs a list for " + what);
        }
        if (node.size() != size) {
            throw wrong(source, "needs " + size + " entries in " + what + ", but has " + node.size());
        }
    }

    private static InvalidExperimentException wrong(String source, String what) {
        return new InvalidExperimentException("weights", "The weights file " + source + " " + what + ".");
    }
}
