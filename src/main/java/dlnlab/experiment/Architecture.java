package dlnlab.experiment;

import java.util.Collections;
import java.util.List;

/// The shape of the network between its inputs and its outputs (theory A1).
/// @param depth N, the number of weight matrices, 1 to 64
/// @param hiddenWidths n_1 .. n_(N-1), each 1 to 2000; a single value stands for all hidden layers. Convolutions have
///     channels instead
/// @param activations phi_1 .. phi_(N-1); a single one stands for all hidden layers
/// @param leak slope a of leaky ReLU, 0 < a < 1; unused by the other activations
/// @param connections which weights there are, and which are shared (A7)
/// @param biases whether every layer has a b_h
/// @param biasDeviation standard deviation of the biases at the start; 0 for none
public record Architecture(
        int depth,
        List<Integer> hiddenWidths,
        List<Activation> activations,
        double leak,
        Connections connections,
        boolean biases,
        double biasDeviation) {
    public Architecture {
        hiddenWidths = List.copyOf(hiddenWidths);
        activations = List.copyOf(activations);
        Check.whole("depth", "The depth N", depth, Ranges.DEPTH);
        for (int width : hiddenWidths) {
            Check.whole("width", "Every hidden width", width, Ranges.SIZE);
        }
        checkCount("width", "The hidden widths", "one number", "numbers", hiddenWidths.size(), depth);
        checkCount("activation", "The activations", "one word", "words", activations.size(), depth);
        Check.require(!activations.isEmpty(), "activation", "The activation must be one word, but there was none.");
        Check.real("leak", "The slope a of leaky ReLU", leak, Ranges.LEAK);
        Check.real("biasScale", "The standard deviation of the start biases", biasDeviation, Ranges.BIAS);
    }

    /// Dense layers without biases, the same activation after each hidden layer.
    public Architecture(int depth, List<Integer> hiddenWidths, Activation activation, double leak) {
        this(depth, hiddenWidths, List.of(activation), leak, new Connections.Dense(), false, 0);
    }

    /// n_1 .. n_(N-1) of dense layers, with a single value spelled out; empty for depth 1.
    public List<Integer> allHiddenWidths() {
        return spelledOut(hiddenWidths);
    }

    /// phi_1 .. phi_(N-1), with a single one spelled out; empty for depth 1.
    public List<Activation> allActivations() {
        return spelledOut(activations);
    }

    /// The same network with another depth: single values stay, longer lists are cut or extended by their last value.
    public Architecture withDepth(int newDepth) {
        Check.whole("depth", "The depth N", newDepth, Ranges.DEPTH);
        if (newDepth == depth) {
            return this;
        }
        List<Integer> widths = hiddenWidths.isEmpty() ? List.of(Variants.DEFAULT_WIDTH) : hiddenWidths;
        return new Architecture(
                newDepth,
                Connections.fitted(widths, newDepth - 1),
                Connections.fitted(activations, newDepth - 1),
                leak,
                connections.withDepth(newDepth),
                biases,
                biasDeviation);
    }

    private <T> List<T> spelledOut(List<T> values) {
        return values.size() == depth - 1 ? values : Collections.nCopies(depth - 1, values.getFirst());
    }

    private static void checkCount(String id, String what, String one, String several, int count, int depth) {
        String each = depth > 2 ? " or " + (depth - 1) + " " + several + ", one per hidden layer" : "";
        Check.require(
                count == 1 || count == depth - 1,
                id,
                what + " of a network of depth " + depth + " must be " + one + each + ", but there were " + count
                        + ".");
    }
}
