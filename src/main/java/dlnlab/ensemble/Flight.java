package dlnlab.ensemble;

/// A member being computed, as it was a moment ago.
/// @param member its number
/// @param row its numbers then, one per column of the table, NaN where nothing was measured yet; not to be modified
@SuppressWarnings("ArrayRecordComponent") // a snapshot that nobody writes to
public record Flight(int member, double[] row) {
    /// How many steps it had taken; NaN before it was looked at first.
    public double steps() {
        return row[0];
    }
}
