package dlnlab.ensemble;

/// One column of one cell, as far as it is known.
/// @param value the median of the finished members, or the present value of the one in flight; NaN where neither is
///     known
/// @param low end of the percentile interval of the median by the bootstrap, which holds it with 95 % from six members
///     on; of fewer the least of them, so that three hold the median of all with 75 %; the value itself for one member
/// @param high end of that interval
/// @param members how many have finished
/// @param inFlight how many are being computed
public record CellValue(double value, double low, double high, int members, int inFlight) {
    /// Whether the value is one that still changes: no member has finished.
    public boolean isPassing() {
        return members == 0;
    }

    /// Whether there is an interval of some width.
    public boolean hasInterval() {
        return low < value || high > value;
    }
}
