package dlnlab.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.StepSizes;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Objectives;
import dlnlab.problem.RandomNetworks;
import dlnlab.problem.RandomProblems;
import dlnlab.problem.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Every quantity against its definition, computed by Commons Math.
class QuantitiesTest {
    private static final List<Integer> WIDTHS = List.of(3, 5, 4, 2);

    private final DenseMatrix truth = RandomProblems.gaussian(2, 3, 1, RandomStreams.of(2, "truth"));

    @Test
    void everyQuantityHasAsManyLabelsAsNumbers() {
        for (Activation phi : RandomNetworks.ACTIVATIONS) {
            Watched watched = new Watched(WIDTHS, phi, truth);
            for (int q = 0; q < watched.measurement.quantities().size(); q++) {
                double[] out = new double[100];
                Arrays.fill(out, -77);
                watched.measurement.beginSample();
                watched.measurement.measure(q, watched.descent, out, 1);
                int written = watched.measurement.columns(q).size();
                String id = watched.measurement.quantities().get(q).id();
                assertEquals(-77, out[0], id);
                assertTrue(Arrays.stream(out, 1, 1 + written).noneMatch(x -> x == -77), id);
                assertTrue(Arrays.stream(out, 1 + written, 100).allMatch(x -> x == -77), id);
            }
        }
    }

    @Test
    void normsAndGapsEqualTheirDefinition() {
        Watched watched = new Watched(WIDTHS, new Activation.LeakyRelu(0.3), null);
        double[] norms = watched.values("layerNorms");
        double[] gaps = watched.values("layerNormGaps");
        double[] neurons = watched.values("neuronGaps");
        int k = 0;
        for (int h = 1; h <= 3; h++) {
            RealMatrix w = watched.weight(h);
            assertEquals(Math.pow(w.getFrobeniusNorm(), 2), norms[h - 1], 1e-14);
            for (int i = 0; h < 3 && i < w.getRowDimension(); i++, k++) {
                double in = w.getRowVector(i).getNorm();
                double out = watched.weight(h + 1).getColumnVector(i).getNorm();
                assertEquals(in * in - out * out, neurons[k], 1e-14);
            }
        }
        assertArrayEquals(new double[] {norms[0] - norms[1], norms[1] - norms[2]}, gaps, 1e-14);
    }

    @Test
    void matrixGapsAreTheFrobeniusNormOfTheChangeOfDelta() {
        Watched watched = new Watched(WIDTHS, new Activation.Linear(), null);
        double[] measured = watched.values("matrixGaps");
        for (int h = 1; h <= 2; h++) {
            RealMatrix now = delta(watched.weight(h), watched.weight(h + 1));
            RealMatrix then = delta(watched.start.weight(h), watched.start.weight(h + 1));
            assertEquals(now.subtract(then).getFrobeniusNorm(), measured[h - 1], 1e-14);
        }
    }

    @Test
    void spectralQuantitiesEqualCommonsMath() {
        Watched watched = new Watched(WIDTHS, new Activation.Linear(), truth);
        RealMatrix w = watched.weight(3).multiply(watched.weight(2)).multiply(watched.weight(1));
        double[] sigma = new SingularValueDecomposition(w).getSingularValues();
        double sum = DoubleStream.of(sigma).sum();
        double entropy =
                -DoubleStream.of(sigma).map(s -> s / sum * Math.log(s / sum)).sum();
        assertArrayEquals(sigma, watched.values("singularValues"), 1e-14);
        assertEquals(sum, watched.values("nuclearNorm")[0], 1e-14);
        assertEquals(w.getFrobeniusNorm(), watched.values("frobeniusNorm")[0], 1e-14);
        double roots = DoubleStream.of(sigma).map(Math::sqrt).sum();
        assertEquals(roots * roots, watched.values("schattenHalf")[0], 1e-13);
        assertEquals(Math.exp(entropy), watched.values("effectiveRank")[0], 1e-13);
        for (int i = 0; i < 6; i++) {
            assertEquals(w.getEntry(i / 3, i % 3), watched.values("endToEnd")[i], 1e-15);
        }
        double error = Math.pow(w.subtract(truth).getFrobeniusNorm() / truth.getFrobeniusNorm(), 2);
        assertEquals(error, watched.values("reconstructionError")[0], 1e-14);
        double[] layers = watched.values("layerSingularValues");
        int k = 0;
        for (int h = 1; h <= 3; h++) {
            for (double s : new SingularValueDecomposition(watched.weight(h)).getSingularValues()) {
                assertEquals(s, layers[k++], 1e-14);
            }
        }
        assertEquals(layers.length, k);
    }

    @Test
    void effectiveRankOfTheZeroMatrixIsUndefined() {
        Watched watched = new Watched(WIDTHS, new Activation.Linear(), null);
        watched.descent.layers().weight(2).fill(0);
        watched.descent.restore(watched.descent.save());
        assertTrue(Double.isNaN(watched.values("effectiveRank")[0]));
        assertEquals(0, watched.values("nuclearNorm")[0]);
    }

    @Test
    void whatDoesNotApplySaysWhy() {
        Subject relu = new Watched(WIDTHS, new Activation.Relu(), null).subject;
        for (String id : List.of("singularValues", "effectiveRank", "nuclearNorm", "endToEnd", "reconstructionError")) {
            assertEquals(
                    "The product of the layers is not the map of a ReLU network; look at each layer's singular values.",
                    whyNot(id, relu));
        }
        assertEquals(
                "The matrix law holds for linear layers only (Theorem 2.2); these are ReLU.",
                whyNot("matrixGapsPredicted", relu));
        assertNull(whyNot("layerSingularValues", relu));
        Subject single = new Watched(List.of(3, 2), new Activation.Relu(), null).subject;
        assertNull(whyNot("singularValues", single));
        for (String id : List.of("layerNormGaps", "neuronGaps", "matrixGaps", "layerNormGapsPredicted")) {
            assertEquals(
                    "A single layer has no neighbour to compare with: choose depth 2 or more.", whyNot(id, single));
        }
        assertEquals("This problem has no ground truth matrix to compare with.", whyNot("reconstructionError", single));
        Subject wide = new Watched(List.of(9, 5, 2), new Activation.Linear(), null).subject;
        assertEquals(
                "The entries of W are followed where there are at most 16, here W is 2 × 9.", whyNot("endToEnd", wide));
        Subject veryWide = new Watched(List.of(2, 513, 2), new Activation.Linear(), null).subject;
        assertEquals(
                "Matrix differences are followed up to width 512, layer 1 has 513.", whyNot("matrixGaps", veryWide));
        assertNotNull(whyNot("matrixGapsPredicted", veryWide));
    }

    private static @Nullable String whyNot(String id, Subject subject) {
        return Quantities.find(id).orElseThrow().whyNot(subject);
    }

    private static RealMatrix delta(RealMatrix w, RealMatrix next) {
        return w.multiply(w.transpose()).subtract(next.transpose().multiply(next));
    }

    /// A few steps of a small descent.
    private static final class Watched {
        final Layers start;
        final Subject subject;
        final Measurement measurement;
        final GradientDescent descent;

        Watched(List<Integer> widths, Activation phi, @Nullable DenseMatrix groundTruth) {
            NetworkShape shape = NetworkShape.of(widths, phi);
            start = RandomNetworks.layers(shape, RandomStreams.of(1, "start"));
            Samples samples = RandomNetworks.samples(shape, 10, RandomStreams.of(1, "samples"));
            LossFunction loss = new LossFunction(2, 0.1);
            subject = new Subject(start, groundTruth, () -> Objectives.of(shape, samples, loss, BlockRunner.SERIAL));
            measurement = new Measurement(new MeasureContext(subject), Quantities.all());
            descent = new GradientDescent(
                    subject.objectives().get(),
                    start,
                    StepSizes.constant(),
                    Controls.of(0.05),
                    measurement.accumulators());
            for (int t = 0; t < 5; t++) {
                descent.advance();
            }
        }

        double[] values(String id) {
            return Measured.values(measurement, descent, id);
        }

        /// A copy of W_h in Commons Math's own type.
        RealMatrix weight(int h) {
            return new Array2DRowRealMatrix(descent.layers().weight(h).getData());
        }
    }
}
