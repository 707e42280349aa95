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
        return "At singular value 0 every volume is infinite, so in each experiment what is reached and its rivals are"
                + " compared at one common value: singular values below " + VolumeFloor.WORDS
                + " of the largest of all are raised to it.";
    }

    /// What the hypothesis says descent makes small.
    /// @param sigma singular values of a square matrix, largest first, not all 0
    /// @param depth N, on which the volume depends
    /// @param floor to which smaller singular values are raised for the volume
    public double cost(double[] sigma, Depth depth, VolumeFloor floor) {
        return switch (this) {
            case NORM -> Arrays.stream(sigma).sum();
            case RANK -> Norms.effectiveRank(sigma, 0, sigma.length);
            case VOLUME -> {
                yield -new DepthVolume(depth).logDensity(floor.raise(sigma));
            }
        };
    }
}
