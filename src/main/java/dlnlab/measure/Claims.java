package dlnlab.measure;

import dlnlab.network.NetworkShape;
import dlnlab.network.NeuronClasses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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

    /// The same for every column of `layerNormGaps`, `neuronGaps` or `matrixGaps`: null where the law is claimed.
    public static @Nullable String[] reasons(NetworkShape shape, String quantity) {
        List<@Nullable String> reasons = new ArrayList<>();
        for (int h = 1; h < shape.depth(); h++) {
            String why = quantity.equals("matrixGaps") ? whyNoMatrix(shape, h) : whyNoGap(shape, h);
            int columns = quantity.equals("neuronGaps")
                    ? NeuronClasses.behind(shape, h).count()
                    : 1;
            reasons.addAll(Collections.nCopies(columns, why));
        }
        return reasons.toArray(new @Nullable String[0]);
    }
}
