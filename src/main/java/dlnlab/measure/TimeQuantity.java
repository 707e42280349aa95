package dlnlab.measure;

import java.util.List;

/// The time that descent with small steps and flow have in common, which compares runs of different step sizes.
final class TimeQuantity {
    private TimeQuantity() {}

    /// t, the sum of the step sizes; at infinite depth N times the layers' time (theory B5).
    static Quantity time() {
        return new Registered(
                "time",
                "Time, the sum of the step sizes",
                "t",
                "weight²/loss",
                subject -> null,
                subject -> List.of("t"),
                subject -> 1,
                context -> (simulation, out, offset) -> out[offset] = simulation.time());
    }
}
