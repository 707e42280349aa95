package dlnlab.linalg;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.commons.math3.random.AbstractRandomGenerator;

/// A generator of the Java library as Commons Math knows them.
final class QuickRandom extends AbstractRandomGenerator {
    private static final RandomGeneratorFactory<RandomGenerator> FACTORY =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private RandomGenerator generator;

    QuickRandom(long seed) {
        generator = FACTORY.create(seed);
    }

    @Override
    public void setSeed(long seed) {
        generator = FACTORY.create(seed);
        clear();
    }

    @Override
    public double nextDouble() {
        return generator.nextDouble();
    }

    @Override
    public double nextGaussian() {
        return generator.nextGaussian();
    }

    @Override
    public int nextInt() {
        return generator.nextInt();
    }

    @Override
    public long nextLong() {
        return generator.nextLong();
    }
}
