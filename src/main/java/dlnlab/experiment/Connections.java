package dlnlab.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Which weights of the layers are there, and which of them are one and the same (theory A7).
public sealed interface Connections {
    /// Every weight is there, and its own.
    record Dense() implements Connections {}

    /// All layers but the last are convolutions of stride 1 over a line; the last is dense.
    /// @param kernel length of the kernel
    /// @param channels of the hidden layers: one number for all, or one each
    record Convolution1d(int kernel, List<Integer> channels, Padding padding) implements Connections {
        public Convolution1d {
            channels = checkConvolution(kernel, channels);
        }
    }

    /// All layers but the last are convolutions of stride 1 over a square picture; the last is dense.
    /// @param kernel height and width of the kernel
    /// @param channels of the hidden layers: one number for all, or one each
    record Convolution2d(int kernel, List<Integer> channels, Padding padding) implements Connections {
        public Convolution2d {
            channels = checkConvolution(kernel, channels);
        }
    }

    /// A matrix of whole numbers for each layer, of the size of W_h: equal numbers are one weight, 0 is no weight.
    /// @param maps of W_1, W_2, ...; an empty one stands for a dense layer, as does one that is left out at the end
    record SharingMap(List<List<List<Integer>>> maps) implements Connections {
        public SharingMap {
            maps = withoutDenseEnd(maps);
            for (List<List<Integer>> map : maps) {
                checkMap(map, maps.indexOf(map) + 1);
            }
        }

        private static List<List<List<Integer>>> withoutDenseEnd(List<List<List<Integer>>> maps) {
            int count = maps.size();
            while (count > 0 && maps.get(count - 1).isEmpty()) {
                count--;
            }
            return maps.subList(0, count).stream()
                    .map(map -> map.stream().map(List::copyOf).toList())
                    .toList();
        }
    }

    /// Whether every layer is dense.
    default boolean areDense() {
        return this instanceof Dense
                || (this instanceof SharingMap map && map.maps().isEmpty());
    }

    /// The same for another depth: a list of channels is cut or extended by its last value.
    default Connections withDepth(int depth) {
        return switch (this) {
            case Convolution1d c -> new Convolution1d(c.kernel(), fitted(c.channels(), depth - 1), c.padding());
            case Convolution2d c -> new Convolution2d(c.kernel(), fitted(c.channels(), depth - 1), c.padding());
            case Dense dense -> dense;
            case SharingMap map -> map;
        };
    }

    /// A list for so many hidden layers: one value stands for all, more are cut or extended by the last.
    static <T> List<T> fitted(List<T> values, int count) {
        if (values.size() <= 1) {
            return values;
        }
        List<T> fitted = new ArrayList<>(values.subList(0, Math.max(1, Math.min(count, values.size()))));
        fitted.addAll(Collections.nCopies(Math.max(0, count - fitted.size()), values.getLast()));
        return fitted;
    }

    private static List<Integer> checkConvolution(int kernel, List<Integer> channels) {
        Check.whole("kernel", "The length of the kernel", kernel, Ranges.SIZE);
        Check.require(
                !channels.isEmpty(), "channels", "The channels must be one or more numbers, but there were none.");
        for (int count : channels) {
            Check.whole("channels", "Every number of channels", count, Ranges.SIZE);
        }
        return List.copyOf(channels);
    }

    private static void checkMap(List<List<Integer>> map, int layer) {
        boolean any = map.isEmpty();
        for (List<Integer> row : map) {
            Check.require(
                    row.size() == map.getFirst().size(),
                    "sharing",
                    "All rows of the sharing map of layer " + layer + " must be of one length, but row "
                            + (map.indexOf(row) + 1) + " has " + row.size() + " numbers and row 1 has "
                            + map.getFirst().size() + ".");
            for (int number : row) {
                Check.whole("sharing", "Every number of a sharing map", number, Ranges.SHARING);
                any |= number != 0;
            }
        }
        Check.require(
                any,
                "sharing",
                "The sharing map of layer " + layer + " must have at least one number that is not 0, but had none.");
    }
}
