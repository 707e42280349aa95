package dlnlab.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How many neurons the hidden layers of an architecture have.
final class HiddenWidths {
    private HiddenWidths() {}

    /// n_1 .. n_(N-1).
    /// @throws InvalidExperimentException when a kernel does not fit into its signal
    static List<Integer> of(Architecture architecture, int inputWidth) {
        return switch (architecture.connections()) {
            case Connections.Convolution1d c ->
                convolved(architecture.depth(), inputWidth, 1, c.kernel(), c.channels(), c.padding());
            case Connections.Convolution2d c ->
                convolved(architecture.depth(), side(inputWidth), 2, c.kernel(), c.channels(), c.padding());
            case Connections.Dense _, Connections.SharingMap _ -> architecture.allHiddenWidths();
        };
    }

    /// The side of a square picture.
    static int side(int inputWidth) {
        int side = (int) Math.round(Math.sqrt(inputWidth));
        Check.require(
                side * side == inputWidth,
                "connections",
                "A convolution in two dimensions needs a square number of inputs, such as 64 = 8 x 8, but there are "
                        + inputWidth + ".");
        return side;
    }

    private static List<Integer> convolved(
            int depth, int side, int dimensions, int kernel, List<Integer> channels, Padding padding) {
        Check.require(
                channels.size() == 1 || channels.size() == depth - 1,
                "channels",
                "The channels of a network of depth " + depth + " must be one number, or one for each of its "
                        + (depth - 1) + " hidden layers, but there were " + channels.size() + ".");
        List<Integer> all =
                channels.size() == depth - 1 ? channels : Collections.nCopies(depth - 1, channels.getFirst());
        List<Integer> widths = new ArrayList<>();
        int length = side;
        for (int count : all) {
            Check.require(
                    kernel <= length,
                    "kernel",
                    "The kernel must be at most as long as its signal, which is " + length + " in front of layer "
                            + (widths.size() + 1) + ", but was " + kernel + ".");
            length -= padding == Padding.VALID ? kernel - 1 : 0;
            long width = (long) count * (dimensions == 1 ? length : (long) length * length);
            Check.whole("channels", "The number of neurons of every layer", width, Ranges.SIZE);
            widths.add((int) width);
        }
        return widths;
    }
}
