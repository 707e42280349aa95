package dlnlab.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Weights are a list of layers, W_1 first, each a list of rows, and read back as the same bits.
class WeightsFileTest {

    @Test
    void theFirstLayerStandsFirstRowByRow() {
        NetworkShape shape = NetworkShape.of(List.of(2, 3, 1), new Activation.Relu());
        Layers layers = new Layers(shape, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertEquals("[[[1.0,2.0],[3.0,4.0],[5.0,6.0]],[[7.0,8.0,9.0]]]\n", WeightsFile.write(layers));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readingGivesBackTheBitsOfWeightsOfAnySize(long seed) {
        NetworkShape shape = NetworkShape.of(List.of(4, 7, 5, 3), new Activation.Linear());
        RandomGenerator random = RandomStreams.of(seed, "weights");
        double[] weights = new double[shape.parameterCount()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
        }
        weights[0] = -0.0;
        weights[1] = Double.MIN_VALUE;
        weights[2] = Double.MAX_VALUE;
        String text = WeightsFile.write(new Layers(shape, weights));
        assertArrayEquals(weights, WeightsFile.read(text, shape, "weights.json"));
    }

    @Test
    void aWeightThatIsNotFiniteIsNull() {
        NetworkShape shape = NetworkShape.of(List.of(3, 1), new Activation.Linear());
        double[] weights = {Double.NaN, Double.NEGATIVE_INFINITY, 1};
        assertEquals("[[[null,null,1.0]]]\n", WeightsFile.write(new Layers(shape, weights)));
    }

    @Test
    void biasesFollowTheLayers() {
        NetworkShape shape =
                NetworkShape.of(List.of(2, 2, 1), new Activation.Relu()).withBiases();
        double[] weights = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        String text = WeightsFile.write(new Layers(shape, weights));
        assertEquals("[[[1.0,2.0],[3.0,4.0]],[[5.0,6.0]],[7.0,8.0],[9.0]]\n", text);
        assertArrayEquals(weights, WeightsFile.read(text, shape, "weights.json"));
    }
}
