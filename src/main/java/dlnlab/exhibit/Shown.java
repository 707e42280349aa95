package dlnlab.exhibit;

import java.util.List;

/// What an exhibit shows at one moment.
///
/// @param panels the planes and charts
/// @param readings numbers to read, the first ones first
/// @param checks what is measured beside what is predicted
public record Shown(List<Panel> panels, List<Reading> readings, List<Check> checks) {
    /// A number to read.
    ///
    /// @param name what it is
    /// @param value the number
    /// @param words the number as it is written, or what is said in its stead
    /// @param colour index into the colours of the palette, from 0; -1 for the colour of text
    public record Reading(String name, double value, String words, int colour) {}

    /// A certificate: what a theorem says about a number, and what the number is.
    ///
    /// @param name what is measured
    /// @param predicted what the theorem says; 0 for what only has to be small
    /// @param source which theorem, and how both are computed
    /// @param isBound whether it only has to be small: at most the tolerance
    public record Check(
            String name, double measured, double predicted, double tolerance, String source, boolean isBound) {
        /// A number that a theorem predicts.
        Check(String name, double measured, double predicted, double tolerance, String source) {
            this(name, measured, predicted, tolerance, source, false);
        }

        /// Something that a theorem only says to be small.
        static Check atMost(String name, double measured, double allowed, String source) {
            return new Check(name, measured, 0, allowed, source, true);
        }

        /// Whether they agree; what is no number does not.
        public boolean holds() {
            return Math.abs(measured - predicted) <= tolerance;
        }
    }

    /// Copies the lists.
    public Shown {
        panels = List.copyOf(panels);
        readings = List.copyOf(readings);
        checks = List.copyOf(checks);
    }
}
