package dlnlab.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.DenseMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Shared weights (theory A7) against loops over the definition of a convolution.
class SharingTest {
    @Test
    void aValidConvolutionSlidesItsKernelOverTheLine() {
        Convolution layer = new Convolution(new Convolution.Grid(1, 4, 1), 1, 2, 1, false);
        DenseMatrix w = spread(layer, 10, 20);
        assertEquals(DenseMatrix.of(new double[][] {{10, 20, 0, 0}, {0, 10, 20, 0}, {0, 0, 10, 20}}), w);
    }

    @Test
    void aCircularConvolutionKeepsTheSizeAndIsCentred() {
        Convolution layer = new Convolution(new Convolution.Grid(1, 4, 1), 1, 3, 1, true);
        DenseMatrix w = spread(layer, 1, 2, 3);
        assertEquals(DenseMatrix.of(new double[][] {{2, 3, 0, 1}, {1, 2, 3, 0}, {0, 1, 2, 3}, {3, 0, 1, 2}}), w);
    }

    @Test
    void twoDimensionsAndSeveralChannelsEqualTheLoopsOfTheDefinition() {
        for (boolean circular : new boolean[] {false, true}) {
            Convolution layer = new Convolution(new Convolution.Grid(5, 4, 3), 3, 2, 2, circular);
            double[] kernel = IntStream.range(0, 2 * 3 * 3 * 2)
                    .mapToDouble(k -> Math.sin(1 + k))
                    .toArray();
            double[] signal = IntStream.range(0, layer.input().units())
                    .mapToDouble(k -> Math.cos(2 + 3.0 * k))
                    .toArray();
            assertArrayEquals(
                    convolved(layer, kernel, signal), spread(layer, kernel).operate(signal), 1e-14);
        }
    }

    private static double[] convolved(Convolution layer, double[] kernel, double[] signal) {
        Convolution.Grid in = layer.input();
        Convolution.Grid out = layer.output();
        double[] result = new double[out.units()];
        int shiftRows = layer.circular() ? 1 : 0;
        for (int o = 0; o < out.channels(); o++) {
            for (int y = 0; y < out.rows(); y++) {
                for (int x = 0; x < out.columns(); x++) {
                    for (int c = 0; c < in.channels(); c++) {
                        for (int dy = 0; dy < 3; dy++) {
                            for (int dx = 0; dx < 2; dx++) {
                                int fromRow = (y + dy - shiftRows + in.rows()) % in.rows();
                                int fromColumn = (x + dx) % in.columns();
                                result[(o * out.rows() + y) * out.columns() + x] +=
                                        kernel[((o * in.channels() + c) * 3 + dy) * 2 + dx]
                                                * signal[(c * in.rows() + fromRow) * in.columns() + fromColumn];
                            }
                        }
                    }
                }
            }
        }
        return result;
    }

    @Test
    void equalNumbersOfAMapAreOneWeightAndZeroIsNone() {
        Groups groups = Groups.ofNumbers(new int[] {7, 0, -2, 7, 0, 9});
        assertEquals(3, groups.count());
        assertEquals(4, groups.heldPlaces());
        double[] data = {1, 2, 3, 4, 5, 6};
        double[] sums = new double[3];
        groups.gather(data, 0, sums);
        assertArrayEquals(new double[] {3, 5, 6}, sums);
        groups.spread(sums, data, 0);
        assertArrayEquals(new double[] {5, 0, 3, 5, 0, 6}, data);
    }

    @Test
    void aStrayWeightIsFound() {
        Groups groups = Groups.ofNumbers(new int[] {1, 1, 0});
        assertEquals(-1, groups.firstStray(new double[] {2, 2, 0}, 0));
        assertEquals(-1, groups.firstStray(new double[] {Double.NaN, Double.NaN, -0.0}, 0));
        assertEquals(1, groups.firstStray(new double[] {2, 2 + 1e-15, 0}, 0));
        assertEquals(2, groups.firstStray(new double[] {2, 2, 1e-300}, 0));
    }

    @Test
    void theNeuronsOfAChannelFormAClass() {
        Convolution first = new Convolution(new Convolution.Grid(1, 6, 1), 1, 3, 2, false);
        NetworkShape shape =
                NetworkShape.of(List.of(6, 8, 5, 2), new Activation.Relu()).withSharings(Map.of(1, first.sharing()));
        NeuronClasses classes = NeuronClasses.behind(shape, 1);
        assertEquals(2, classes.count());
        assertEquals(
                List.of(0, 0, 0, 0, 1, 1, 1, 1),
                IntStream.range(0, 8).mapToObj(classes::of).toList());
        assertFalse(classes.areSingle());
        assertTrue(NeuronClasses.behind(shape, 2).areSingle());
    }

    @Test
    void sharedOutgoingWeightsJoinNeuronsToo() {
        // column 0 and 2 of W_2 hold the same weight; column 1 stands alone
        Sharing map = Sharing.ofMap(2, 3, new int[] {1, 2, 1, 0, 3, 0});
        NetworkShape shape =
                NetworkShape.of(List.of(4, 3, 2), new Activation.Relu()).withSharings(Map.of(2, map));
        NeuronClasses classes = NeuronClasses.behind(shape, 1);
        assertEquals(
                List.of(0, 1, 0), IntStream.range(0, 3).mapToObj(classes::of).toList());
    }

    @Test
    void aSparseLayerWithoutSharedWeightsKeepsItsNeuronsSingle() {
        Sharing map = Sharing.ofMap(3, 2, new int[] {1, 0, 2, 3, 0, 4});
        NetworkShape shape =
                NetworkShape.of(List.of(2, 3, 2), new Activation.Relu()).withSharings(Map.of(1, map));
        assertTrue(NeuronClasses.behind(shape, 1).areSingle());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        Sharing map = Sharing.ofMap(3, 2, new int[] {1, 0, 2, 3, 0, 4});
        NetworkShape shape = NetworkShape.of(List.of(2, 2, 2), new Activation.Relu());
        assertThrows(IllegalArgumentException.class, () -> shape.withSharings(Map.of(1, map)));
        assertThrows(IllegalArgumentException.class, () -> shape.withSharings(Map.of(3, map)));
        assertThrows(IllegalArgumentException.class, () -> Sharing.ofMap(1, 2, new int[] {0, 0}));
        assertThrows(IllegalArgumentException.class, () -> new Groups(new int[] {0, 2}));
        assertThrows(
                IllegalArgumentException.class, () -> new Convolution(new Convolution.Grid(1, 4, 1), 1, 5, 1, true));
    }

    private static DenseMatrix spread(Convolution layer, double... kernel) {
        Sharing sharing = layer.sharing();
        assertEquals(kernel.length, sharing.weights().count());
        DenseMatrix w = new DenseMatrix(sharing.rows(), sharing.columns());
        Arrays.fill(w.data(), 77);
        sharing.weights().spread(kernel, w.data(), 0);
        return w;
    }
}
