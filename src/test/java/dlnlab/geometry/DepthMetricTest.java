package dlnlab.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dlnlab.linalg.DenseMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Theory F10.
class DepthMetricTest {
    @ParameterizedTest
    @CsvSource({"2,1", "2,2", "2,3", "2,8", "3,2", "3,4"})
    void theShortestMotionOfTheFactorsHasAnNthOfTheSquaredLength(int d, int layers) {
        for (int seed = 0; seed < 5; seed++) {
            FactorTangents factors = new FactorTangents(d, layers, seed);
            RealMatrix z = FactorTangents.gaussian(d, new Well19937c(seed + 100));
            RealVector entries = new ArrayRealVector(d * d);
            for (int k = 0; k < d * d; k++) {
                entries.setEntry(k, z.getEntry(k / d, k % d));
            }
            // the least |A|^2 with J A = Z is Z^T (J J^T)^-1 Z
            double least = entries.dotProduct(
                    new LUDecomposition(factors.productGram()).getSolver().solve(entries));
            DepthMetric metric = new DepthMetric(DenseMatrix.copyOf(factors.product), Depth.of(layers));
            assertEquals(1, metric.squaredLength(DenseMatrix.copyOf(z)) / layers / least, 1e-10);
        }
    }

    @Test
    void theFlowsLengthIsTheGradientsWork() {
        FactorTangents factors = new FactorTangents(3, 4, 7);
        DenseMatrix w = DenseMatrix.copyOf(factors.product);
        DenseMatrix g = DenseMatrix.copyOf(FactorTangents.gaussian(3, new Well19937c(8)));
        DenseMatrix motion = new DenseMatrix(3, 3);
        Preconditioner.of(3, 3, Depth.of(4)).apply(w, g, motion);
        double work = g.transpose().multiply(motion).getTrace();
        assertEquals(1, new DepthMetric(w, Depth.of(4)).squaredLength(motion) / 4 / work, 1e-12);
    }
}
