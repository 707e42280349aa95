package dlnlab.figure;

import dlnlab.plot.CurveData;
import dlnlab.run.Series;
import org.jspecify.annotations.Nullable;

/// One column of a recorded series as a curve over the iterations or the time.
///
/// @param range a series with least and largest values at the same samples, or null
/// @param end one more sample after the recorded ones, or null
/// @param times when the steps were taken, or null for a curve over the iterations
/// @param colour index into the theme's colours, or [CurveData#AUTOMATIC]
/// @param dash index into the dash patterns, or [CurveData#AUTOMATIC]
public record SeriesCurve(
        String label,
        Series series,
        int column,
        @Nullable Series range,
        @Nullable End end,
        @Nullable StepTimes times,
        int colour,
        int dash)
        implements CurveData {

    /// The state at which a run waits or has ended, when it is newer than the last recorded sample.
    /// @param x where it stands on the horizontal axis
    public record End(double x, double value) {}

    /// The same as a curve of one of several runs in a chart: colour is the run, dash the column. Where each run has
    /// one curve only, it carries the name of its run.
    ///
    /// @param run name of the run
    /// @param itsColour index into the theme's colours
    /// @param scalar whether each run has one curve only
    public SeriesCurve ofRun(String run, int itsColour, boolean scalar) {
        return new SeriesCurve(
                scalar ? run : label, series, column, range, end, times, itsColour, scalar ? itsColour : column);
    }

    /// The same as a curve of one of many runs: colour and dash are the column, and no run has a name.
    public SeriesCurve inCrowd() {
        return new SeriesCurve("", series, column, range, end, times, column, column);
    }

    @Override
    public int size() {
        int recorded = series.size();
        // the run may have written this quantity and not yet the time
        while (times != null && recorded > 0 && series.step(recorded - 1) > times.reached()) {
            recorded--;
        }
        return recorded + (end == null ? 0 : 1);
    }

    @Override
    public double x(int i) {
        if (end != null && i >= series.size()) {
            return end.x();
        }
        long step = series.step(i);
        return times == null ? step : times.ofSample(step, i);
    }

    @Override
    public double y(int i) {
        return end != null && i >= series.size() ? end.value() : series.value(i, column);
    }

    @Override
    public double low(int i) {
        return range == null || i >= range.size() ? y(i) : range.value(i, 0);
    }

    @Override
    public double high(int i) {
        return range == null || i >= range.size() ? y(i) : range.value(i, 1);
    }
}
