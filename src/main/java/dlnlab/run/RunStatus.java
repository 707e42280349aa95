package dlnlab.run;

import dlnlab.dynamics.StopReason;
import org.jspecify.annotations.Nullable;

/// What a run is doing, as one immutable value.
///
/// @param phase what the run is doing
/// @param step steps taken
/// @param time sum of the step sizes
/// @param loss loss at the current weights
/// @param stepSize the step size the next step uses
/// @param stepsPerSecond measured lately; 0 while pausing
/// @param seconds spent on steps so far
/// @param reason why the run ended, or null
/// @param message one sentence on why the run ended or could not start, or empty
public record RunStatus(
        Phase phase,
        long step,
        double time,
        double loss,
        double stepSize,
        double stepsPerSecond,
        double seconds,
        @Nullable StopReason reason,
        String message) {
    /// The phases of a run.
    public enum Phase {
        /// Data and weights are being drawn.
        PREPARING,
        /// Steps are being taken.
        PLAYING,
        /// Waiting for play or step.
        PAUSED,
        /// A stop rule ended the run.
        ENDED,
        /// The experiment could not be assembled; the message says why.
        FAILED
    }

    static RunStatus preparing() {
        return new RunStatus(Phase.PREPARING, 0, 0, Double.NaN, Double.NaN, 0, 0, null, "");
    }

    static RunStatus failed(String message) {
        return new RunStatus(Phase.FAILED, 0, 0, Double.NaN, Double.NaN, 0, 0, null, message);
    }

    /// Whether play and step have an effect.
    public boolean canGoOn() {
        return phase == Phase.PREPARING || phase == Phase.PLAYING || phase == Phase.PAUSED;
    }
}
