package dlnlab.ui.charts;

import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.CurveData;
import dlnlab.plot.Scale;
import dlnlab.plot.Span;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.charts.PlottedCurve.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A tile with any column against any other, each axis with its own units and its own choice of scale.
///
/// Buttons `<id>-x-lin`, `<id>-x-log`, `<id>-x-symlog`, and the same with y, switch the scales.
public final class PhaseTile extends PathTile {
    private final FreeAxes axes;
    private List<? extends CurveData> predictions = List.of();

    /// An empty tile.
    ///
    /// @throws IllegalArgumentException if the specification is not of kind PHASE
    public PhaseTile(ChartSpec spec) {
        super(spec);
        if (spec.kind() != ChartSpec.Kind.PHASE) {
            throw new IllegalArgumentException("a phase tile draws kind PHASE, was " + spec.kind());
        }
        axes = new FreeAxes(this, FreeAxes.offered(spec.xScale()));
        rebuild();
        nameLines();
    }

    /// Shows paths and what a theorem says they should be, as thin dark dots over them.
    public void setContent(List<? extends CurveData> newPaths, List<? extends CurveData> predicted) {
        predictions = List.copyOf(predicted);
        setContent(newPaths);
        nameLines();
    }

    @Override
    List<? extends CurveData> predictions() {
        return predictions;
    }

    /// Of a single run the legend names its paths, of several the runs.
    private void nameLines() {
        List<LegendRow.Entry> entries = new ArrayList<>();
        boolean single = paths().stream()
                .allMatch(path -> legend().runOf(CurveStyle.of(path, 0)).isEmpty());
        for (PlottedCurve curve : plotted()) {
            boolean named =
                    curve.role() == Role.RUN && single && spec().measuredPairs().size() > 1;
            if (named) {
                entries.add(
                        new LegendRow.Entry(curve.lineClasses(), curve.data().label()));
            }
        }
        plotted().stream()
                .filter(curve -> curve.role() == Role.PREDICTION)
                .limit(1)
                .forEach(curve -> entries.add(new LegendRow.Entry(curve.lineClasses(), "prediction")));
        entries.add(LegendRow.Entry.ofSign("legend-start", START));
        entries.add(LegendRow.Entry.ofSign("legend-end", END));
        legend().setLines(entries);
    }

    @Override
    ChartPicture drawn() {
        return TilePicture.of(this).withMarkers(TilePicture.markers(paths(), isSwarm()));
    }

    @Override
    void showRanges() {
        axes.show(
                scale -> everything(scale, c -> c.extent().x()),
                scale -> everything(scale, c -> c.extent().y()));
    }

    /// The ghost counts only where there is nothing else: a run that diverged must not make this one small.
    private AxisRange everything(Scale scale, Function<PlottedCurve, Span> side) {
        Span runs = new Span();
        Span ghosts = new Span();
        plotted().stream()
                .filter(curve -> curve.role() != Role.PREDICTION)
                .forEach(curve -> (curve.role() == Role.GHOST ? ghosts : runs).include(side.apply(curve)));
        return AxisRange.ofValues(scale, runs.isEmpty() ? ghosts : runs, spec().leastRelativeSpan());
    }

    @Override
    String missing() {
        boolean x = axes.xScale().isLogarithmic()
                && hasNothingPositive(c -> c.extent().x());
        boolean y = axes.yScale().isLogarithmic()
                && hasNothingPositive(c -> c.extent().y());
        return x || y ? "A path is not on a log axis, because it is not positive: choose lin or sym." : "";
    }

    private boolean hasNothingPositive(Function<PlottedCurve, Span> side) {
        return plotted().stream()
                .filter(curve -> curve.role() != Role.GHOST)
                .map(side)
                .anyMatch(span -> !span.isEmpty() && !span.hasPositive());
    }

    @Override
    Viewport viewport() {
        return axes.viewport();
    }

    @Override
    List<ScaleSwitch> switches() {
        return axes.switches();
    }
}
