package dlnlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.exhibit.Panel.Arrow;
import dlnlab.linalg.RandomStreams;
import dlnlab.plot.ChartPicture.Curve;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// The other planes: the circle under a matrix, metrics, the preconditioner.
class PlanesTest {
    private static Exhibit exhibit(String id) {
        return Exhibits.find(id).orElseThrow();
    }

    private static Curve curve(Panel panel, String name) {
        return panel.curves().stream()
                .filter(c -> c.data().label().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void turnsAreTheSingularValueDecompositionWhateverTheMatrix() {
        RandomGenerator random = RandomStreams.of(5, "turns");
        for (int trial = 0; trial < 200; trial++) {
            double[][] w = {
                {random.nextGaussian(), random.nextGaussian()},
                {random.nextGaussian(), random.nextGaussian()}
            };
            Plain plain = new Plain(w[0][0], w[0][1], w[1][0], w[1][1]);
            Turns turns = Turns.of(plain);
            SingularValueDecomposition svd = new SingularValueDecomposition(new Array2DRowRealMatrix(w));
            assertEquals(svd.getSingularValues()[0], turns.large(), 1e-12);
            assertEquals(svd.getSingularValues()[1], Math.abs(turns.small()), 1e-12);
            assertTrue(Math.abs(turns.second()) <= Math.PI / 2 + 1e-12);
            assertEquals(0, plain.distance(turns.turnStretchTurn(1)), 1e-12);
            assertEquals(0, plain.distance(turns.stretchTurn(1)), 1e-12);
            if (plain.determinant() > 0) {
                RealMatrix q = svd.getU().multiply(svd.getVT());
                assertEquals(q.getEntry(1, 0), Math.sin(turns.whole()), 1e-10);
                // P = V Sigma V^T, two thirds of the way
                RealMatrix p = svd.getV().multiply(svd.getS()).multiply(svd.getVT());
                Plain stretched = turns.stretchTurn(2.0 / 3);
                assertEquals(p.getEntry(0, 1), stretched.b(), 1e-10);
                assertEquals(p.getEntry(1, 0), stretched.c(), 1e-10);
                assertEquals(p.getEntry(0, 0), stretched.a(), 1e-10);
            }
        }
    }

    @Test
    void bothColumnsHaveLengthOneAndTheCircleIsStretchedAllTheSame() {
        Exhibit circle = exhibit("svd-circle");
        Shown shown = circle.at(circle.start());
        assertEquals(3 / Math.sqrt(5), shown.readings().get(0).value(), 1e-12);
        assertEquals(1 / Math.sqrt(5), shown.readings().get(1).value(), 1e-12);
        Arrow first = shown.panels().getFirst().arrows().get(0);
        Arrow second = shown.panels().getFirst().arrows().get(1);
        assertEquals(1, Math.hypot(first.dx(), first.dy()), 1e-12);
        assertEquals(1, Math.hypot(second.dx(), second.dy()), 1e-12);
    }

    @Test
    void aTurnLeavesTheCircleWhereItIsAndAStretchDoesNot() {
        Exhibit circle = exhibit("svd-circle");
        assertEquals(1, longest(circle, 1.0 / 3), 1e-9);
        assertEquals(3 / Math.sqrt(5), longest(circle, 2.0 / 3), 1e-3);
        assertEquals(longest(circle, 2.0 / 3), longest(circle, 1), 1e-3);
    }

    private static double longest(Exhibit circle, double motion) {
        Panel panel = circle.at(circle.start().with("motion", motion)).panels().getFirst();
        Curve image = curve(panel, "circle");
        double longest = 0;
        for (int k = 0; k < image.data().size(); k++) {
            longest =
                    Math.max(longest, Math.hypot(image.data().x(k), image.data().y(k)));
        }
        return longest;
    }

    @Test
    void withTheInverseOfTheHessianTheWayDownIsStraight() {
        Exhibit metrics = exhibit("metrics");
        // A = H^-1 = diag(2, 0.5)
        Values newton =
                metrics.start().with("angle", 0).with("long", Math.sqrt(2)).with("short", Math.sqrt(0.5));
        Curve path = curve(metrics.at(newton).panels().getFirst(), "metric of A");
        double x = newton.get("x");
        double y = newton.get("y");
        for (int k = 0; k < path.data().size(); k++) {
            assertEquals(0, path.data().x(k) * y - path.data().y(k) * x, 1e-9);
        }
        // w(1) = w(0) / e
        assertEquals(x * Math.exp(-1), path.data().x(100), 1e-8);
    }

    @Test
    void steepestStepsEndOnTheirOwnUnitBalls() {
        Exhibit metrics = exhibit("metrics");
        Panel plane = metrics.at(metrics.start()).panels().getFirst();
        Arrow usual = plane.arrows().getFirst();
        Arrow other = plane.arrows().getLast();
        assertEquals(1, Math.hypot(usual.dx(), usual.dy()), 1e-12);
        double c = Math.cos(metrics.start().get("angle"));
        double s = Math.sin(metrics.start().get("angle"));
        double along = (c * other.dx() + s * other.dy()) / metrics.start().get("long");
        double across = (-s * other.dx() + c * other.dy()) / metrics.start().get("short");
        assertEquals(1, Math.hypot(along, across), 1e-12);
    }

    @Test
    void infiniteDepthStopsOnItsRayAndTheOthersArrive() {
        Exhibit depth = exhibit("implicit-preconditioning");
        Shown shown = depth.at(depth.start());
        // (1, 0.5) onto the ray of (1, 2) is (0.4, 0.8)
        assertEquals(0.225, shown.readings().getFirst().value(), 1e-4);
        for (String name : new String[] {"N = 1", "N = 2", "N = 3"}) {
            Curve path = curve(shown.panels().getFirst(), name);
            int last = path.data().size() - 1;
            assertEquals(1, path.data().x(last), 0.01);
            assertEquals(0.5, path.data().y(last), 0.01);
        }
    }

    @Test
    void barsAreTheEigenvaluesOfThePreconditioner() {
        Exhibit depth = exhibit("implicit-preconditioning");
        Values values = depth.start().with("moment", 0);
        Panel bars = depth.at(values).panels().get(1);
        double length = Math.hypot(0.1, 0.2);
        double[] expected = {
            1, 1, 2 * length, length, 3 * Math.pow(length, 4.0 / 3), Math.pow(length, 4.0 / 3), length * length, 0
        };
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], bars.curves().get(k).data().x(1), 1e-12);
        }
    }
}
