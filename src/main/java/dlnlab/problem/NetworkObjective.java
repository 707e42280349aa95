package dlnlab.problem;

import dlnlab.linalg.BlockRunner;
import dlnlab.linalg.DenseMatrix;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import org.jspecify.annotations.Nullable;

/// Objective of any network on samples, by forward and backward pass (theory A1-A3).
///
/// The samples are cut into a number of blocks that depends on their count only; blocks may run on several cores and
/// are summed in fixed order, so that the result has the same bits on any number of cores.
public final class NetworkObjective implements Objective {
    /// Samples per block: large enough for fast products, small enough to share among cores.
    private static final int BLOCK = 250;

    private static final int MAX_BLOCKS = 8;
    /// Parameters per task when the blocks' gradients are added up.
    private static final int CHUNK = 1 << 14;

    private final BlockRunner runner;
    private final SampleBlock[] blocks;
    private final double cost;
    private final int parameterCount;

    /// @param runner who computes the blocks; [BlockRunner#SERIAL] for the calling thread alone
    public NetworkObjective(NetworkShape shape, Samples samples, LossFunction loss, BlockRunner runner) {
        this.runner = runner;
        int m = samples.count();
        int count = Math.clamp(m / BLOCK, 1, MAX_BLOCKS);
        blocks = new SampleBlock[count];
        for (int b = 0; b < count; b++) {
            int from = (int) ((long) m * b / count);
            int to = (int) ((long) m * (b + 1) / count);
            blocks[b] = new SampleBlock(shape, samples, loss, from, to, b > 0);
        }
        parameterCount = shape.parameterCount();
        cost = 6.0 * m * parameterCount;
    }

    @Override
    public double evaluate(Layers at, Layers gradient) {
        if (blocks.length == 1) {
            return blocks[0].evaluate(at, gradient);
        }
        runner.run(blocks.length, b -> blocks[b].evaluate(at, gradient));
        int chunks = (parameterCount + CHUNK - 1) / CHUNK;
        runner.run(
                chunks, c -> addGradients(gradient.parameters(), c * CHUNK, Math.min((c + 1) * CHUNK, parameterCount)));
        double sum = 0;
        for (SampleBlock block : blocks) {
            sum += block.loss();
        }
        return sum;
    }

    /// Reads again which targets count, where someone has changed them since.
    void maskChanged(Samples samples) {
        for (SampleBlock block : blocks) {
            block.readMask(samples);
        }
    }

    private void addGradients(double[] sum, int from, int to) {
        for (int b = 1; b < blocks.length; b++) {
            double[] part = blocks[b].gradientPart();
            for (int i = from; i < to; i++) {
                sum[i] += part[i];
            }
        }
    }

    @Override
    public @Nullable DenseMatrix endToEnd() {
        return null;
    }

    @Override
    public double cost() {
        return cost;
    }
}
