package dlnlab.network;

/// Which weights of a layer are one and the same, and which are always zero (theory A7): W_h\[i,j\] = v_h\[g(i,j)\] or
/// 0.
/// Convolutions and sparse layers are of this kind.
///
/// @param rows n_h
/// @param columns n_(h-1)
/// @param weights the groups of the entries of W_h, row by row
/// @param biases the groups of the entries of b_h; used only where the network has biases
public record Sharing(int rows, int columns, Groups weights, Groups biases) {
    /// @throws IllegalArgumentException if the numbers of places do not fit, or every weight is always zero
    public Sharing {
        if (weights.places() != rows * columns || biases.places() != rows) {
            throw new IllegalArgumentException("a " + rows + " x " + columns + " layer cannot have " + weights.places()
                    + " weights and " + biases.places() + " biases");
        }
        if (weights.count() == 0) {
            throw new IllegalArgumentException("at least one weight must not be zero for ever");
        }
    }

    /// From a matrix of numbers, row by row: equal numbers share one weight, 0 is always zero. Biases are not shared.
    public static Sharing ofMap(int rows, int columns, int[] numbers) {
        return new Sharing(rows, columns, Groups.ofNumbers(numbers), Groups.single(rows));
    }

    /// Weights that enter a neuron, on average.
    public double fanIn() {
        return (double) weights.heldPlaces() / rows;
    }

    /// Weights that leave an input, on average.
    public double fanOut() {
        return (double) weights.heldPlaces() / columns;
    }
}
