package dlnlab.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.problem.RandomProblems;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Theory B6.
class PreconditionerSpectrumTest {
    @ParameterizedTest
    @CsvSource({"2,2,1", "2,2,2", "3,3,3", "2,4,3", "4,2,5", "1,3,3", "3,1,2", "1,1,4"})
    void isTheEigenDecompositionOfTheKroneckerSum(int rows, int columns, int n) {
        DenseMatrix w = RandomProblems.gaussian(rows, columns, 1, RandomStreams.of(3, "spectrum"));
        PreconditionerSpectrum spectrum = new PreconditionerSpectrum(w, Depth.of(n));
        RealMatrix kronecker = FractionalPowers.matrix(w, n);
        double size = kronecker.getFrobeniusNorm();
        assertTrue(spectrum.matrix().subtract(kronecker).getFrobeniusNorm() < 1e-11 * size);
        assertArrayEquals(new EigenDecomposition(kronecker).getRealEigenvalues(), spectrum.eigenvalues(), 1e-11 * size);
    }

    @ParameterizedTest
    @CsvSource({"2,2", "3,5", "5,3", "1,4"})
    void directionsAreOrthonormalEigenvectorsOfThePreconditioner(int rows, int columns) {
        DenseMatrix w = RandomProblems.gaussian(rows, columns, 1, RandomStreams.of(4, "directions"));
        for (Depth depth : new Depth[] {Depth.of(2), Depth.of(3), Depth.INFINITE}) {
            PreconditionerSpectrum spectrum = new PreconditionerSpectrum(w, depth);
            Preconditioner preconditioner = Preconditioner.of(rows, columns, depth);
            DenseMatrix out = new DenseMatrix(rows, columns);
            for (int i = 1; i <= rows; i++) {
                for (int l = 1; l <= columns; l++) {
                    DenseMatrix direction = spectrum.direction(i, l);
                    preconditioner.apply(w, direction, out);
                    RealMatrix error = out.subtract(direction.scalarMultiply(spectrum.eigenvalue(i, l)));
                    assertEquals(0, error.getFrobeniusNorm(), 1e-12);
                    assertEquals(1, direction.getFrobeniusNorm(), 1e-13);
                    assertEquals(i == 1 && l == 1 ? 1 : 0, inner(direction, spectrum.direction(1, 1)), 1e-13);
                }
            }
        }
    }

    @Test
    void isDefiniteForFullRankUnlessTheDepthIsInfiniteAndTheMatrixRectangular() {
        DenseMatrix square = RandomProblems.gaussian(3, 3, 1, RandomStreams.of(5, "square"));
        DenseMatrix wide = RandomProblems.gaussian(2, 3, 1, RandomStreams.of(5, "wide"));
        DenseMatrix singular = RandomProblems.lowRank(3, 3, 2, 1, RandomStreams.of(5, "singular"));
        assertTrue(smallest(square, Depth.of(4)) > 1e-3);
        assertTrue(smallest(square, Depth.INFINITE) > 1e-3);
        assertTrue(smallest(wide, Depth.of(4)) > 1e-3);
        assertEquals(0, smallest(wide, Depth.INFINITE));
        assertEquals(0, smallest(singular, Depth.of(2)), 1e-15);
    }

    private static double smallest(DenseMatrix w, Depth depth) {
        double[] eigenvalues = new PreconditionerSpectrum(w, depth).eigenvalues();
        return eigenvalues[eigenvalues.length - 1];
    }

    private static double inner(RealMatrix a, RealMatrix b) {
        return a.transpose().multiply(b).getTrace();
    }
}
