package dlnlab.exhibit;

import dlnlab.dynamics.Langevin;
import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.problem.MatrixLoss;
import java.util.function.Predicate;
import org.apache.commons.math3.random.RandomGenerator;

/// Many 2 x 2 matrices that follow the Langevin equation of N factors, each with noise of its own, in a room with
/// |w_12|, |w_21| at most so large. Groups of them draw from a generator of their own, so that it does not matter how
/// many threads move them.
final class Walkers {
    private static final int GROUP = 100;

    private final Langevin[] walkers;
    private final Predicate<DenseMatrix> room;

    /// The squared distance of the diagonal from what is seen of it, over 2.
    private record Diagonal(double a, double b) implements MatrixLoss {
        @Override
        public double evaluate(DenseMatrix w, DenseMatrix gradient) {
            double p = w.get(0, 0) - a;
            double q = w.get(1, 1) - b;
            gradient.fill(0);
            gradient.set(0, 0, p);
            gradient.set(1, 1, q);
            return (p * p + q * q) / 2;
        }

        @Override
        public double cost() {
            return 6;
        }
    }

    /// Where a walker begins, from a generator.
    @FunctionalInterface
    interface Begin {
        DenseMatrix at(RandomGenerator random);
    }

    /// @param count a multiple of 100
    /// @param begin where they begin
    Walkers(
            int count,
            double a,
            double b,
            int layers,
            double temperature,
            boolean ofFactors,
            double reach,
            double stepSize,
            long seed,
            Begin begin) {
        room = w -> Math.abs(w.get(0, 1)) <= reach && Math.abs(w.get(1, 0)) <= reach;
        walkers = new Langevin[count];
        MatrixLoss energy = new Diagonal(a, b);
        for (int group = 0; group < count / GROUP; group++) {
            RandomGenerator random = RandomStreams.quick(seed, "walkers " + group);
            for (int k = group * GROUP; k < (group + 1) * GROUP; k++) {
                walkers[k] = new Langevin(energy, layers, temperature, ofFactors, begin.at(random), stepSize, random);
            }
        }
    }

    /// All take one step.
    void advance(BlockRunner blocks) {
        blocks.run(walkers.length / GROUP, group -> {
            for (int k = group * GROUP; k < (group + 1) * GROUP; k++) {
                walkers[k].advanceWithin(room);
            }
        });
    }

    int count() {
        return walkers.length;
    }

    double x(int walker) {
        return walkers[walker].matrix().get(0, 1);
    }

    double y(int walker) {
        return walkers[walker].matrix().get(1, 0);
    }

    /// The smaller singular values, |det W| over the larger one.
    double[] smaller() {
        double[] smaller = new double[walkers.length];
        for (int k = 0; k < smaller.length; k++) {
            DenseMatrix w = walkers[k].matrix();
            Turns turns = Turns.of(new Plain(w.get(0, 0), w.get(0, 1), w.get(1, 0), w.get(1, 1)));
            double determinant = w.get(0, 0) * w.get(1, 1) - w.get(0, 1) * w.get(1, 0);
            smaller[k] = turns.large() == 0 ? 0 : Math.abs(determinant) / turns.large();
        }
        return smaller;
    }

    /// The distances of w_12 from 0.
    double[] sides() {
        double[] sides = new double[walkers.length];
        for (int k = 0; k < sides.length; k++) {
            sides[k] = Math.abs(x(k));
        }
        return sides;
    }
}
