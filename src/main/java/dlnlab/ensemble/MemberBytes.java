package dlnlab.ensemble;

import dlnlab.dynamics.StopReason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// A finished member as bytes: its number (4 bytes), why it ended (1), its row (8 each), how many points its
/// trajectory has
/// (4), and its trajectory: the times, then one traced column after the other.
final class MemberBytes {
    private static final int HEAD = 9;

    private MemberBytes() {}

    static ByteBuffer write(Member member) {
        Trajectory trajectory = member.trajectory();
        int points = trajectory == null ? 0 : trajectory.size();
        int trajectoryDoubles = trajectory == null ? 0 : points * (1 + trajectory.columns().length);
        ByteBuffer out = ByteBuffer.allocate(HEAD + 8 * (member.row().length + trajectoryDoubles))
                .order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(member.number()).put(code(member.reason()));
        put(out, member.row());
        out.putInt(points);
        if (trajectory != null) {
            put(out, trajectory.times());
            for (double[] column : trajectory.columns()) {
                put(out, column);
            }
        }
        return out.flip();
    }

    /// The member, or null where the bytes cannot be one of this plan.
    static @Nullable Member read(ByteBuffer in, EnsemblePlan plan) {
        int row = plan.columns().size();
        int traced = plan.tracedColumns().length;
        if (in.remaining() < HEAD + 8 * row) {
            return null;
        }
        int number = in.getInt();
        StopReason reason = reason(in.get());
        double[] values = take(in, row);
        int points = in.getInt();
        boolean fits = points >= 0 && in.remaining() == 8L * points * (points == 0 ? 0 : 1 + traced);
        if (number < 0 || number >= plan.members() || reason == null || !fits) {
            return null;
        }
        return new Member(number, reason, values, points == 0 ? null : trajectory(in, points, traced));
    }

    /// CRC-32C of what remains in a buffer, which is left as it was.
    static int sum(ByteBuffer content) {
        CRC32C crc = new CRC32C();
        crc.update(content.duplicate());
        return (int) crc.getValue();
    }

    private static Trajectory trajectory(ByteBuffer in, int points, int traced) {
        double[] times = take(in, points);
        double[][] columns = new double[traced][];
        Arrays.setAll(columns, c -> take(in, points));
        return new Trajectory(times, columns);
    }

    private static void put(ByteBuffer out, double[] values) {
        for (double value : values) {
            out.putDouble(value);
        }
    }

    private static double[] take(ByteBuffer in, int count) {
        double[] values = new double[count];
        Arrays.setAll(values, k -> in.getDouble());
        return values;
    }

    // numbers of their own: the order of the reasons in the program may change
    private static byte code(StopReason reason) {
        return switch (reason) {
            case LOSS_BELOW -> 1;
            case GRADIENT_BELOW -> 2;
            case STEP_BUDGET -> 3;
            case TIME_BUDGET -> 4;
            case DIVERGED -> 5;
            case STOPPED -> 6;
        };
    }

    private static @Nullable StopReason reason(byte code) {
        return Arrays.stream(StopReason.values())
                .filter(reason -> code(reason) == code)
                .findFirst()
                .orElse(null);
    }
}
