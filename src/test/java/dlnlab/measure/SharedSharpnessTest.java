package dlnlab.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dlnlab.dynamics.Sharpness;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Groups;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Objective;
import dlnlab.problem.Objectives;
import dlnlab.problem.RandomNetworks;
import dlnlab.problem.Samples;
import dlnlab.problem.SharedCoordinates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// The sharpness of a network that shares weights is the largest eigenvalue of the Hessian by the v_h.
class SharedSharpnessTest {
    @Test
    void sharpnessIsTheLargestEigenvalueOfTheHessianByTheSharedWeights() {
        for (NetworkShape shape : RandomNetworks.unusual(new Activation.Linear())) {
            RandomGenerator random = RandomStreams.of(shape.parameterCount(), "shared sharpness");
            Samples samples = RandomNetworks.samples(shape, 9, random);
            Objective objective = Objectives.of(shape, samples, new LossFunction(2, 1.0 / 9), BlockRunner.SERIAL);
            Layers at = RandomNetworks.layers(shape, random);
            SharedCoordinates coordinates = new SharedCoordinates(objective, shape);
            double sharpness =
                    new Sharpness(coordinates, shape).at(coordinates.of(at).clone(), shape.parameterCount());
            assertEquals(largestEigenvalue(objective, at), sharpness, 1e-6 * sharpness);
        }
    }

    /// From differences of the gradient when all places of a weight move together.
    private static double largestEigenvalue(Objective objective, Layers at) {
        List<List<Integer>> weights = weights(at.shape());
        double[][] hessian = new double[weights.size()][];
        double reach = 1e-5;
        for (int v = 0; v < weights.size(); v++) {
            double[] above = gradient(objective, at, weights, v, reach);
            double[] below = gradient(objective, at, weights, v, -reach);
            hessian[v] = new double[weights.size()];
            Arrays.setAll(hessian[v], k -> (above[k] - below[k]) / (2 * reach));
        }
        Array2DRowRealMatrix h = new Array2DRowRealMatrix(hessian);
        return Arrays.stream(new EigenDecomposition(h.add(h.transpose()).scalarMultiply(0.5)).getRealEigenvalues())
                .max()
                .orElseThrow();
    }

    private static double[] gradient(Objective objective, Layers at, List<List<Integer>> weights, int v, double by) {
        Layers point = at.copy();
        weights.get(v).forEach(place -> point.parameters()[place] += by);
        Layers gradient = Layers.zeros(at.shape());
        objective.evaluate(point, gradient);
        return weights.stream()
                .mapToDouble(places -> gradient.parameters()[places.getFirst()])
                .toArray();
    }

    /// The places of every weight and bias.
    private static List<List<Integer>> weights(NetworkShape shape) {
        List<List<Integer>> weights = new ArrayList<>();
        for (int h = 1; h <= shape.depth(); h++) {
            var sharing = shape.sharings().get(h);
            int places = shape.width(h) * shape.width(h - 1);
            add(sharing == null ? Groups.single(places) : sharing.weights(), shape.offset(h), weights);
            if (shape.biases()) {
                Groups biases = sharing == null ? Groups.single(shape.width(h)) : sharing.biases();
                add(biases, shape.biasOffset(h), weights);
            }
        }
        return weights;
    }

    private static void add(Groups groups, int offset, List<List<Integer>> weights) {
        int before = weights.size();
        for (int g = 0; g < groups.count(); g++) {
            weights.add(new ArrayList<>());
        }
        for (int k = 0; k < groups.places(); k++) {
            if (groups.of(k) != Groups.NONE) {
                weights.get(before + groups.of(k)).add(offset + k);
            }
        }
    }
}
