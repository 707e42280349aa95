package dlnlab.ensemble;

import dlnlab.geometry.Depth;
import dlnlab.geometry.DepthVolume;
import dlnlab.linalg.Norms;
import java.util.Arrays;

/// What descent is said to prefer among all matrices that fit the observations, as something that it makes small. All
/// three depend on the singular values alone.
public enum Hypothesis {
    /// The nuclear norm (Gunasekar and others 2017, a conjecture).
    NORM("least norm", "nuclear norm"),
    /// The rank, by the effective rank.
    RANK("least rank", "effective rank"),
    /// The volume that depth puts on matrices, large where it is to be reached (theory F8; Cohen, Menon, Veraszto).
    VOLUME("largest volume", "−log volume");

    /// Singular values below this share of the largest count as vanishing.
    static final double VANISHING = 1e-3;
    /// What vanishing ones are compared at: at 0 every volume is infinite.
    static final double SMALL = 1e-6;

    private final String title;
    private final String measure;

    Hypothesis(String title, String measure) {
        this.title = title;
        this.measure = measure;
    }

    /// A few words, such as "least norm".
    public String title() {
        return title;
    }

    /// What is compared, such as "nuclear norm".
    public String measure() {
        return measure;
    }

    /// What the volumes of all matrices are compared at, as a sentence.
    public static String comparedAt() {
        return "Volumes are compared where singular values below " + VANISHING + " of the largest are set to " + SMALL
                + ": at 0 every volume is infinite.";
    }

    /// What the hypothesis says descent makes small.
    /// @param sigma singular values of a square matrix, largest first, not all 0
    /// @param depth N, on which the volume depends
    public double cost(double[] sigma, Depth depth) {
        return switch (this) {
            case NORM -> Arrays.stream(sigma).sum();
            case RANK -> Norms.effectiveRank(sigma, 0, sigma.length);
            case VOLUME -> {
                double[] compared = Arrays.stream(sigma)
                        .map(value -> value < VANISHING * sigma[0] ? SMALL : value)
                        .toArray();
                yield -new DepthVolume(depth).logDensity(compared);
            }
        };
    }
}
