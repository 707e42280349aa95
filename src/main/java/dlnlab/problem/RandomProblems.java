package dlnlab.problem;

import dlnlab.linalg.DenseMatrix;
import org.apache.commons.math3.random.RandomGenerator;

/// Problems drawn at random: teachers, noise, low-rank matrices and masks.
public final class RandomProblems {
    private RandomProblems() {}

    /// A rows x columns matrix with independent N(0, deviation^2) entries.
    public static DenseMatrix gaussian(int rows, int columns, double deviation, RandomGenerator random) {
        DenseMatrix matrix = new DenseMatrix(rows, columns);
        for (int i = 0; i < matrix.data().length; i++) {
            matrix.data()[i] = deviation * random.nextGaussian();
        }
        return matrix;
    }

    /// A teacher with Gaussian weights, scaled so that answers to N(0, 1) inputs have variance about 1.
    /// @param hidden width of the teacher's ReLU layer, or 0 for a linear teacher (n_N x n_0)
    public static Teacher teacher(int inputs, int outputs, int hidden, RandomGenerator random) {
        int last = hidden == 0 ? inputs : hidden;
        DenseMatrix first = hidden == 0 ? null : gaussian(hidden, inputs, Math.sqrt(2.0 / inputs), random);
        return new Teacher(first, gaussian(outputs, last, Math.sqrt(1.0 / last), random));
    }

    /// A random matrix U V^T of the given rank, with Gaussian factors, scaled to Frobenius norm `norm`.
    public static DenseMatrix lowRank(int rows, int columns, int rank, double norm, RandomGenerator random) {
        DenseMatrix u = gaussian(rows, rank, 1, random);
        DenseMatrix v = gaussian(columns, rank, 1, random);
        DenseMatrix matrix = new DenseMatrix(rows, columns);
        u.multiplyTransposedInto(v, matrix);
        double factor = norm / Math.sqrt(matrix.squaredFrobeniusNorm());
        for (int i = 0; i < matrix.data().length; i++) {
            matrix.data()[i] *= factor;
        }
        return matrix;
    }

    /// A mask with exactly `observed` of `entries` places true, every such choice equally likely.
    public static boolean[] mask(int entries, int observed, RandomGenerator random) {
        boolean[] mask = new boolean[entries];
        int needed = observed;
        for (int i = 0; i < entries; i++) {
            // selection sampling: the next entry is taken with probability needed / left
            if (random.nextInt(entries - i) < needed) {
                mask[i] = true;
                needed--;
            }
        }
        return mask;
    }
}
