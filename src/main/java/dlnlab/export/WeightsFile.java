package dlnlab.export;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Weights as JSON: a list of layers, W_1 first, each a list of rows.
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
                ArrayNode row = rows.addArray();
                for (int j = 0; j < w.columns(); j++) {
                    double value = w.get(i, j);
                    // JSON knows neither NaN nor infinity
                    row.add(Double.isFinite(value) ? value : null);
                }
            }
        }
        return MAPPER.writeValueAsString(list) + "\n";
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
        check(list, shape.depth(), source, "the list of layers");
        Layers layers = Layers.zeros(shape);
        for (int h = 1; h <= shape.depth(); h++) {
            readLayer(list.get(h - 1), layers.weight(h), source, h);
        }
        return layers.parameters();
    }

    private static void readLayer(JsonNode rows, DenseMatrix w, String source, int h) {
        check(rows, w.rows(), source, "layer " + h);
        for (int i = 0; i < w.rows(); i++) {
            JsonNode row = rows.get(i);
            check(row, w.columns(), source, "row " + (i + 1) + " of layer " + h);
            for (int j = 0; j < w.columns(); j++) {
                JsonNode entry = row.get(j);
                if (!entry.isNumber() || !Double.isFinite(entry.doubleValue())) {
                    throw wrong(
                            source,
                            "needs a finite number at row " + (i + 1) + ", column " + (j + 1) + " of layer " + h
                                    + ", but has " + entry);
                }
                w.set(i, j, entry.doubleValue());
            }
        }
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
