package dlnlab.ui.charts;

import dlnlab.plot.ChartPicture;
import dlnlab.plot.CurveData;
import dlnlab.plot.NumberFormats;
import dlnlab.plot.Scale;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import dlnlab.ui.charts.PlottedCurve.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;

/// A tile with curves over the iterations or the flow time.
///
/// The measured curves lie over the ghost of the previous run and under the predictions. Buttons `<id>-x-lin`,
/// `<id>-x-log`, `<id>-y-lin`, `<id>-y-log` switch the scales. Alt with Left and Right moves the read-out.
public final class ChartTile extends TileCard {
    /// Names may take this part of the width; wider ones go to a legend.
    private static final double NAMES_WIDTH = 0.34;

    private static final double NAMES_HEIGHT = 0.6;

    /// A moment that was turned into an iteration and back is at the end where it was there before.
    private static final double ROUNDING = 1e-12;

    private final FreeAxes axes;
    private final List<Band> bands = new ArrayList<>();
    private List<CurveData> content = List.of();
    private List<CurveData> predictions = List.of();
    private List<CurveData> ghosts = List.of();
    private CurveNames names = new CurveNames(List.of(), "", false);
    private boolean namesFit = true;

    /// An empty tile.
    ///
    /// @throws IllegalArgumentException if the specification is not of kind TIME
    public ChartTile(ChartSpec spec) {
        super(spec);
        if (spec.kind() != ChartSpec.Kind.TIME) {
            throw new IllegalArgumentException("a chart tile draws kind TIME, was " + spec.kind());
        }
        axes = new FreeAxes(this, List.of(Scale.LINEAR, Scale.LOG));
    }

    /// Shows these curves; they may still grow, see [#refresh].
    public void setContent(List<CurveData> curves) {
        content = List.copyOf(curves);
        rebuild();
    }

    /// Shows what a theorem says the curves should be, as thin dark dots over them.
    public void setPrediction(List<CurveData> curves) {
        predictions = List.copyOf(curves);
        rebuild();
    }

    /// Shows the previous run, pale, under the curves.
    public void setGhost(List<CurveData> curves) {
        ghosts = List.copyOf(curves);
        rebuild();
    }

    /// Shows curves, predictions and ghosts at once, which takes a third of the time that one after the other does.
    public void setCurves(List<CurveData> curves, List<CurveData> predicted, List<CurveData> previous) {
        content = List.copyOf(curves);
        predictions = List.copyOf(predicted);
        ghosts = List.copyOf(previous);
        rebuild();
    }

    private void rebuild() {
        List<PlottedCurve> all = new ArrayList<>();
        addAll(all, ghosts, Role.GHOST);
        addAll(all, content, Role.RUN);
        addAll(all, predictions, Role.PREDICTION);
        placeBands(all);
        plot(all);
        names = new CurveNames(all, spec().title(), chart().onCanvas());
        pane().endLabels().setCurves(names.atEnds());
        updateLegend();
        // other names may fit beside the curves, or not
        requestLayout();
        showView();
    }

    private void placeBands(List<PlottedCurve> curves) {
        chart().undecorate(bands);
        bands.clear();
        for (PlottedCurve curve : curves) {
            if (curve.role() == Role.RUN) {
                Band band = new Band(curve);
                bands.add(band);
                chart().decorate(band, false);
            }
        }
    }

    private void updateLegend() {
        legend().setLines(names.legend(namesFit, EndLabels.ALL_SHOWN));
    }

    private void addAll(List<PlottedCurve> all, List<CurveData> curves, Role role) {
        boolean many = content.size() > CurveChart.MOST_LINES;
        for (int i = 0; i < curves.size(); i++) {
            // among many curves position says nothing: those that choose no colour share the first
            all.add(new PlottedCurve(curves.get(i), role, CurveStyle.of(curves.get(i), many ? 0 : i)));
        }
    }

    private List<PlottedCurve> runs() {
        return plotted().stream().filter(curve -> curve.role() == Role.RUN).toList();
    }

    @Override
    void showRanges() {
        TileRanges ranges = new TileRanges(plotted(), spec().leastRelativeSpan());
        axes.show(ranges::time, ranges::values);
    }

    @Override
    String missing() {
        if (axes.yScale() != Scale.LOG) {
            return "";
        }
        List<PlottedCurve> runs = runs();
        List<PlottedCurve> missing = runs.stream()
                .filter(c -> !c.extent().y().isEmpty() && !c.extent().y().hasPositive())
                .toList();
        if (missing.isEmpty()) {
            return "";
        }
        if (missing.size() == runs.size()) {
            return "No value is positive, so a log axis shows nothing: choose lin or sym.";
        }
        String names = missing.size() > 3
                ? missing.size() + " curves"
                : missing.stream().map(c -> c.data().label()).collect(Collectors.joining(", "));
        return "Not on a log axis, because not positive: " + names;
    }

    @Override
    String described() {
        String ends = runs().stream()
                .limit(EndLabels.ALL_SHOWN)
                .filter(c -> c.extent().seen() > 0)
                .map(c -> c.data().label() + " "
                        + NumberFormats.value(c.data().y(c.extent().seen() - 1)))
                .collect(Collectors.joining(", "));
        return super.described() + (ends.isEmpty() ? "" : ". Now: " + ends);
    }

    @Override
    protected void layoutChildren() {
        EndLabels labels = pane().endLabels();
        boolean high = labels.neededHeight() <= Math.max(pane().getHeight(), NAMES_HEIGHT * getHeight());
        // where the legend tells the lines apart, some names are better than none
        boolean fit = labels.widest() <= NAMES_WIDTH * getWidth() && (high || names.shared());
        if (fit != namesFit) {
            namesFit = fit;
            updateLegend();
        }
        pane().showNames(fit);
        super.layoutChildren();
    }

    @Override
    void readOut(Point2D at) {
        double pointed = xAxis().getValueForDisplay(at.getX()).doubleValue();
        List<HoverReadout.Row> rows = new ArrayList<>();
        for (PlottedCurve curve : plotted()) {
            int sample = curve.role() == Role.GHOST ? -1 : curve.nearest(pointed);
            if (sample >= 0) {
                rows.add(row(curve, sample, at.getY()));
            }
        }
        if (rows.isEmpty()) {
            hideReadout();
            return;
        }
        double x = rows.getFirst().x();
        pane().hover().show(clock().words(x), x, rows, pane().plot(), xAxis(), yAxis());
        moments().point(x);
    }

    @Override
    List<MomentMarks.Mark> marksAt(double moment) {
        List<MomentMarks.Mark> marks = new ArrayList<>();
        for (PlottedCurve curve : runs()) {
            int size = curve.data().size();
            boolean reached = size > 0
                    && curve.data().x(0) <= moment
                    && moment <= (1 + ROUNDING) * curve.data().x(size - 1);
            if (reached) {
                int sample = curve.nearest(moment);
                marks.add(MomentMarks.Mark.ofValue(
                        curve.data().x(sample), curve.data().y(sample), curve.style()));
            }
        }
        return marks;
    }

    @Override
    boolean belongsTo(PlottedCurve curve, String quantityId) {
        int place = curve.role() == Role.PREDICTION ? 1 : 0;
        List<ColumnRef> columns = spec().columns();
        return curve.role() != Role.GHOST
                && place < columns.size()
                && columns.get(place).quantity().equals(quantityId);
    }

    @Override
    ChartPicture drawn() {
        return TilePicture.of(this);
    }

    @Override
    Viewport viewport() {
        return axes.viewport();
    }

    @Override
    List<ScaleSwitch> switches() {
        return axes.switches();
    }

    private HoverReadout.Row row(PlottedCurve curve, int sample, double pointerY) {
        double y = curve.data().y(sample);
        double distance = Math.abs(yAxis().getDisplayPosition(y) - pointerY);
        String run = legend().runOf(curve.style());
        String suffix = curve.role() == Role.PREDICTION ? " (prediction)" : run.isEmpty() ? "" : " · " + run;
        return new HoverReadout.Row(
                curve.data().label() + suffix,
                curve.style(),
                curve.data().x(sample),
                y,
                Double.isNaN(distance) ? 0 : distance);
    }
}
