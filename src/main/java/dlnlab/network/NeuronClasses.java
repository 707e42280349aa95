package dlnlab.network;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/// The finest sets of hidden neurons whose incoming minus outgoing squared weights gradient flow conserves.
///
/// For dense layers these are the single neurons (theory C1). Where weights are shared, neurons whose incoming weights
/// share one number, or whose outgoing weights do, belong together: for a convolution the neurons of a channel (C4).
/// A number is counted once however many places hold it.
public final class NeuronClasses {
    private final int[] classOf;
    private final int count;

    private NeuronClasses(int[] root) {
        classOf = new int[root.length];
        int classes = 0;
        for (int i = 0; i < root.length; i++) {
            // the root is the least member, so it has its number already
            classOf[i] = root[i] == i ? classes++ : classOf[root[i]];
        }
        count = classes;
    }

    /// The classes of the neurons between W_h and W_(h+1), h = 1..N-1.
    public static NeuronClasses behind(NetworkShape shape, int h) {
        int[] root = new int[shape.width(h)];
        Arrays.setAll(root, i -> i);
        Sharing incoming = shape.sharings().get(h);
        if (incoming != null) {
            join(root, incoming.weights(), place -> place / incoming.columns());
            if (shape.biases()) {
                join(root, incoming.biases(), place -> place);
            }
        }
        Sharing outgoing = shape.sharings().get(h + 1);
        if (outgoing != null) {
            join(root, outgoing.weights(), place -> place % outgoing.columns());
        }
        for (int i = 0; i < root.length; i++) {
            root[i] = find(root, i);
        }
        return new NeuronClasses(root);
    }

    /// Joins the neurons that share a number.
    private static void join(int[] root, Groups groups, IntUnaryOperator neuronOfPlace) {
        for (int place = 0; place < groups.places(); place++) {
            int group = groups.of(place);
            if (group != Groups.NONE) {
                int first = neuronOfPlace.applyAsInt(groups.first(group));
                union(root, neuronOfPlace.applyAsInt(place), first);
            }
        }
    }

    private static void union(int[] root, int a, int b) {
        int x = find(root, a);
        int y = find(root, b);
        root[Math.max(x, y)] = Math.min(x, y);
    }

    private static int find(int[] root, int start) {
        int i = start;
        while (root[i] != i) {
            root[i] = root[root[i]];
            i = root[i];
        }
        return i;
    }

    /// How many classes there are.
    public int count() {
        return count;
    }

    /// The class 0, 1, ... of a neuron; classes are numbered by their least neuron.
    public int of(int neuron) {
        return classOf[neuron];
    }

    /// Whether every neuron is alone.
    public boolean areSingle() {
        return count == classOf.length;
    }
}
