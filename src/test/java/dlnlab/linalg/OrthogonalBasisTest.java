package dlnlab.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrthogonalBasisTest {

    @ParameterizedTest
    @CsvSource({"1,1", "5,5", "5,2", "2,5", "150,150", "200,90", "90,200"})
    void shorterSideIsOrthonormalToRounding(int rows, int columns) {
        DenseMatrix q = OrthogonalBasis.randomOrthogonal(rows, columns, RandomStreams.of(1, "basis"));
        assertEquals(rows, q.rows());
        assertEquals(columns, q.columns());
        DenseMatrix gram = rows >= columns ? q.transpose().multiply(q) : q.multiply(q.transpose());
        assertEquals(0, gram.subtract(DenseMatrix.identity(gram.rows())).getFrobeniusNorm(), 1e-13);
    }

    /// The definition of the Haar sample: Householder's Q of the same Gaussian matrix, signs such that R's diagonal is
    /// positive.
    @Test
    void equalsTheSignFixedHouseholderFactorOfTheSameGaussianMatrix() {
        DenseMatrix gaussian = RandomMatrices.gaussian(40, 70, RandomStreams.of(2, "basis"));
        QRDecomposition qr = new QRDecomposition(gaussian.transpose());
        DenseMatrix q = OrthogonalBasis.randomOrthogonal(70, 40, RandomStreams.of(2, "basis"));
        for (int j = 0; j < 40; j++) {
            double sign = Math.signum(qr.getR().getEntry(j, j));
            for (int i = 0; i < 70; i++) {
                assertEquals(sign * qr.getQ().getEntry(i, j), q.get(i, j), 1e-12);
            }
        }
    }

    /// Under the Haar measure an entry has mean 0 and variance 1/n; four standard errors of 4,000 samples.
    @Test
    void entriesHaveTheMeanAndVarianceOfTheHaarMeasure() {
        RandomGenerator random = RandomStreams.of(3, "basis");
        double sum = 0;
        double squares = 0;
        for (int trial = 0; trial < 4000; trial++) {
            double entry = OrthogonalBasis.randomOrthogonal(3, 3, random).get(2, 2);
            sum += entry;
            squares += entry * entry;
        }
        assertEquals(0, sum / 4000, 4 * Math.sqrt(1 / 3.0 / 4000));
        assertEquals(1 / 3.0, squares / 4000, 4 * Math.sqrt(4 / 45.0 / 4000));
    }
}
