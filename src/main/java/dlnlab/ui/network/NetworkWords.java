package dlnlab.ui.network;

import dlnlab.linalg.DenseMatrix;
import dlnlab.plot.NumberFormats;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the pictures say about a network: names, read-outs, sizes. Rows, columns and neurons are counted from 1.
final class NetworkWords {
    private static final int DIGITS = 3;

    private NetworkWords() {}

    /// "W₂".
    static String weight(int h) {
        return "W" + subscript(h);
    }

    /// "Δ₂".
    static String balancedness(int h) {
        return "Δ" + subscript(h);
    }

    private static String subscript(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('₀' + (digit - '0'))))
                .collect(Collectors.joining());
    }

    /// "W₂  10 × 10".
    static String title(String name, DenseMatrix matrix) {
        return name + "  " + matrix.rows() + " × " + matrix.columns();
    }

    /// "W₂[3,1] = −0.132": the entry in row 2, column 0.
    static String entry(String name, DenseMatrix matrix, int row, int column) {
        return name + "[" + (row + 1) + "," + (column + 1) + "] = " + number(matrix.get(row, column));
    }

    /// "W₂[3,1] from neuron 1 of layer 1 to output 3, now −0.132".
    static String line(NetworkSnapshot now, DiagramItem.Weight at) {
        return weight(at.h()) + "[" + (at.row() + 1) + "," + (at.column() + 1) + "] from "
                + end(now, at.h() - 1, at.column()) + " to " + end(now, at.h(), at.row()) + ", now "
                + number(now.weight(at.h()).get(at.row(), at.column()));
    }

    private static String end(NetworkSnapshot now, int layer, int index) {
        String name = layer(now, layer);
        return now.isHidden(layer) ? "neuron " + (index + 1) + " of " + name : name + " " + (index + 1);
    }

    /// "input", "layer 2", "output".
    static String layer(NetworkSnapshot snapshot, int layer) {
        if (layer == 0) {
            return "input";
        }
        return layer == snapshot.depth() ? "output" : "layer " + layer;
    }

    /// The value under the pointer; of a hidden neuron also its value at the start.
    static String readOut(NetworkSnapshot now, @Nullable NetworkSnapshot start, DiagramItem item) {
        return switch (item) {
            case DiagramItem.Weight(int h, int row, int column) -> entry(weight(h), now.weight(h), row, column);
            case DiagramItem.Neuron(int layer, int index) -> neuron(now, start, layer, index);
        };
    }

    private static String neuron(NetworkSnapshot now, @Nullable NetworkSnapshot start, int layer, int index) {
        if (!now.isHidden(layer)) {
            return layer(now, layer) + " " + (index + 1) + " of " + now.widths().get(layer);
        }
        String text = "neuron " + (index + 1) + " of layer " + layer + ": incoming² − outgoing² = "
                + number(now.neuronGap(layer, index));
        return start != null && start.widths().equals(now.widths())
                ? text + ", at the start " + number(start.neuronGap(layer, index))
                : text;
    }

    /// Three significant digits.
    static String number(double value) {
        return NumberFormats.value(value, DIGITS);
    }
}
