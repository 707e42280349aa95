package dlnlab.network;

import java.util.Arrays;

/// A convolutional layer of stride 1 as shared weights (theory A7). Units are numbered channel by channel, within a
/// channel row by row; one-dimensional signals have one row.
///
/// @param input what comes in
/// @param kernelRows height of the kernel; 1 for one-dimensional signals
/// @param kernelColumns width of the kernel
/// @param channels channels that come out
/// @param circular whether the signal is continued periodically, so that the layer keeps its size; otherwise the
///     kernel stays inside and every side shrinks by its length minus 1
public record Convolution(Grid input, int kernelRows, int kernelColumns, int channels, boolean circular) {
    /// Positions and channels of a signal.
    public record Grid(int rows, int columns, int channels) {
        /// Positions of one channel.
        public int positions() {
            return rows * columns;
        }

        /// All units.
        public int units() {
            return positions() * channels;
        }
    }

    /// @throws IllegalArgumentException if the kernel is larger than the signal, or a number is not positive
    public Convolution {
        if (kernelRows < 1 || kernelColumns < 1 || channels < 1) {
            throw new IllegalArgumentException("kernel and channels must be positive");
        }
        if (kernelRows > input.rows() || kernelColumns > input.columns()) {
            throw new IllegalArgumentException("a kernel of " + kernelRows + " x " + kernelColumns
                    + " does not fit into a signal of " + input.rows() + " x " + input.columns());
        }
    }

    /// What comes out.
    public Grid output() {
        return circular
                ? new Grid(input.rows(), input.columns(), channels)
                : new Grid(input.rows() - kernelRows + 1, input.columns() - kernelColumns + 1, channels);
    }

    /// The layer's shared weights: one group per output channel, input channel and place in the kernel, and one bias
    /// per output channel.
    public Sharing sharing() {
        Grid output = output();
        int[] groups = new int[output.units() * input.units()];
        Arrays.fill(groups, Groups.NONE);
        int[] biases = new int[output.units()];
        for (int unit = 0; unit < output.units(); unit++) {
            biases[unit] = unit / output.positions();
            connect(unit, output, groups);
        }
        return new Sharing(output.units(), input.units(), new Groups(groups), new Groups(biases));
    }

    private void connect(int unit, Grid output, int[] groups) {
        int position = unit % output.positions();
        int row = position / output.columns();
        int column = position % output.columns();
        int kernel = kernelRows * kernelColumns;
        for (int channel = 0; channel < input.channels(); channel++) {
            int firstGroup = (unit / output.positions() * input.channels() + channel) * kernel;
            for (int k = 0; k < kernel; k++) {
                int fromRow = source(row, k / kernelColumns, kernelRows, input.rows());
                int fromColumn = source(column, k % kernelColumns, kernelColumns, input.columns());
                int from = channel * input.positions() + fromRow * input.columns() + fromColumn;
                groups[unit * input.units() + from] = firstGroup + k;
            }
        }
    }

    // a circular kernel is centred at its unit, so that pictures do not wander from layer to layer
    private int source(int at, int k, int length, int size) {
        return circular ? Math.floorMod(at + k - (length - 1) / 2, size) : at + k;
    }
}
