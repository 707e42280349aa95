package dlnlab.ui.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where neurons and lines of a diagram lie, in pixels: layers are columns from left to right.
final class DiagramLayout {
    private static final double MOST_COLUMN_EM = 36;
    private static final double MOST_ROW_EM = 14;
    private static final double RADIUS = 0.36;
    private static final double MOST_RADIUS_EM = 1.5;
    private static final double SIDE_EM = 2.2;
    private static final double LINE_REACH_EM = 0.5;

    private final List<Integer> widths;
    private final double left;
    private final double columnStep;
    private final double rowStep;
    private final double middle;
    private final double radius;
    private final double em;

    /// @param widths n_0, ..., n_N
    /// @param top height left free above the neurons
    DiagramLayout(List<Integer> widths, double width, double height, double top, double em) {
        this.widths = widths;
        this.em = em;
        int gaps = widths.size() - 1;
        columnStep = Math.max(1, Math.min((width - 2 * SIDE_EM * em) / gaps, MOST_COLUMN_EM * em));
        left = (width - gaps * columnStep) / 2;
        double room = Math.max(1, height - top);
        rowStep = Math.min(room / Collections.max(widths), MOST_ROW_EM * em);
        middle = top + room / 2;
        radius = Math.min(Math.min(RADIUS * rowStep, MOST_RADIUS_EM * em), columnStep / 4);
    }

    double x(int layer) {
        return left + layer * columnStep;
    }

    double y(int layer, int index) {
        return middle + (index - (widths.get(layer) - 1) / 2.0) * rowStep;
    }

    double radius() {
        return radius;
    }

    double columnStep() {
        return columnStep;
    }

    double rowStep() {
        return rowStep;
    }

    private static final double VALUE_PLACE = 0.3;
    private static final double FARTHEST_VALUE_PLACE = 0.42;
    private static final double VALUE_REACH_EM = 2;
    private static final double LEAST_COLUMN_EM = 8;
    private static final double VALUE_HEIGHT_EM = 1.35;

    /// How far along its line, from the left neuron, a weight's value is written: beside the neuron's circle, where
    /// lines that cross have parted.
    double valuePlace() {
        return Math.clamp((radius + VALUE_REACH_EM * em) / columnStep, VALUE_PLACE, FARTHEST_VALUE_PLACE);
    }

    /// The height at which the value of a line is written.
    double valueY(int h, int row, int column) {
        return y(h - 1, column) + valuePlace() * (y(h, row) - y(h - 1, column));
    }

    /// Whether the values of all lines can be written on them without touching each other.
    boolean hasRoomForValues() {
        if (columnStep < LEAST_COLUMN_EM * em) {
            return false;
        }
        for (int h = 1; h < widths.size(); h++) {
            double[] heights = new double[widths.get(h) * widths.get(h - 1)];
            for (int k = 0; k < heights.length; k++) {
                heights[k] = valueY(h, k / widths.get(h - 1), k % widths.get(h - 1));
            }
            Arrays.sort(heights);
            for (int k = 1; k < heights.length; k++) {
                if (heights[k] - heights[k - 1] < VALUE_HEIGHT_EM * em) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The neuron or else the line nearest to a point, or null when nothing is near.
    @Nullable
    DiagramItem at(double x, double y) {
        DiagramItem neuron = neuronAt(x, y);
        return neuron == null ? weightAt(x, y) : neuron;
    }

    private @Nullable DiagramItem neuronAt(double x, double y) {
        int layer = Math.clamp(Math.round((x - left) / columnStep), 0, widths.size() - 1);
        double reach = radius + 0.1 * em;
        int index = (int) Math.round((y - y(layer, 0)) / rowStep);
        boolean near =
                index >= 0 && index < widths.get(layer) && Math.hypot(x - x(layer), y - y(layer, index)) <= reach;
        return near ? new DiagramItem.Neuron(layer, index) : null;
    }

    private @Nullable DiagramItem weightAt(double x, double y) {
        int h = (int) Math.floor((x - left) / columnStep) + 1;
        if (h < 1 || h >= widths.size()) {
            return null;
        }
        double fraction = (x - x(h - 1)) / columnStep;
        double best = LINE_REACH_EM * em;
        DiagramItem nearest = null;
        for (int row = 0; row < widths.get(h); row++) {
            for (int column = 0; column < widths.get(h - 1); column++) {
                double rise = y(h, row) - y(h - 1, column);
                double above = Math.abs(y - y(h - 1, column) - fraction * rise);
                double distance = above * columnStep / Math.hypot(columnStep, rise);
                if (distance < best) {
                    best = distance;
                    nearest = new DiagramItem.Weight(h, row, column);
                }
            }
        }
        return nearest;
    }
}
