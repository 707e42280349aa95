package dlnlab.ui.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NetworkSnapshotTest {
    private static final double ROUNDING = 1e-13;

    private static double naiveBalancedness(Layers layers, int h, int i, int j) {
        DenseMatrix w = layers.weight(h);
        DenseMatrix next = layers.weight(h + 1);
        double sum = 0;
        for (int k = 0; k < w.columns(); k++) {
            sum += w.get(i, k) * w.get(j, k);
        }
        for (int k = 0; k < next.rows(); k++) {
            sum -= next.get(k, i) * next.get(k, j);
        }
        return sum;
    }

    @Test
    void balancednessIsIncomingTimesTransposeMinusTransposeTimesOutgoing() {
        Layers layers = Networks.linear(1, 5, 8, 7, 3);
        List<DenseMatrix> deltas = NetworkSnapshot.of(layers).balancedness();
        assertNotNull(deltas);
        for (int h = 1; h <= 2; h++) {
            DenseMatrix delta = deltas.get(h - 1);
            assertEquals(layers.shape().width(h), delta.rows());
            for (int i = 0; i < delta.rows(); i++) {
                for (int j = 0; j < delta.columns(); j++) {
                    assertEquals(naiveBalancedness(layers, h, i, j), delta.get(i, j), ROUNDING);
                }
            }
        }
    }

    @Test
    void neuronGapsAreTheDiagonalOfBalancedness() {
        Layers layers = Networks.linear(2, 4, 6, 5, 2);
        NetworkSnapshot now = NetworkSnapshot.of(layers);
        for (int h = 1; h <= 2; h++) {
            for (int i = 0; i < now.widths().get(h); i++) {
                assertEquals(naiveBalancedness(layers, h, i, i), now.neuronGap(h, i), ROUNDING);
            }
        }
    }

    @Test
    void theEndToEndMatrixMapsAsTheLayersDoOneAfterAnother() {
        Layers layers = Networks.linear(3, 3, 4, 2);
        DenseMatrix product = NetworkSnapshot.of(layers).endToEnd();
        assertNotNull(product);
        double[] x = {1, -2, 0.5};
        double[] expected = layers.weight(2).operate(layers.weight(1).operate(x));
        double[] got = product.operate(x);
        assertEquals(expected[0], got[0], ROUNDING);
        assertEquals(expected[1], got[1], ROUNDING);
    }

    @Test
    void aReluNetworkHasNoEndToEndMatrixAndSaysWhy() {
        NetworkSnapshot now = NetworkSnapshot.of(Networks.gaussian(new Activation.Relu(), 1, 3, 4, 2));
        assertNull(now.endToEnd());
        assertEquals("The product of the matrices is not the map of a ReLU network.", now.whyNoEndToEnd());
        assertNotNull(now.balancedness());
    }

    @Test
    void aSingleLayerHasNoBalancednessAndSaysWhy() {
        NetworkSnapshot now = NetworkSnapshot.of(Networks.linear(1, 3, 2));
        assertNull(now.balancedness());
        assertTrue(now.whyNoBalancedness().contains("depth 2"), now.whyNoBalancedness());
    }

    @Test
    void aLayerTooWideForBalancednessIsNamed() {
        NetworkSnapshot now = NetworkSnapshot.of(Networks.linear(1, 2, 513, 2));
        assertNull(now.balancedness());
        assertEquals("Balancedness is pictured up to width 512, layer 1 has 513.", now.whyNoBalancedness());
    }

    @Test
    void theRunMayGoOnWithoutChangingTheSnapshot() {
        Layers layers = Networks.linear(1, 2, 3, 2);
        NetworkSnapshot before = NetworkSnapshot.of(layers);
        double value = before.weight(1).get(0, 0);
        layers.weight(1).set(0, 0, value + 1);
        assertEquals(value, before.weight(1).get(0, 0));
        assertFalse(before.hasNumbersOf(NetworkSnapshot.of(layers)));
    }

    @Test
    void equalNumbersAreRecognisedEvenIfTheyAreNone() {
        Layers layers = Networks.linear(1, 2, 3, 2);
        layers.weight(2).set(1, 1, Double.NaN);
        assertTrue(NetworkSnapshot.of(layers).hasNumbersOf(NetworkSnapshot.of(layers)));
        assertTrue(NetworkSnapshot.of(layers).hasNotNumbers());
    }
}
