package dlnlab.measure;

import dlnlab.network.NetworkShape;
import dlnlab.network.NeuronClasses;
import org.jspecify.annotations.Nullable;

/// Behind which hidden layers the conservation laws are claimed: C1 and C2 need phi_h homogeneous, C3 needs phi_h
/// linear
/// and both layers beside it dense. The other layers may be of any kind (Theorems 2.1 and 2.2 speak of one h).
public final class Claims {
    private Claims() {}

    /// Why C1 and C2 do not hold for gap_h and its neurons, such as "tanh"; null where they do.
    public static @Nullable String whyNoGap(NetworkShape shape, int h) {
        return shape.activation(h).isHomogeneous() ? null : shape.activation(h).label();
    }

    /// Why C3 does not hold for Delta_h, such as "ReLU"; null where it does.
    public static @Nullable String whyNoMatrix(NetworkShape shape, int h) {
        if (!shape.activation(h).isLinear()) {
            return shape.activation(h).label();
        }
        return shape.isDense(h) && shape.isDense(h + 1) ? null : "shared weights";
    }

    /// The same for a column of `layerNormGaps`, `neuronGaps` or `matrixGaps`.
    public static @Nullable String whyNot(NetworkShape shape, String quantity, int column) {
        return switch (quantity) {
            case "layerNormGaps" -> whyNoGap(shape, column + 1);
            case "matrixGaps" -> whyNoMatrix(shape, column + 1);
            case "neuronGaps" -> whyNoGap(shape, layerOfNeuron(shape, column));
            default -> throw new IllegalArgumentException("nothing is claimed of " + quantity);
        };
    }

    private static int layerOfNeuron(NetworkShape shape, int column) {
        int before = 0;
        for (int h = 1; h < shape.depth(); h++) {
            before += NeuronClasses.behind(shape, h).count();
            if (column < before) {
                return h;
            }
        }
        throw new IllegalArgumentException("there are " + before + " neurons, none of them is number " + column);
    }
}
