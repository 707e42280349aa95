package dlnlab.ensemble;

import dlnlab.geometry.Depth;
import dlnlab.geometry.DepthVolume;
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
    private static final double VANISHING = 1e-2;
    /// What vanishing ones are compared at: at 0 every volume is infinite.
    private static final double SMALL = 1e-6;

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

    /// What the hypothesis says descent makes small.
    /// @param sigma singular values of a square matrix, largest first, not all 0
    /// @param depth N, on which the volume depends
    public double cost(double[] sigma, Depth depth) {
        return switch (this) {
            case NORM -> Arrays.stream(sigma).sum();
            case RANK -> effectiveRank(sigma);
            case VOLUME -> {
                double[] compared = Arrays.stream(sigma)
                        .map(value -> value < VANISHING * sigma[0] ? SMALL : value)
                        .toArray();
                yield -new DepthVolume(depth).logDensity(compared);
            }
        };
    }

    private static double effectiveRank(double[] sigma) {
        double total = Arrays.stream(sigma).sum();
        return Math.exp(-Arrays.stream(sigma)
                .map(value -> value / total)
                .filter(share -> share > 0)
                .map(share -> share * Math.log(share))
                .sum());
    }
}
