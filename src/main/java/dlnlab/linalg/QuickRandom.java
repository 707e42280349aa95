package dlnlab.linalg;

import org.apache.commons.math3.random.AbstractRandomGenerator;

/// SplitMix64 (Steele, Lea, Flood 2014): one addition and one mixing for 64 bits.
final class QuickRandom extends AbstractRandomGenerator {
    private static final double UNIT = 0x1p-53;

    private long state;

    QuickRandom(long seed) {
        state = seed;
    }

    @Override
    public void setSeed(long seed) {
        state = seed;
        clear();
    }

    @Override
    public long nextLong() {
        state += RandomStreams.GOLDEN_GAMMA;
        return RandomStreams.mix(state);
    }

    @Override
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }
}
