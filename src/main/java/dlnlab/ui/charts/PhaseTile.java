package dlnlab.ui.charts;

import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
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
    private final ScaleSwitch xSwitch;
    private final ScaleSwitch ySwitch;
    private final FreeViewport viewport = new FreeViewport(xAxis(), yAxis());
    private List<PlottedCurve> plotted = List.of();
    private boolean stale = true;

    /// An empty tile.
    ///
    /// @throws IllegalArgumentException if the specification is not of kind PHASE
    public PhaseTile(ChartSpec spec) {
        super(spec);
        if (spec.kind() != ChartSpec.Kind.PHASE) {
            throw new IllegalArgumentException("a phase tile draws kind PHASE, was " + spec.kind());
        }
        List<Scale> all = List.of(Scale.values());
        ySwitch = new ScaleSwitch(spec.id() + "-y", "y", spec.yScale(), all, s -> showView());
        xSwitch = new ScaleSwitch(spec.id() + "-x", "x", spec.xScale(), all, s -> showView());
        addSwitch(ySwitch);
        addSwitch(xSwitch);
        rebuild();
    }

    @Override
    void rebuild() {
        List<PlottedCurve> all = new ArrayList<>(plottedGhosts());
        all.addAll(plottedPaths());
        plotted = all;
        chart().plot(all);
        placeMarkers(List.of());
        showView();
    }

    @Override
    ChartPicture drawn() {
        return TilePicture.of(this, plotted).withMarkers(TilePicture.markers(paths(), isSwarm()));
    }

    @Override
    void showView() {
        stale = true;
        update();
    }

    @Override
    public void refresh(boolean running) {
        setRunning(running);
        update();
    }

    private void update() {
        boolean changed = stale;
        for (PlottedCurve curve : plotted) {
            changed |= curve.extent().update();
        }
        if (!changed) {
            return;
        }
        stale = false;
        viewport.showHorizontal(
                xSwitch.scale(), everything(xSwitch.scale(), c -> c.extent().x()));
        viewport.showVertical(
                ySwitch.scale(), everything(ySwitch.scale(), c -> c.extent().y()));
        pane().setZoomed(isZoomed());
        setNote(missing());
        describeForReaders();
        chart().invalidatePoints();
        pane().requestLayout();
    }

    /// The ghost counts only where there is nothing else: a run that diverged must not make this one small.
    private AxisRange everything(Scale scale, Function<PlottedCurve, Span> side) {
        Span runs = new Span();
        Span ghosts = new Span();
        plotted.forEach(curve -> (curve.role() == Role.GHOST ? ghosts : runs).include(side.apply(curve)));
        return AxisRange.ofValues(scale, runs.isEmpty() ? ghosts : runs, spec().leastRelativeSpan());
    }

    private String missing() {
        boolean x = xSwitch.scale() == Scale.LOG
                && hasNothingPositive(c -> c.extent().x());
        boolean y = ySwitch.scale() == Scale.LOG
                && hasNothingPositive(c -> c.extent().y());
        return x || y ? "A path is not on a log axis, because it is not positive: choose lin or sym." : "";
    }

    private boolean hasNothingPositive(Function<PlottedCurve, Span> side) {
        return plotted.stream()
                .filter(curve -> curve.role() != Role.GHOST)
                .map(side)
                .anyMatch(span -> !span.isEmpty() && !span.hasPositive());
    }

    @Override
    Viewport viewport() {
        return viewport;
    }

    @Override
    List<ScaleSwitch> switches() {
        return List.of(ySwitch, xSwitch);
    }
}
