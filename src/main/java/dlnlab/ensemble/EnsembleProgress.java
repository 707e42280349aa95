package dlnlab.ensemble;

/// How far an ensemble is.
/// @param state what it is doing
/// @param finished members, those of earlier sessions included
/// @param total members
/// @param recovered members that earlier sessions had finished
/// @param seconds of this session, pauses left out
/// @param failure one sentence where it failed, otherwise empty
/// @param note one sentence where members of earlier sessions may differ in the last digits, otherwise empty
public record EnsembleProgress(
        EnsembleState state, int finished, int total, int recovered, double seconds, String failure, String note) {
    /// Members per second in this session; 0 before the first.
    public double perSecond() {
        return seconds > 0 ? (finished - recovered) / seconds : 0;
    }

    /// Seconds until the end, if it goes on as before; infinite where that is not known yet.
    public double secondsLeft() {
        return finished == total ? 0 : (total - finished) / perSecond();
    }

    /// Whether nothing more will come.
    public boolean isOver() {
        return state != EnsembleState.RUNNING && state != EnsembleState.PAUSED;
    }
}
