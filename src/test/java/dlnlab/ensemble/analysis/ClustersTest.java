package dlnlab.ensemble.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.RandomStreams;
import java.util.Arrays;
import org.apache.commons.math3.ml.clustering.DBSCANClusterer;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/// Groups of points against drawing them by hand, and against Commons Math where the two mean the same.
class ClustersTest {
    private static final double[][] CORNERS = {{0.92, 0.92}, {-0.92, -0.92}};

    @Test
    void pointsGoToTheNearestCorner() {
        double[][] points = {{1, 1}, {-1, -0.8}, {0.1, 0}, {0.9, 0.94}, {5, 5}, {Double.NaN, 0}};
        Clusters clusters = Clusters.nearest(points, CORNERS, 2);
        assertArrayEquals(new int[] {0, 1, 0, 0, Clusters.NONE, Clusters.NONE}, clusters.labels());
        Cluster first = clusters.clusters().getFirst();
        assertEquals(3, first.size());
        assertEquals(0.5, first.share());
        assertEquals(2.0 / 3, first.centre()[0], 1e-12);
        assertEquals(1.94 / 3, first.centre()[1], 1e-12);
        assertEquals(
                0,
                Clusters.nearest(new double[0][], CORNERS, 1)
                        .clusters()
                        .getFirst()
                        .size());
    }

    @Test
    void theSpreadIsTheRootMeanSquareDistance() {
        double[][] points = {{0, 1}, {0, -1}, {3, 0}, {-3, 0}};
        Cluster cluster =
                Clusters.nearest(points, new double[][] {{0, 0}}, 10).clusters().getFirst();
        assertEquals(Math.sqrt(5), cluster.spread(), 1e-12);
    }

    @Test
    void crowdsAreFoundLargestFirst() {
        RandomGenerator random = RandomStreams.of(1, "points");
        double[][] points = new double[1000][];
        for (int i = 0; i < points.length; i++) {
            // a tenth is scattered, six tenths at one corner, three at the other
            double[] centre = i % 10 < 3 ? CORNERS[0] : CORNERS[1];
            double deviation = i % 10 == 9 ? 3 : 0.02;
            points[i] = new double[] {
                centre[0] + deviation * random.nextGaussian(), centre[1] + deviation * random.nextGaussian()
            };
        }
        Clusters clusters = Clusters.crowded(points, 0.1, 20);
        assertEquals(2, clusters.clusters().size());
        assertEquals(600, clusters.clusters().getFirst().size(), 3);
        assertEquals(300, clusters.clusters().getLast().size(), 3);
        assertEquals(-0.92, clusters.clusters().getFirst().centre()[0], 0.01);
        for (int i = 0; i < points.length; i++) {
            if (i % 10 < 9) {
                assertEquals(i % 10 < 3 ? 1 : 0, clusters.labels()[i]);
            }
        }
        assertEquals(
                new DBSCANClusterer<DoublePoint>(0.1, 20)
                        .cluster(Arrays.stream(points).map(DoublePoint::new).toList())
                        .size(),
                clusters.clusters().size());
    }

    @Test
    void aBandThatTouchesItselfIsOneCrowd() {
        double[][] points = new double[400][];
        Arrays.setAll(points, i -> new double[] {Math.cos(i * Math.PI / 200), Math.sin(i * Math.PI / 200), 0});
        assertEquals(1, Clusters.crowded(points, 0.1, 3).clusters().size());
        Clusters none = Clusters.crowded(points, 0.1, 100);
        assertTrue(none.clusters().isEmpty());
        assertTrue(Arrays.stream(none.labels()).allMatch(label -> label == Clusters.NONE));
    }

    @Test
    void whatIsNotFiniteBelongsNowhere() {
        double[][] points = {{0, 0}, {0, 0}, {Double.NaN, 0}, {Double.POSITIVE_INFINITY, 0}};
        assertArrayEquals(
                new int[] {0, 0, Clusters.NONE, Clusters.NONE},
                Clusters.crowded(points, 1, 2).labels());
    }
}
