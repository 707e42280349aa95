package dlnlab.geometry;

import dlnlab.initial.Initialiser;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.LinearObjective;
import dlnlab.problem.MatrixLoss;
import dlnlab.problem.RandomProblems;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/// Balanced random factors and a loss <C, W> of their product, whose gradient is C everywhere.
final class BalancedFactors {
    private static final double STEP = 1e-5;

    private final DenseMatrix gradient;
    private final Layers layers;
    private final Layers descent;

    BalancedFactors(int rows, int columns, int depth, long seed) {
        gradient = RandomProblems.gaussian(rows, columns, 1, RandomStreams.of(seed, "gradient"));
        List<Integer> widths = new ArrayList<>(List.of(columns));
        for (int h = 1; h < depth; h++) {
            widths.add(Math.min(rows, columns) + h % 2);
        }
        widths.add(rows);
        NetworkShape shape = NetworkShape.of(widths, new Activation.Linear());
        layers = Layers.zeros(shape);
        new Initialiser.Balanced(1).initialise(layers, RandomStreams.of(seed, "balanced"));
        descent = Layers.zeros(shape);
        new LinearObjective(shape, constantGradient()).evaluate(layers, descent);
    }

    DenseMatrix gradient() {
        return gradient;
    }

    DenseMatrix product() {
        return layers.endToEndMatrix();
    }

    /// d/dt of the product while every factor moves by dW_h/dt = -G_h.
    RealMatrix velocityOfTheProduct() {
        return moved(STEP).subtract(moved(-STEP)).scalarMultiply(1 / (2 * STEP));
    }

    private RealMatrix moved(double time) {
        Layers later = layers.copy();
        for (int k = 0; k < later.parameters().length; k++) {
            later.parameters()[k] -= time * descent.parameters()[k];
        }
        return later.endToEndMatrix();
    }

    private MatrixLoss constantGradient() {
        return new MatrixLoss() {
            @Override
            public double evaluate(DenseMatrix w, DenseMatrix out) {
                out.copyFrom(gradient);
                return 0;
            }

            @Override
            public double cost() {
                return 0;
            }
        };
    }
}
