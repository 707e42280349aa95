package dlnlab.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The shape of the network between its inputs and its outputs (theory A1).
/// @param depth N, the number of weight matrices, 1 to 64
/// @param hiddenWidths n_1 .. n_(N-1), each 1 to 2000; a single value stands for all hidden layers
/// @param activation after every hidden layer
/// @param leak slope a of leaky ReLU, 0 < a < 1; unused by the other activations
public record Architecture(int depth, List<Integer> hiddenWidths, Activation activation, double leak) {
    public Architecture {
        hiddenWidths = List.copyOf(hiddenWidths);
        Check.whole("depth", "The depth N", depth, Ranges.DEPTH);
        for (int width : hiddenWidths) {
            Check.whole("width", "Every hidden width", width, Ranges.SIZE);
        }
        int count = hiddenWidths.size();
        Check.require(count == 1 || count == depth - 1, "width", countSentence(depth, count));
        Check.real("leak", "The slope a of leaky ReLU", leak, Ranges.LEAK);
    }

    /// n_1 .. n_(N-1), with a single value spelled out; empty for depth 1.
    public List<Integer> allHiddenWidths() {
        return hiddenWidths.size() == depth - 1
                ? hiddenWidths
                : Collections.nCopies(depth - 1, hiddenWidths.getFirst());
    }

    /// The same network with another depth: a single width stays, a longer list is cut or extended by its last value.
    public Architecture withDepth(int newDepth) {
        Check.whole("depth", "The depth N", newDepth, Ranges.DEPTH);
        if (newDepth == depth) {
            return this;
        }
        return new Architecture(newDepth, fitted(newDepth - 1), activation, leak);
    }

    private List<Integer> fitted(int count) {
        if (hiddenWidths.size() <= 1) {
            return hiddenWidths.isEmpty() ? List.of(Variants.DEFAULT_WIDTH) : hiddenWidths;
        }
        int kept = Math.max(1, Math.min(count, hiddenWidths.size()));
        List<Integer> widths = new ArrayList<>(hiddenWidths.subList(0, kept));
        while (widths.size() < count) {
            widths.add(hiddenWidths.getLast());
        }
        return widths;
    }

    private static String countSentence(int depth, int count) {
        String several = depth > 2 ? " or " + (depth - 1) + " numbers, one per hidden layer" : "";
        return "The hidden widths of a network of depth " + depth + " must be one number" + several
                + ", but there were " + count + ".";
    }
}
