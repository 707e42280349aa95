package dlnlab.ui.network;

import java.util.List;

/// How the arrow keys walk over a diagram: left and right from neuron to line to neuron, up and down among the neurons
/// of a layer, or among the lines that leave one neuron; with Shift, among those that reach one.
final class DiagramWalk {
    private DiagramWalk() {}

    /// The part to the left (-1) or right (+1) of another; itself at the edge.
    static DiagramItem sideways(List<Integer> widths, DiagramItem from, int direction) {
        return switch (from) {
            case DiagramItem.Neuron(int layer, int index) -> {
                int next = layer + direction;
                if (next < 0 || next >= widths.size()) {
                    yield from;
                }
                int opposite = Math.min(index, widths.get(next) - 1);
                yield direction > 0
                        ? new DiagramItem.Weight(next, opposite, index)
                        : new DiagramItem.Weight(layer, index, opposite);
            }
            case DiagramItem.Weight(int h, int row, int column) ->
                direction > 0 ? new DiagramItem.Neuron(h, row) : new DiagramItem.Neuron(h - 1, column);
        };
    }

    /// The part above (-1) or below (+1) another; itself at the edge.
    static DiagramItem upwards(List<Integer> widths, DiagramItem from, int direction, boolean shift) {
        return switch (from) {
            case DiagramItem.Neuron(int layer, int index) ->
                new DiagramItem.Neuron(layer, Math.clamp(index + direction, 0, widths.get(layer) - 1));
            case DiagramItem.Weight(int h, int row, int column) ->
                shift
                        ? new DiagramItem.Weight(h, row, Math.clamp(column + direction, 0, widths.get(h - 1) - 1))
                        : new DiagramItem.Weight(h, Math.clamp(row + direction, 0, widths.get(h) - 1), column);
        };
    }

    /// Whether a part still exists in a network of these widths.
    static boolean exists(List<Integer> widths, DiagramItem item) {
        return switch (item) {
            case DiagramItem.Neuron(int layer, int index) -> layer < widths.size() && index < widths.get(layer);
            case DiagramItem.Weight(int h, int row, int column) ->
                h < widths.size() && row < widths.get(h) && column < widths.get(h - 1);
        };
    }
}
