package dlnlab.experiment;

/// How the step size changes with the iteration t = 0, 1, ... (theory B2).
public sealed interface Schedule {

    /// eta_t = eta_0
    record Constant() implements Schedule {}

    /// eta_t = eta_0 (t+1)^-(1/2 + delta)
    /// @param delta 0 < delta <= 1/2
    record Decaying(double delta) implements Schedule {
        public Decaying {
            Check.real("delta", "The decay exponent δ", delta, Ranges.DELTA);
        }
    }
}
