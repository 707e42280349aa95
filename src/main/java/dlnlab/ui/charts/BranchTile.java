package dlnlab.ui.charts;

import dlnlab.experiment.Experiment;
import dlnlab.figure.BranchFigures;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.CurveData;
import dlnlab.plot.NumberFormats;
import dlnlab.plot.Scale;
import dlnlab.plot.Span;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.charts.PlottedCurve.Role;
import java.util.List;
import javafx.geometry.Point2D;

/// How the volume that depth gives to the completions of rank 1 falls off from the corner of the hyperbola: F8's
/// coefficient along the branch, relative to the corner, as a logarithm.
public final class BranchTile extends TileCard {
    private static final int DIGITS = 3;

    private final FreeViewport viewport = new FreeViewport(xAxis(), yAxis());
    private CurveData curve = CurveData.of("", new double[0], new double[0]);

    /// An empty tile.
    ///
    /// @throws IllegalArgumentException if the specification is not of kind BRANCH
    public BranchTile(ChartSpec spec) {
        super(spec);
        if (spec.kind() != ChartSpec.Kind.BRANCH) {
            throw new IllegalArgumentException("a branch tile draws kind BRANCH, was " + spec.kind());
        }
        showView();
    }

    /// Tells whose depth and diagonal count.
    public void setExperiment(Experiment experiment) {
        curve = BranchFigures.coefficient(experiment);
        setMessage(curve.size() == 0 ? "Only 2 x 2 matrices with a known diagonal have this hyperbola." : "");
        plot(List.of(new PlottedCurve(curve, Role.RUN, CurveStyle.solid(0))));
        showView();
    }

    @Override
    void showRanges() {
        plotted().forEach(PlottedCurve::grow);
        Span across = new Span();
        Span up = new Span();
        plotted().forEach(c -> {
            across.include(c.extent().x());
            up.include(c.extent().y());
        });
        if (!across.isEmpty()) {
            viewport.showHorizontal(Scale.LINEAR, new AxisRange(across.min(), across.max()));
            viewport.showVertical(Scale.LINEAR, AxisRange.ofValues(Scale.LINEAR, up, 1));
        }
    }

    @Override
    String described() {
        return curve.size() == 0
                ? super.described()
                : super.described() + ". 0 at the corner, "
                        + NumberFormats.value(curve.y(curve.size() - 1), DIGITS) + " at "
                        + NumberFormats.value(curve.x(curve.size() - 1), DIGITS);
    }

    @Override
    void readOut(Point2D at) {
        PathPoint nearest = PathPoint.nearest(
                List.of(curve),
                Double.isNaN(at.getY()) ? new Point2D(at.getX(), yAxis().getHeight() / 2) : at,
                xAxis(),
                yAxis());
        if (nearest == null) {
            hideReadout();
            return;
        }
        int sample = nearest.sample();
        pane().hover()
                .showPoint(
                        "on the hyperbola", curve.x(sample), curve.y(sample), spec(), pane().plot(), xAxis(), yAxis());
    }

    @Override
    List<MomentMarks.Mark> marksAt(double moment) {
        return List.of();
    }

    @Override
    ChartPicture drawn() {
        return TilePicture.of(this);
    }

    @Override
    Viewport viewport() {
        return viewport;
    }

    @Override
    List<ScaleSwitch> switches() {
        return List.of();
    }
}
