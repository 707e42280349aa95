package dlnlab.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The penalty of theory A4 (3) against its definition and central differences.
class BalancingObjectiveTest {
    private static final double LAMBDA = 0.7;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void itsGradientIsThatOfTheDataPlusTheDerivativeOfThePenalty(int depth) {
        for (int index = 0; index < RandomNetworks.ACTIVATIONS.size(); index++) {
            var random = RandomStreams.of(10L * depth + index, "balancing");
            NetworkShape shape = NetworkShape.of(
                    List.of(3, 5, 2, 4, 3).subList(0, depth + 1), RandomNetworks.ACTIVATIONS.get(index));
            Samples samples = RandomNetworks.samples(shape, 6, random);
            Objective data = Objectives.of(shape, samples, new LossFunction(2, 1), BlockRunner.SERIAL);
            BalancingObjective objective = new BalancingObjective(
                    Objectives.of(shape, samples, new LossFunction(2, 1), BlockRunner.SERIAL), shape, LAMBDA);
            Layers at = RandomNetworks.layers(shape, random);
            assertEquals(penalty(at), objective.penalty(at), 1e-13);
            Layers gradient = Layers.zeros(shape);
            Layers ofData = Layers.zeros(shape);
            assertEquals(data.evaluate(at, ofData), objective.evaluate(at, gradient));
            double reach = 1e-5;
            for (int i = 0; i < gradient.parameters().length; i++) {
                double expected = ofData.parameters()[i]
                        + (penalty(moved(at, i, reach)) - penalty(moved(at, i, -reach))) / (2 * reach);
                double error = Math.abs(expected - gradient.parameters()[i]);
                assertTrue(error < 1e-8, "weight " + i + ": " + error);
            }
        }
    }

    private static Layers moved(Layers at, int i, double by) {
        Layers moved = at.copy();
        moved.parameters()[i] += by;
        return moved;
    }

    private static double penalty(Layers at) {
        double sum = 0;
        for (int h = 1; h < at.depth(); h++) {
            RealMatrix w = at.weight(h);
            RealMatrix next = at.weight(h + 1);
            RealMatrix gap = w.multiply(w.transpose()).subtract(next.transpose().multiply(next));
            sum += Math.pow(gap.getFrobeniusNorm(), 2);
        }
        return LAMBDA / 4 * sum;
    }
}
