package dlnlab.ensemble;

import java.util.Arrays;
import java.util.Collection;

/// The one value at which volumes of matrices are compared (theory F8): at singular value 0 every volume is infinite,
/// and how far what descent reaches is from a singular matrix is chance. So smaller singular values are raised to a
/// share of the largest of all that are compared.
/// @param value to which they are raised, positive
public record VolumeFloor(double value) {
    /// That share.
    public static final double SHARE = 0.01;

    /// That share in words.
    public static final String WORDS = "a hundredth";

    /// The floor of some matrices; what has no finite singular values plays no part.
    /// @param spectra singular values of each, largest first
    public static VolumeFloor of(Collection<double[]> spectra) {
        double largest = spectra.stream()
                .mapToDouble(sigma -> sigma[0])
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
        return new VolumeFloor(SHARE * largest);
    }

    /// Singular values with those below the floor raised to it.
    public double[] raise(double[] sigma) {
        return Arrays.stream(sigma).map(one -> Math.max(one, value)).toArray();
    }
}
