package dlnlab.problem;

import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.RandomStreams;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.random.RandomGenerator;

/// The loss of a few samples at a time. In every epoch all samples come in a new random order and are taken batch by
/// batch, each once; those that do not fill a last batch are left out of that epoch. For a matrix the samples are its
/// observed entries.
///
/// The order of an epoch is drawn from the seed and the epoch's number alone, so that a step's batch depends on the
/// seed and the step: nothing has to be remembered to go back.
public final class Minibatches {
    private final Samples samples;
    private final int[] items;
    private final int[] order;
    private final int batchSize;
    private final long seed;
    private final Samples batch;
    private final NetworkObjective objective;
    private final Objective penalised;
    private long epoch = -1;

    /// @param samples all of them
    /// @param loss over all of them; a batch weighs its samples so that its mean over an epoch is this loss
    /// @param batchSize from 1 to [#count(Samples)]
    /// @param seed of the order
    /// @param penalties adds the gradients of penalties to a batch's
    public Minibatches(
            NetworkShape shape,
            Samples samples,
            LossFunction loss,
            int batchSize,
            long seed,
            UnaryOperator<Objective> penalties) {
        items = items(samples);
        if (batchSize < 1 || batchSize > items.length) {
            throw new IllegalArgumentException(
                    "the batch size must be from 1 to " + items.length + ", was " + batchSize);
        }
        this.samples = samples;
        this.batchSize = batchSize;
        this.seed = seed;
        order = new int[items.length];
        int outputs = samples.targets().columns();
        batch = new Samples(
                new DenseMatrix(batchSize, samples.inputs().columns()),
                new DenseMatrix(batchSize, outputs),
                samples.unitInputs() ? firstOfEachRow(batchSize, outputs) : null,
                false);
        double weight = loss.weight() * items.length / batchSize;
        objective = new NetworkObjective(shape, batch, new LossFunction(loss.exponent(), weight), BlockRunner.SERIAL);
        penalised = penalties.apply(Objectives.sharing(objective, shape));
    }

    /// How many samples there are to choose from: samples, or observed entries of a matrix.
    public static int count(Samples samples) {
        return samples.unitInputs() ? samples.observedCount() : samples.count();
    }

    /// Operations of one evaluation, roughly. A batch of a matrix's entries is dense: each is a sample of its own.
    public double cost() {
        return penalised.cost()
                + 2.0 * batchSize * (batch.inputs().columns() + batch.targets().columns());
    }

    /// Loss of the batch of a step; writes its gradient.
    /// @param step 0, 1, ...
    public double evaluate(long step, Layers at, Layers gradient) {
        int perEpoch = items.length / batchSize;
        shuffle(step / perEpoch);
        int from = Math.toIntExact(step % perEpoch) * batchSize;
        for (int k = 0; k < batchSize; k++) {
            fill(k, order[from + k]);
        }
        if (batch.observed() != null) {
            objective.maskChanged(batch);
        }
        return penalised.evaluate(at, gradient);
    }

    private void shuffle(long wanted) {
        if (wanted == epoch) {
            return;
        }
        epoch = wanted;
        System.arraycopy(items, 0, order, 0, items.length);
        RandomGenerator random = RandomStreams.of(seed, "minibatches of epoch " + epoch);
        for (int k = order.length - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int moved = order[k];
            order[k] = order[other];
            order[other] = moved;
        }
    }

    private void fill(int row, int item) {
        int outputs = samples.targets().columns();
        boolean[] mask = batch.observed();
        int sample = mask == null ? item : item / outputs;
        copyRow(samples.inputs(), sample, batch.inputs(), row);
        copyRow(samples.targets(), sample, batch.targets(), row);
        if (mask != null) {
            Arrays.fill(mask, row * outputs, (row + 1) * outputs, false);
            mask[row * outputs + item % outputs] = true;
        }
    }

    private static void copyRow(DenseMatrix from, int row, DenseMatrix to, int target) {
        int columns = from.columns();
        System.arraycopy(
                from.data(), from.offset() + row * columns, to.data(), to.offset() + target * columns, columns);
    }

    /// Numbers of the samples; for a matrix the places of the observed targets, row by row.
    private static int[] items(Samples samples) {
        int[] items = new int[count(samples)];
        boolean[] observed = samples.observed();
        int found = 0;
        for (int place = 0; found < items.length; place++) {
            if (!samples.unitInputs() || observed == null || observed[place]) {
                items[found++] = place;
            }
        }
        return items;
    }

    private static boolean[] firstOfEachRow(int rows, int columns) {
        boolean[] mask = new boolean[rows * columns];
        for (int i = 0; i < rows; i++) {
            mask[i * columns] = true;
        }
        return mask;
    }
}
