package dlnlab.geometry;

import org.apache.commons.math3.special.Gamma;

/// How much room N balanced factors leave at a square matrix W, as functions of its singular values alone: the volume
/// form that depth puts on matrices (theory F8; Cohen, Menon and Veraszto) and the volume of the orbit of
/// factorisations of W (theory F9; Menon and Yu, Theorem 10).
///
/// Everything is the logarithm of a positive number, built from [Depth#lambda(double, double)], which neither cancels
/// near equal nor overflows near zero singular values.
///
/// @param depth N
public record DepthVolume(Depth depth) {
    /// log sqrt(det g^N) as a density on the d^2 entries of W, without its constant N^(d(d-1)/2) (which has no limit):
    /// sum_i ((1-N)/N) log sigma_i - sum_(i<l) log lambda_il, where (1-N)/N becomes -1 at infinity.
    ///
    /// Infinite where W is singular, for N >= 2: there the volume form diverges.
    /// @param sigma the d singular values of W, none negative
    public double logDensity(double... sigma) {
        double sum = 0;
        for (int i = 0; i < sigma.length; i++) {
            double power = powerOfEach();
            sum += power == 0 ? 0 : power * Math.log(sigma[i]);
            for (int l = i + 1; l < sigma.length; l++) {
                sum -= Math.log(depth.lambda(sigma[i], sigma[l]));
            }
        }
        return sum;
    }

    /// For 2 x 2 matrices near the singular ones: log of the limit of density times sigma_2^((N-1)/N), which is
    /// N sigma_1^(3(1-N)/N); at infinity of density times sigma_2 / log(sigma_1 / sigma_2), which is 2 sigma_1^-3.
    ///
    /// It compares places where the density itself is infinite: it is largest where sigma_1 is least.
    /// @param sigmaOne the singular value that is not 0, positive
    public double logCoefficient(double sigmaOne) {
        double first = Math.log(depth.isInfinite() ? 2 : depth.layers());
        return first + 3 * powerOfEach() * Math.log(sigmaOne);
    }

    /// log of the volume of all balanced factorisations of W: (N-1) log c_d + 1/2 sum_(i<l) log(N lambda_il), which is
    /// (N-1) log c_d + 1/2 log(van(Sigma^2) / van(Sigma^(2/N))). The entropy S of the Langevin equation.
    /// @param sigma the d singular values of W, none negative
    /// @throws IllegalArgumentException at infinite depth, where there is no such volume
    public double logOrbitVolume(double... sigma) {
        if (depth.isInfinite()) {
            throw new IllegalArgumentException("the orbit of factorisations has a volume for finite depth only");
        }
        return (depth.layers() - 1) * logOrthogonalGroup(sigma.length) + entropy(sigma);
    }

    /// The part of the entropy that depends on W: 1/2 sum_(i<l) log(N lambda_il), at infinity
    /// 1/2 sum_(i<l) log lambda_il.
    /// @param sigma the d singular values of W, none negative
    public double entropy(double... sigma) {
        double sum = 0;
        for (int i = 0; i < sigma.length; i++) {
            for (int l = i + 1; l < sigma.length; l++) {
                sum += Math.log(depth.eigenvalue(sigma[i], sigma[l]));
            }
        }
        return sum / 2;
    }

    /// log c_d: the volume of the orthogonal group O_d as a surface in the d x d matrices,
    /// 2^(d(d-1)/4) times the areas 2 pi^(k/2) / Gamma(k/2) of the unit spheres in k = 1..d dimensions.
    static double logOrthogonalGroup(int d) {
        double sum = d * (d - 1) / 4.0 * Math.log(2);
        for (int k = 1; k <= d; k++) {
            sum += Math.log(2) + k / 2.0 * Math.log(Math.PI) - Gamma.logGamma(k / 2.0);
        }
        return sum;
    }

    private double powerOfEach() {
        return depth.isInfinite() ? -1 : (1 - depth.layers()) / depth.layers();
    }
}
