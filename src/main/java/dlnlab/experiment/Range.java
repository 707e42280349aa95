package dlnlab.experiment;

/// The values a number may take.
/// @param minimum least value, included
/// @param maximum greatest value, included
/// @param logarithmic whether a slider over this range should be logarithmic (then `minimum > 0`)
/// @param zeroAllowed whether 0 is allowed as well, meaning "none" or "off"
public record Range(double minimum, double maximum, boolean logarithmic, boolean zeroAllowed) {

    static Range linear(double minimum, double maximum) {
        return new Range(minimum, maximum, false, false);
    }

    static Range logarithmic(double minimum, double maximum) {
        return new Range(minimum, maximum, true, false);
    }

    Range orZero() {
        return new Range(minimum, maximum, logarithmic, true);
    }

    /// Whether the value may be taken; NaN and infinities may not.
    public boolean contains(double value) {
        return (zeroAllowed && value == 0) || (value >= minimum && value <= maximum);
    }

    /// In words: "from 1 to 64", "0 or from 1e-12 to 100".
    public String describe() {
        String span = "from " + Numbers.format(minimum) + " to " + Numbers.format(maximum);
        return zeroAllowed ? "0 or " + span : span;
    }
}
