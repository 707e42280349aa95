package dlnlab.measure;

import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Activation;
import dlnlab.network.Groups;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.network.Sharing;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Objective;
import dlnlab.problem.Objectives;
import dlnlab.problem.RandomProblems;
import dlnlab.problem.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// One seeded random experiment of a certificate: shape, data, loss, start weights.
record Trial(Layers start, Samples samples, LossFunction loss, UnaryOperator<Objective> tampering) {

    static final List<Activation> HOMOGENEOUS =
            List.of(new Activation.Linear(), new Activation.Relu(), new Activation.LeakyRelu(0.2));
    static final List<Activation> LINEAR = List.of(new Activation.Linear());
    static final List<Activation> ALL = List.of(
            new Activation.Linear(),
            new Activation.Relu(),
            new Activation.LeakyRelu(0.2),
            new Activation.Tanh(),
            new Activation.Sigmoid());

    /// Trial number `index`: depth 2..5, widths 1..8, 6..20 samples, exponent 2 or 4.
    static Trial random(int index, List<Activation> activations, UnaryOperator<Objective> tampering) {
        RandomGenerator random = RandomStreams.of(index, "certificate");
        int depth = 2 + random.nextInt(4);
        List<Integer> widths = new ArrayList<>();
        for (int h = 0; h <= depth; h++) {
            widths.add(1 + random.nextInt(8));
        }
        return of(NetworkShape.of(widths, activations.get(index % activations.size())), random, tampering);
    }

    /// A trial of a network of some shape: Gaussian weights that keep signals of a size, 6..20 samples, exponent 2 or
    /// 4.
    static Trial of(NetworkShape shape, RandomGenerator random, UnaryOperator<Objective> tampering) {
        Layers start = Layers.zeros(shape);
        for (int h = 1; h <= shape.depth(); h++) {
            DenseMatrix w = start.weight(h);
            Sharing sharing = shape.sharings().get(h);
            double in = sharing == null ? w.columns() : sharing.fanIn();
            w.copyFrom(RandomProblems.gaussian(w.rows(), w.columns(), 1 / Math.sqrt(in), random));
            share(sharing == null ? null : sharing.weights(), w);
            if (shape.biases()) {
                start.bias(h).copyFrom(RandomProblems.gaussian(w.rows(), 1, 0.5, random));
                share(sharing == null ? null : sharing.biases(), start.bias(h));
            }
        }
        int m = 6 + random.nextInt(15);
        DenseMatrix inputs = RandomProblems.gaussian(m, shape.inputWidth(), 1, random);
        DenseMatrix targets = RandomProblems.gaussian(m, shape.outputWidth(), 1, random);
        LossFunction loss = new LossFunction(random.nextBoolean() ? 2 : 4, 1.0 / m);
        return new Trial(start, Samples.of(inputs, targets), loss, tampering);
    }

    /// Every place takes the number at the first place of its group.
    private static void share(@Nullable Groups groups, DenseMatrix w) {
        for (int k = 0; groups != null && k < groups.places(); k++) {
            int group = groups.of(k);
            w.data()[w.offset() + k] = group == Groups.NONE ? 0 : w.data()[w.offset() + groups.first(group)];
        }
    }

    /// The factorisation of a matrix (n_N x n_0), 1/2 |W - M|_F^2, from some start.
    static Trial ofMatrix(DenseMatrix matrix, Layers start, UnaryOperator<Objective> tampering) {
        return new Trial(start, Samples.ofMatrix(matrix, null), new LossFunction(2, 1), tampering);
    }

    Objective objective() {
        return tampering.apply(Objectives.of(start.shape(), samples, loss, BlockRunner.SERIAL));
    }

    Subject subject() {
        return new Subject(start, null, this::objective);
    }
}
