package dlnlab.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.NetworkShape;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Objective;
import dlnlab.problem.Objectives;
import dlnlab.problem.RandomNetworks;
import dlnlab.problem.Samples;
import java.util.List;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharpnessTest {
    @Test
    void ofOneLinearLayerIsTheLargestEigenvalueOfTheSecondMoments() {
        for (int seed = 0; seed < 10; seed++) {
            NetworkShape shape = NetworkShape.of(List.of(6, 3), new Activation.Linear());
            Samples samples = RandomNetworks.samples(shape, 20, RandomStreams.of(seed, "sharpness test"));
            DenseMatrix moments = samples.inputs().transpose().multiply(samples.inputs());
            double expected = new EigenDecomposition(moments).getRealEigenvalue(0) / 20;
            double[] anywhere = RandomNetworks.layers(shape, RandomStreams.of(seed, "point"))
                    .parameters();
            assertEquals(expected, sharpness(shape, samples, 1.0 / 20, anywhere), 1e-3 * expected);
        }
    }

    /// L = (w_2 w_1 x - y)^2 / 2 has the Hessian [[w_2^2 x^2, c], [c, w_1^2 x^2]], c = (2 w_1 w_2 x - y) x.
    @ParameterizedTest
    @CsvSource({"0.5,0.4,1,1", "2,0.1,1,1", "1,1,1,1", "-1.5,0.7,2,-3", "0.1,0.1,1,1", "0,0,1,1", "1e-6,0,1,3"})
    void ofTwoScalarLayersIsTheEigenvalueOfTheirHessian(double w1, double w2, double x, double y) {
        NetworkShape shape = NetworkShape.of(List.of(1, 1, 1), new Activation.Linear());
        Samples samples = Samples.of(DenseMatrix.of(new double[][] {{x}}), DenseMatrix.of(new double[][] {{y}}));
        double a = w2 * w2 * x * x;
        double b = w1 * w1 * x * x;
        double c = (2 * w1 * w2 * x - y) * x;
        double middle = (a + b) / 2;
        double spread = Math.hypot((a - b) / 2, c);
        double measured = sharpness(shape, samples, 1, new double[] {w1, w2});
        assertEquals(middle + spread, measured, 1e-3 * (middle + spread));
    }

    private static double sharpness(NetworkShape shape, Samples samples, double weight, double[] at) {
        Objective objective = Objectives.of(shape, samples, new LossFunction(2, weight), BlockRunner.SERIAL);
        return new Sharpness(objective, shape).at(at, 1000);
    }
}
