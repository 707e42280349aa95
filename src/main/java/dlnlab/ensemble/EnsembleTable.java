package dlnlab.ensemble;

import dlnlab.dynamics.StopReason;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The finished members at one moment, one row each, in the order in which they finished. Never changes: what finishes
/// later belongs to later tables, which share the memory.
public final class EnsembleTable {
    private final EnsemblePlan plan;
    private final TableBuilder.Block[] blocks;
    private final int size;
    // null where rows stand as they were written
    private final int @Nullable [] order;

    EnsembleTable(EnsemblePlan plan, TableBuilder.Block[] blocks, int size) {
        this(plan, blocks, size, null);
    }

    private EnsembleTable(EnsemblePlan plan, TableBuilder.Block[] blocks, int size, int @Nullable [] order) {
        this.plan = plan;
        this.blocks = blocks;
        this.size = size;
        this.order = order;
    }

    /// A table without rows.
    public static EnsembleTable empty(EnsemblePlan plan) {
        return new EnsembleTable(plan, new TableBuilder.Block[0], 0);
    }

    /// What was computed.
    public EnsemblePlan plan() {
        return plan;
    }

    /// How many members have finished.
    public int size() {
        return size;
    }

    /// The number of the member in a row.
    public int member(int row) {
        return block(row).members[place(row)];
    }

    /// The number of its cell.
    public int cell(int row) {
        return plan.cell(member(row));
    }

    /// Why it ended.
    public StopReason reason(int row) {
        return block(row).reasons[place(row)];
    }

    /// One number of a row; NaN where the quantity does not apply in its cell.
    public double value(int row, int column) {
        return block(row).values[place(row) * plan.columns().size() + column];
    }

    /// The trajectory of a member, or null where it is not kept.
    public @Nullable Trajectory trajectory(int row) {
        return block(row).trajectories[place(row)];
    }

    /// A column, one number per row.
    public double[] values(int column) {
        return IntStream.range(0, size()).mapToDouble(row -> value(row, column)).toArray();
    }

    /// The rows whose number in a column is of some kind, such as positive.
    public EnsembleTable only(int column, DoublePredicate kind) {
        return of(IntStream.range(0, size()).filter(row -> kind.test(value(row, column))));
    }

    /// One row alone.
    public EnsembleTable row(int row) {
        return of(IntStream.of(row));
    }

    /// The rows of one cell.
    public EnsembleTable ofCell(int cell) {
        return of(IntStream.range(0, size()).filter(row -> cell(row) == cell));
    }

    /// The rows in the order of the members' numbers, in which the results of two computations are the same.
    public EnsembleTable sorted() {
        return of(IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparingInt(this::member))
                .mapToInt(row -> row));
    }

    /// Whether another table holds the same members with the same bits, in the same order.
    public boolean hasSameBits(EnsembleTable other) {
        return size() == other.size()
                && plan.columns().equals(other.plan.columns())
                && IntStream.range(0, size()).allMatch(row -> isSame(other, row));
    }

    private boolean isSame(EnsembleTable other, int row) {
        return member(row) == other.member(row)
                && reason(row) == other.reason(row)
                && IntStream.range(0, plan.columns().size())
                        .allMatch(c -> Double.doubleToRawLongBits(value(row, c))
                                == Double.doubleToRawLongBits(other.value(row, c)))
                && isSame(trajectory(row), other.trajectory(row));
    }

    private static boolean isSame(@Nullable Trajectory one, @Nullable Trajectory other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return Arrays.equals(one.times(), other.times()) && Arrays.deepEquals(one.columns(), other.columns());
    }

    private EnsembleTable of(IntStream rows) {
        int[] written = rows.map(this::written).toArray();
        return new EnsembleTable(plan, blocks, written.length, written);
    }

    private int written(int row) {
        return order == null ? row : order[row];
    }

    private TableBuilder.Block block(int row) {
        return blocks[written(row) / TableBuilder.Block.ROWS];
    }

    private int place(int row) {
        return written(row) % TableBuilder.Block.ROWS;
    }
}
