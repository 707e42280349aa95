package dlnlab.ui.ensemble;

import dlnlab.ensemble.EnsembleProgress;
import dlnlab.ensemble.EnsembleState;
import java.util.Locale;

/// How far the computation of an ensemble over a grid is.
/// @param going whether members are still to come
/// @param paused whether it waits
/// @param stopped whether it was ended by hand before it was done
/// @param share of the members that have finished
/// @param recovered members that an earlier session had finished
/// @param words how far it is, or why there is nothing
public record StudyState(boolean going, boolean paused, boolean stopped, double share, int recovered, String words) {
    /// Nothing is computed.
    public static final StudyState NONE = new StudyState(false, false, false, 0, 0, "");

    static StudyState preparing() {
        return new StudyState(true, false, false, 0, 0, "preparing");
    }

    static StudyState failed(String sentence) {
        return new StudyState(false, false, false, 0, 0, sentence);
    }

    /// @param note more to be said, or empty
    static StudyState of(EnsembleProgress progress, String note) {
        boolean paused = progress.state() == EnsembleState.PAUSED;
        boolean going = progress.state() == EnsembleState.RUNNING || paused;
        String count = String.format(Locale.ROOT, "%,d of %,d", progress.finished(), progress.total());
        String words = switch (progress.state()) {
            case RUNNING -> count + " done" + StartsState.left(progress.secondsLeft());
            case PAUSED -> count + " done, paused";
            case CANCELLED -> count + " done, stopped";
            case DONE -> String.format(Locale.ROOT, "all %,d done", progress.total());
            case FAILED -> progress.failure();
        };
        String before =
                progress.recovered() == 0 ? "" : String.format(Locale.ROOT, " (%,d from before)", progress.recovered());
        return new StudyState(
                going,
                paused,
                progress.state() == EnsembleState.CANCELLED,
                (double) progress.finished() / progress.total(),
                progress.recovered(),
                words + before + (note.isEmpty() ? "" : " · " + note));
    }
}
