package dlnlab.ensemble;

import dlnlab.dynamics.StopReason;
import org.jspecify.annotations.Nullable;

/// A finished member.
/// @param number of the member
/// @param reason why it ended
/// @param row its row of the table
/// @param trajectory where it is kept, otherwise null
record Member(
        int number,
        StopReason reason,
        double[] row,
        @Nullable Trajectory trajectory) {}
