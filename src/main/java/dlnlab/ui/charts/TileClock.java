package dlnlab.ui.charts;

import dlnlab.figure.StepTimes;
import dlnlab.plot.NumberFormats;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.TimeAxis;
import org.jspecify.annotations.Nullable;

/// What a tile counts time in. The moments that the whole window shows are iterations of the run that is followed;
/// on an axis of time they stand where that run was then.
public final class TileClock {
    private final ChartSpec spec;
    private TimeAxis chosen;
    private TimeAxis shown = TimeAxis.ITERATIONS;
    private @Nullable StepTimes followed;
    private Runnable onChosen = () -> {};

    TileClock(ChartSpec spec) {
        this.spec = spec;
        chosen = spec.axis();
    }

    /// What a person or the scene wants.
    public TimeAxis chosen() {
        return chosen;
    }

    /// What happens when a person chooses another axis: the curves have to be given anew.
    public void setOnChosen(Runnable action) {
        onChosen = action;
    }

    void choose(TimeAxis axis) {
        chosen = axis;
        onChosen.run();
    }

    /// Takes in what the curves are drawn over from now on.
    /// @return whether it is something else than before
    boolean show(TimeAxis axis, @Nullable StepTimes ofFollowedRun) {
        boolean other = axis != shown;
        shown = axis;
        followed = ofFollowedRun;
        return other;
    }

    /// What the curves are drawn over.
    TimeAxis shown() {
        return shown;
    }

    /// Whether a moment is a place on the horizontal axis.
    boolean isHorizontalAxis() {
        return spec.kind() == ChartSpec.Kind.TIME;
    }

    /// Name of the horizontal axis.
    String axisLabel() {
        return isHorizontalAxis() ? shown.label() : spec.xLabel();
    }

    /// A moment in words.
    /// @param at in the unit of this clock
    String words(double at) {
        return shown.noun() + " " + NumberFormats.value(at);
    }

    /// When an iteration of the run that is followed took place.
    double at(double iteration) {
        return followed == null ? iteration : followed.at(iteration);
    }

    /// The iteration of the run that is followed at a moment.
    double iterationAt(double moment) {
        return followed == null || Double.isNaN(moment) ? moment : followed.stepAt(moment);
    }
}
