package dlnlab.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dlnlab.network.NetworkShape;
import dlnlab.network.Sharing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The methods of theory B8 against the recurrences of their papers and closed forms.
class UpdateRuleTest {
    private static final double ETA = 0.05;
    private static final double BETA = 0.9;
    /// Curvatures of the loss sum a_i w_i^2 / 2.
    private static final double[] CURVATURE = {1, 7};

    @Test
    void plainRuleSubtractsTheGradientTimesTheStep() {
        double[] w = {1, -2};
        UpdateRule.plain().move(w, new double[] {10, 20}, 0.1);
        assertArrayEquals(new double[] {0, -4}, w);
        assertEquals(0.1, UpdateRule.plain().scalar(new double[] {10, 20}, 0.1));
        assertEquals(0, UpdateRule.plain().state().length);
    }

    /// Polyak: w(t+1) = w(t) - eta grad + beta (w(t) - w(t-1)).
    @Test
    void heavyBallFollowsPolyaksThreeTermRecurrence() {
        double[] w = {1, -2};
        double[] now = w.clone();
        double[] before = w.clone();
        Momentum rule = Momentum.heavyBall(BETA, 2);
        for (int t = 0; t < 100; t++) {
            rule.move(w, gradient(w), ETA);
            for (int i = 0; i < now.length; i++) {
                double next = now[i] - ETA * CURVATURE[i] * now[i] + BETA * (now[i] - before[i]);
                before[i] = now[i];
                now[i] = next;
            }
            assertArrayEquals(now, w, 1e-14);
        }
    }

    /// Nesterov: x(t+1) = y(t) - eta grad(y(t)), y(t+1) = x(t+1) + beta (x(t+1) - x(t)); shown is y.
    @Test
    void nesterovFollowsThePointsAtWhichHisTwoSequencesTakeGradients() {
        double[] w = {1, -2};
        double[] x = w.clone();
        double[] y = w.clone();
        Momentum rule = Momentum.nesterov(BETA, 2);
        for (int t = 0; t < 100; t++) {
            rule.move(w, gradient(w), ETA);
            for (int i = 0; i < x.length; i++) {
                double next = y[i] - ETA * CURVATURE[i] * y[i];
                y[i] = next + BETA * (next - x[i]);
                x[i] = next;
            }
            assertArrayEquals(y, w, 1e-14);
        }
    }

    @Test
    void momentumZeroIsGradientDescent() {
        double[] plain = {1, -2};
        double[] ball = plain.clone();
        double[] nesterov = plain.clone();
        Momentum first = Momentum.heavyBall(0, 2);
        Momentum second = Momentum.nesterov(0, 2);
        for (int t = 0; t < 20; t++) {
            UpdateRule.plain().move(plain, gradient(plain), ETA);
            first.move(ball, gradient(ball), ETA);
            second.move(nesterov, gradient(nesterov), ETA);
        }
        assertArrayEquals(plain, ball, 1e-15);
        assertArrayEquals(plain, nesterov, 1e-15);
    }

    /// Under a constant gradient the mean of squares after t steps is (1 - rho^t) g^2, whatever the size of g.
    @Test
    void rmsPropDividesAConstantGradientByWhatItHasSeenOfIt() {
        double rho = 0.8;
        double[] g = {3, -0.01};
        double[] w = new double[2];
        RmsProp rule = new RmsProp(rho, 1e-12, 2);
        double moved = 0;
        for (int t = 1; t <= 30; t++) {
            rule.move(w, g, ETA);
            moved += ETA / Math.sqrt(1 - Math.pow(rho, t));
            assertArrayEquals(new double[] {-moved, moved}, w, 1e-8);
        }
    }

    /// Under a constant gradient the corrected mean is |G|^2 from the first step on.
    @Test
    void groupRmsPropMovesByTheStepSizeInTheDirectionOfAConstantGradient() {
        double[] g = {3, -4};
        double[] w = new double[2];
        GroupRmsProp rule = new GroupRmsProp(0.99, 1e-4);
        for (int t = 1; t <= 30; t++) {
            assertEquals(ETA / (5 + 1e-4), rule.scalar(g, ETA), 1e-15);
            rule.move(w, g, ETA);
            double length = t * ETA * 5 / (5 + 1e-4);
            assertArrayEquals(new double[] {-0.6 * length, 0.8 * length}, w, 1e-13);
        }
    }

    /// Two places hold one weight v of |dL/dv| = 3; a third holds one of its own.
    @Test
    void groupRmsPropCountsASharedWeightOnce() {
        Sharing sharing = Sharing.ofMap(1, 3, new int[] {1, 1, 2});
        NetworkShape shape = new NetworkShape(List.of(3, 1), List.of(), Map.of(1, sharing), false);
        GroupRmsProp rule = GroupRmsProp.of(shape, 0.99, 1e-4);
        assertEquals(ETA / (5 + 1e-4), rule.scalar(new double[] {3, 3, 4}, ETA), 1e-15);
        GroupRmsProp dense = new GroupRmsProp(0.99, 1e-4);
        assertEquals(ETA / (Math.sqrt(34) + 1e-4), dense.scalar(new double[] {3, 3, 4}, ETA), 1e-15);
    }

    @Test
    void theScalarOfGroupRmsPropIsTheOneItsNextStepUsesAndAskingChangesNothing() {
        GroupRmsProp rule = new GroupRmsProp(0.9, 1e-4);
        double[] w = {1, -2};
        for (int t = 0; t < 20; t++) {
            double[] g = gradient(w);
            double[] before = w.clone();
            double[] state = rule.state().clone();
            double s = rule.scalar(g, ETA);
            assertArrayEquals(state, rule.state());
            rule.move(w, g, ETA);
            assertArrayEquals(new double[] {before[0] - s * g[0], before[1] - s * g[1]}, w);
        }
    }

    /// Algorithm 1 of the paper, with powers for the corrections.
    @Test
    void adamFollowsTheAlgorithmOfItsPaper() {
        double beta1 = 0.9;
        double beta2 = 0.99;
        double epsilon = 1e-8;
        double[] w = {1, -2};
        double[] expected = w.clone();
        double[] m = new double[2];
        double[] v = new double[2];
        Adam rule = new Adam(beta1, beta2, epsilon, 2);
        for (int t = 1; t <= 200; t++) {
            rule.move(w, gradient(w), ETA);
            double[] g = gradient(expected);
            for (int i = 0; i < g.length; i++) {
                m[i] = beta1 * m[i] + (1 - beta1) * g[i];
                v[i] = beta2 * v[i] + (1 - beta2) * g[i] * g[i];
                double mean = m[i] / (1 - Math.pow(beta1, t));
                double square = v[i] / (1 - Math.pow(beta2, t));
                expected[i] -= ETA * mean / (Math.sqrt(square) + epsilon);
            }
            assertArrayEquals(expected, w, 1e-12);
        }
    }

    private static double[] gradient(double[] w) {
        return new double[] {CURVATURE[0] * w[0], CURVATURE[1] * w[1]};
    }
}
