package dlnlab.ensemble;

import dlnlab.dynamics.StopReason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Collects finished members. Rows are written once and never moved, so that a table of what is there costs nothing but
/// a look at how many there are.
final class TableBuilder {
    private final EnsemblePlan plan;
    private Block[] blocks = {};
    private int size;

    TableBuilder(EnsemblePlan plan) {
        this.plan = plan;
    }

    synchronized void add(Member member) {
        int place = size % Block.ROWS;
        if (place == 0) {
            blocks = Arrays.copyOf(blocks, blocks.length + 1);
            blocks[blocks.length - 1] = new Block(plan.columns().size());
        }
        Block block = blocks[blocks.length - 1];
        block.members[place] = member.number();
        block.reasons[place] = member.reason();
        block.trajectories[place] = member.trajectory();
        System.arraycopy(member.row(), 0, block.values, place * member.row().length, member.row().length);
        size++;
    }

    synchronized int size() {
        return size;
    }

    synchronized EnsembleTable table() {
        return new EnsembleTable(plan, blocks, size);
    }

    /// Memory for some rows.
    static final class Block {
        static final int ROWS = 1024;

        final int[] members = new int[ROWS];
        final StopReason[] reasons = new StopReason[ROWS];
        final @Nullable Trajectory[] trajectories = new Trajectory[ROWS];
        final double[] values;

        Block(int columns) {
            values = new double[ROWS * columns];
        }
    }
}
