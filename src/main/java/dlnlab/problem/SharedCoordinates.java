package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Groups;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.network.Sharing;
import org.jspecify.annotations.Nullable;

/// An objective in coordinates in which its Hessian is symmetric although weights are shared (theory A7). Each place of
/// a group of n holds v / sqrt(n), so that lengths are those of v, and directions in which the places of a group differ
/// do not move the network at all. Without shared weights nothing changes.
///
/// Its Hessian has the eigenvalues of the Hessian by the v_h, and zeros.
public final class SharedCoordinates implements Objective {
    private final Objective objective;
    private final NetworkShape shape;
    private final Layers point;
    private final double[] coordinates;

    /// @param objective what is to be differentiated; gives the derivative by v_h at every place of v_h
    public SharedCoordinates(Objective objective, NetworkShape shape) {
        this.objective = objective;
        this.shape = shape;
        this.point = Layers.zeros(shape);
        this.coordinates = new double[shape.parameterCount()];
    }

    /// The coordinates of some weights; the array is reused.
    public double[] of(Layers layers) {
        if (shape.sharings().isEmpty()) {
            return layers.parameters();
        }
        System.arraycopy(layers.parameters(), 0, coordinates, 0, coordinates.length);
        divide(new Layers(shape, coordinates));
        return coordinates;
    }

    @Override
    public double evaluate(Layers at, Layers gradient) {
        if (shape.sharings().isEmpty()) {
            return objective.evaluate(at, gradient);
        }
        System.arraycopy(at.parameters(), 0, point.parameters(), 0, coordinates.length);
        forEach(point, (groups, w) -> {
            double[] sums = new double[groups.count()];
            groups.gather(w.data(), w.offset(), sums);
            double[] sizes = sizes(groups);
            for (int g = 0; g < sums.length; g++) {
                sums[g] /= Math.sqrt(sizes[g]);
            }
            groups.spread(sums, w.data(), w.offset());
        });
        double loss = objective.evaluate(point, gradient);
        divide(gradient);
        return loss;
    }

    private void divide(Layers layers) {
        forEach(layers, (groups, w) -> {
            double[] sizes = sizes(groups);
            for (int k = 0; k < groups.places(); k++) {
                if (groups.of(k) != Groups.NONE) {
                    w.data()[w.offset() + k] /= Math.sqrt(sizes[groups.of(k)]);
                }
            }
        });
    }

    private static double[] sizes(Groups groups) {
        double[] sizes = new double[groups.count()];
        for (int k = 0; k < groups.places(); k++) {
            if (groups.of(k) != Groups.NONE) {
                sizes[groups.of(k)]++;
            }
        }
        return sizes;
    }

    private void forEach(Layers layers, Change change) {
        for (int h = 1; h <= shape.depth(); h++) {
            Sharing sharing = shape.sharings().get(h);
            if (sharing != null) {
                change.apply(sharing.weights(), layers.weight(h));
                if (shape.biases()) {
                    change.apply(sharing.biases(), layers.bias(h));
                }
            }
        }
    }

    @FunctionalInterface
    private interface Change {
        void apply(Groups groups, DenseMatrix values);
    }

    @Override
    public @Nullable DenseMatrix endToEnd() {
        return objective.endToEnd();
    }

    @Override
    public double cost() {
        return objective.cost();
    }
}
