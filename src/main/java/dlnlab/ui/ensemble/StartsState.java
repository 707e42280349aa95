package dlnlab.ui.ensemble;

import dlnlab.ensemble.EnsembleProgress;
import dlnlab.ensemble.EnsembleState;
import java.util.Locale;

/// How far the computation of many starts is.
/// @param going whether members are still to come
/// @param paused whether it waits
/// @param finished members that have
/// @param total members there will be
/// @param words how far it is, or why there are none
public record StartsState(boolean going, boolean paused, int finished, int total, String words) {
    private static final int MINUTE = 60;

    /// Nothing is computed.
    public static final StartsState NONE = new StartsState(false, false, 0, 0, "");

    static StartsState preparing(int total) {
        return new StartsState(true, false, 0, total, "preparing");
    }

    static StartsState failed(String sentence) {
        return new StartsState(false, false, 0, 0, sentence);
    }

    static StartsState of(EnsembleProgress progress) {
        boolean going = progress.state() == EnsembleState.RUNNING || progress.state() == EnsembleState.PAUSED;
        boolean paused = progress.state() == EnsembleState.PAUSED;
        String count = String.format(Locale.ROOT, "%,d of %,d starts", progress.finished(), progress.total());
        String words = switch (progress.state()) {
            case RUNNING -> count + left(progress.secondsLeft());
            case PAUSED -> count + ", paused";
            case CANCELLED -> count + ", stopped";
            case DONE -> String.format(Locale.ROOT, "%,d starts", progress.total());
            case FAILED -> progress.failure();
        };
        return new StartsState(going, paused, progress.finished(), progress.total(), words);
    }

    static String left(double seconds) {
        if (!Double.isFinite(seconds)) {
            return "";
        }
        long whole = (long) Math.ceil(seconds);
        return whole < 2 * MINUTE
                ? ", about " + whole + " s left"
                : ", about " + Math.ceilDiv(whole, MINUTE) + " min left";
    }
}
