package dlnlab.ui.lesson;

import dlnlab.exhibit.MovingExhibit;
import dlnlab.exhibit.Shown;
import dlnlab.plot.NumberFormats;
import dlnlab.ui.lesson.Verdict.Judgement;
import dlnlab.ui.play.PlayViewModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the theory says about the planes that are played with.
final class ExhibitVerdicts {
    private static final int DIGITS = 4;
    private static final double ROUNDING = 1e-12;

    private ExhibitVerdicts() {}

    /// One line for each certificate of an exhibit.
    static List<Verdict> of(PlayViewModel play) {
        String id = play.exhibit().id();
        Shown shown = play.shownProperty().get();
        return shown == null
                ? List.of()
                : shown.checks().stream().map(check -> verdict(id, check)).toList();
    }

    private static Verdict verdict(String id, Shown.Check check) {
        return new Verdict(
                id,
                check.name(),
                written(check.measured()),
                check.holds() ? Judgement.HOLDS : Judgement.FAILS,
                says(check),
                check.source());
    }

    private static String says(Shown.Check check) {
        if (check.isBound()) {
            return (check.holds() ? "allowed: up to " : "more than ") + NumberFormats.value(check.tolerance(), 3);
        }
        return (check.holds() ? "as predicted: " : "predicted ") + written(check.predicted());
    }

    private static String written(double value) {
        return Math.abs(value) < ROUNDING ? "0" : NumberFormats.value(value, DIGITS);
    }

    /// A number that the exhibit shows, as long as it is the one that it opened with; null once a knob was turned on
    /// which it depends. A motion that is only played changes no number; one that moves by itself has come to it
    /// when its question is answered.
    static @Nullable Double reading(PlayViewModel play, int place) {
        Shown shown = play.shownProperty().get();
        Shown first = play.opened();
        if (shown == null || first == null || !play.isAnswered()) {
            return null;
        }
        double now = shown.readings().get(place).value();
        if (play.exhibit() instanceof MovingExhibit) {
            return play.hasOpenedNumbers() ? (Double) now : null;
        }
        double opened = first.readings().get(place).value();
        return Math.abs(now - opened) <= ROUNDING ? (Double) now : null;
    }
}
