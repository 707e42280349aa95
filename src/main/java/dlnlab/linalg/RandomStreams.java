package dlnlab.linalg;

import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/// Seeded random generators, one per named purpose, so that drawing more numbers for one purpose (the data, say)
/// never changes what another (the initial weights) receives.
public final class RandomStreams {

    private static final int WELL_STATE_WORDS = 624;
    static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private RandomStreams() {}

    /// A Well19937c generator whose whole state is filled by SplitMix64 (Steele, Lea, Flood 2014) from a 64-bit mix
    /// of `seed` and the name `stream`. Equal arguments give equal sequences; changing either gives a sequence that
    /// is independent for all practical purposes, also for neighbouring seeds.
    public static RandomGenerator of(long seed, String stream) {
        long state = mix(mix(seed + GOLDEN_GAMMA) ^ hash(stream));
        int[] words = new int[WELL_STATE_WORDS];
        for (int i = 0; i < words.length; i++) {
            state += GOLDEN_GAMMA;
            words[i] = (int) (mix(state) >>> 32);
        }
        return new Well19937c(words);
    }

    /// The same promise for noise of which very much is needed: SplitMix64 alone, several times as fast.
    public static RandomGenerator quick(long seed, String stream) {
        return new QuickRandom(mix(mix(seed + GOLDEN_GAMMA) ^ hash(stream)));
    }

    /// FNV-1a over the characters, finished by `mix`.
    private static long hash(String stream) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < stream.length(); i++) {
            hash = (hash ^ stream.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    /// SplitMix64's finaliser: a bijection of the 64-bit integers in which every input bit reaches every output bit.
    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
