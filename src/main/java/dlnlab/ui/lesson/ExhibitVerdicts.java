package dlnlab.ui.lesson;

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
        return play.shownProperty().get().checks().stream()
                .map(check -> verdict(id, check))
                .toList();
    }

    private static Verdict verdict(String id, Shown.Check check) {
        return new Verdict(
                id,
                check.name(),
                written(check.measured()),
                check.holds() ? Judgement.HOLDS : Judgement.FAILS,
                (check.holds() ? "as predicted: " : "predicted ") + written(check.predicted()),
                check.source());
    }

    private static String written(double value) {
        return Math.abs(value) < ROUNDING ? "0" : NumberFormats.value(value, DIGITS);
    }

    /// A number that the exhibit shows, as long as it is the one that it opened with; null once a knob was turned on
    /// which it depends. A motion that is only played changes no number.
    static @Nullable Double reading(PlayViewModel play, int place) {
        double now = play.shownProperty().get().readings().get(place).value();
        double opened = play.opened().readings().get(place).value();
        return Math.abs(now - opened) <= ROUNDING ? (Double) now : null;
    }
}
