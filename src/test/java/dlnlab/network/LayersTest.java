package dlnlab.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.RandomStreams;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Shapes, and layers as views of one vector.
class LayersTest {
    private static final Activation LINEAR = new Activation.Linear();

    private final NetworkShape shape = NetworkShape.of(List.of(4, 2, 5, 3), LINEAR);

    @Test
    void layersLieOneAfterTheOtherInOneVector() {
        Layers layers = Layers.zeros(shape);
        assertEquals(4 * 2 + 2 * 5 + 5 * 3, layers.parameters().length);
        layers.weight(2).set(3, 1, 7);
        // behind the 8 entries of W_1, row 3 of two columns, column 1
        assertEquals(7, layers.parameters()[8 + 3 * 2 + 1]);
        assertEquals(0, Layers.zeros(shape).copy().parameters()[15]);
        assertThrows(IllegalArgumentException.class, () -> new Layers(shape, new double[32]));
    }

    @Test
    void endToEndMatrixIsTheProductOfTheLayers() {
        Layers layers = Layers.zeros(shape);
        RandomGenerator random = RandomStreams.of(1, "layers test");
        for (int i = 0; i < 33; i++) {
            layers.parameters()[i] = random.nextGaussian();
        }
        RealMatrix product = commons(layers, 3).multiply(commons(layers, 2)).multiply(commons(layers, 1));
        assertEquals(0, product.subtract(layers.endToEndMatrix()).getNorm(), 1e-14);
    }

    @Test
    void endToEndMatrixOfOneLayerIsACopy() {
        Layers single = Layers.zeros(NetworkShape.of(List.of(2, 2), LINEAR));
        single.endToEndMatrix().set(0, 0, 5);
        assertEquals(0, single.weight(1).get(0, 0));
    }

    @Test
    void impossibleShapesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> NetworkShape.of(List.of(3, 0, 2), LINEAR));
        assertThrows(IllegalArgumentException.class, () -> new NetworkShape(List.of(3, 2), List.of(LINEAR)));
        List<Integer> huge = Collections.nCopies(80, 2000);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> NetworkShape.of(huge, LINEAR));
        assertTrue(String.valueOf(refused.getMessage()).contains("316000000 weights"), refused.getMessage());
    }

    @Test
    void oneNonlinearLayerMakesANetworkNonlinear() {
        NetworkShape mixed = new NetworkShape(List.of(2, 2, 2, 2), List.of(LINEAR, new Activation.Relu()));
        assertFalse(mixed.isLinear());
        assertTrue(mixed.isHomogeneous());
        assertFalse(NetworkShape.of(List.of(2, 2, 2), new Activation.Tanh()).isHomogeneous());
        assertTrue(NetworkShape.of(List.of(2, 2), new Activation.Tanh()).isLinear());
    }

    private static RealMatrix commons(Layers layers, int h) {
        return new Array2DRowRealMatrix(layers.weight(h).getData());
    }
}
