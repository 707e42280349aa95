package dlnlab.ensemble;

/// The seeds of an ensemble's starts, which depend on the ensemble's seed and the number of the start alone: neither
/// order nor cores nor the size of the ensemble matter, and all cells of a grid begin from the same starts.
///
/// Start k of seed s has SplitMix64's k-th output from the state mix(s) (Steele, Lea, Flood 2014), without its 11 last
/// bits, so that every JSON reader keeps the seed exact: z = mix(mix(s) + (k + 1) * 0x9E3779B97F4A7C15), z >>> 11,
/// where mix is SplitMix64's finaliser.
public final class MemberSeeds {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final int DROPPED = 11;

    private MemberSeeds() {}

    /// The seed of a start, from 0 to 2^53 - 1.
    /// @param seed of the ensemble
    /// @param start 0, 1, ...
    public static long of(long seed, int start) {
        return mix(mix(seed) + (start + 1L) * GOLDEN_GAMMA) >>> DROPPED;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
