package dlnlab.ui.charts;

import dlnlab.ensemble.EnsembleCsv;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.PublishedEnds;
import dlnlab.ensemble.analysis.Histogram;
import dlnlab.experiment.Experiment;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.CurveData;
import dlnlab.plot.NumberFormats;
import dlnlab.plot.Scale;
import dlnlab.run.LatestOnly;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import dlnlab.ui.charts.PlottedCurve.Role;
import dlnlab.ui.ensemble.Cloud;
import dlnlab.ui.ensemble.Ends;
import dlnlab.ui.ensemble.StartsViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// How many of many random starts end where, in one column: bars, the 5 % and 95 % quantiles, and beside them what is
/// known of these where the experiment is one that somebody has published. A line of words, `<id>-summary`, says the
/// same.
public final class HistogramTile extends TileCard {
    private static final ColumnRef FREE = new ColumnRef("endToEnd", 1);
    private static final ColumnRef RANK = new ColumnRef("effectiveRank", 0);
    private static final double HEADROOM = 1.12;
    private static final int DIGITS = 4;
    /// Counting for every frame would cost more than it shows.
    private static final int FRAMES_PER_COUNT = 4;

    private static final Counted NOTHING = new Counted(null, 0, 0, Optional.empty());

    private final StartsViewModel model;
    private final BarLayer bars = new BarLayer();
    private final Label summary = new Label();
    private final FreeViewport viewport = new FreeViewport(xAxis(), yAxis());
    private Optional<PublishedEnds> published = Optional.empty();
    private Counted counted = NOTHING;
    private Counted shown = NOTHING;
    private @Nullable LatestOnly computing;
    private int highest = 1;
    private int frames;
    private Histogram histogram = Histogram.of(new double[0], 0, 1, 1);

    /// What a picture depends on.
    private record Counted(@Nullable Cloud cloud, int size, double phase, Optional<PublishedEnds> published) {
        boolean isOf(Cloud other) {
            return other.equals(cloud);
        }
    }

    /// A tile of the ends of many starts.
    ///
    /// @throws IllegalArgumentException if the specification is not of kind HISTOGRAM
    public HistogramTile(ChartSpec spec, StartsViewModel model) {
        super(spec);
        if (spec.kind() != ChartSpec.Kind.HISTOGRAM) {
            throw new IllegalArgumentException("a histogram tile draws kind HISTOGRAM, was " + spec.kind());
        }
        this.model = model;
        getStyleClass().add("histogram-tile");
        summary.setId(spec.id() + "-summary");
        summary.getStyleClass().add("histogram-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        getChildren().add(1, summary);
        chart().decorate(bars, true);
        plot(List.of());
        showView();
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                close();
            }
        });
    }

    /// Tells what is on the table, for what is known of it.
    public void setExperiment(Experiment experiment) {
        published = PublishedEnds.of(experiment);
    }

    @Override
    void beforeFrame() {
        EnsembleTable table = model.table();
        Cloud cloud = model.present();
        if (table == null || cloud == null) {
            return;
        }
        double phase = model.rain().phaseProperty().get();
        boolean still = !model.stateProperty().get().going()
                && !model.rain().playingProperty().get();
        Counted now = new Counted(cloud, table.size(), phase, published);
        boolean due = still || !counted.isOf(cloud) || ++frames % FRAMES_PER_COUNT == 0;
        if (due && !now.equals(counted)) {
            counted = now;
            ask(now, cloud, table, cloud.timeAt(phase));
        }
    }

    private void ask(Counted wanted, Cloud cloud, EnsembleTable table, double time) {
        LatestOnly worker = computing;
        if (worker == null) {
            worker = new LatestOnly("histogram");
            computing = worker;
        }
        worker.ask(() -> {
            Ends all = cloud.ends(spec(), table);
            Ends ends = time == Double.POSITIVE_INFINITY ? all : Ends.of(spec(), table, time);
            Platform.runLater(() -> {
                // bars of the ensemble before would stand over this one
                if (counted.isOf(cloud)) {
                    shown = wanted;
                    count(ends, all);
                    model.touch();
                }
            });
        });
    }

    /// Whether what was asked for last is shown.
    @Override
    public boolean isSettled() {
        return counted.equals(shown);
    }

    @Override
    public void close() {
        if (computing != null) {
            computing.close();
        }
        computing = null;
        counted = NOTHING;
        shown = NOTHING;
    }

    private void count(Ends ends, Ends all) {
        histogram = ends.histogram(all);
        highest = 1;
        for (int bin : all.histogram(all).counts()) {
            highest = Math.max(highest, bin);
        }
        List<BarLayer.Line> lines = new ArrayList<>();
        if (ends.quantiles().count() > 0) {
            lines.add(new BarLayer.Line(ends.quantiles().at(Ends.SHOWN.getFirst()), false));
            lines.add(new BarLayer.Line(ends.quantiles().at(Ends.SHOWN.getLast()), false));
        }
        if (showsFreePair()) {
            published.ifPresent(known -> {
                lines.add(new BarLayer.Line(known.low(), true));
                lines.add(new BarLayer.Line(known.high(), true));
            });
        }
        bars.show(histogram, lines);
        summary.setText(words(ends));
        showView();
    }

    private boolean showsFreePair() {
        return spec().columns().getFirst().equals(FREE) && spec().xScale() == Scale.LOG;
    }

    private String words(Ends ends) {
        if (ends.quantiles().count() == 0) {
            return "none has arrived yet";
        }
        String measured = "5 % to 95 %: " + number(ends.quantiles().at(0.05)) + " to "
                + number(ends.quantiles().at(0.95));
        if (showsFreePair() && published.isPresent()) {
            PublishedEnds known = published.orElseThrow();
            return measured + " · checked: " + number(known.low()) + " to " + number(known.high());
        }
        if (spec().columns().getFirst().equals(RANK)) {
            return rankWords(ends);
        }
        return measured;
    }

    private String rankWords(Ends ends) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < PublishedEnds.RANKS.size(); k++) {
            double bound = PublishedEnds.RANKS.get(k);
            String known = published.isPresent()
                            && k < published.orElseThrow().shares().size()
                    ? String.format(
                            Locale.ROOT,
                            " (published %.0f %%)",
                            100 * published.orElseThrow().shares().get(k))
                    : "";
            parts.add(String.format(
                    Locale.ROOT, "up to %s: %.0f %%%s", number(bound), 100 * ends.shareUpTo(bound), known));
        }
        return String.join(" · ", parts);
    }

    private static String number(double value) {
        return NumberFormats.value(value, DIGITS);
    }

    @Override
    void showRanges() {
        viewport.showHorizontal(Scale.LINEAR, new AxisRange(histogram.from(), histogram.to()));
        viewport.showVertical(Scale.LINEAR, new AxisRange(0, HEADROOM * highest));
    }

    @Override
    String described() {
        return super.described() + ". " + summary.getText();
    }

    /// The bin at the pointer.
    @Override
    void readOut(Point2D at) {
        double x = xAxis().getValueForDisplay(at.getX()).doubleValue();
        int bins = histogram.counts().length;
        int bin = (int) Math.floor((x - histogram.from()) / (histogram.to() - histogram.from()) * bins);
        if (bin < 0 || bin >= bins) {
            hideReadout();
            return;
        }
        double middle = (histogram.edge(bin) + histogram.edge(bin + 1)) / 2;
        pane().hover()
                .showPoint(
                        number(histogram.edge(bin)) + " to " + number(histogram.edge(bin + 1)),
                        middle,
                        histogram.counts()[bin],
                        spec(),
                        pane().plot(),
                        xAxis(),
                        yAxis());
    }

    @Override
    List<MomentMarks.Mark> marksAt(double moment) {
        return List.of();
    }

    /// All members that have finished, with seeds, steps and every column.
    @Override
    public Optional<TileNumbers> numbers() {
        return Optional.ofNullable(model.table()).map(table -> out -> EnsembleCsv.write(table, out));
    }

    @Override
    ChartPicture drawn() {
        int bins = histogram.counts().length;
        double[] x = new double[2 * bins + 2];
        double[] y = new double[2 * bins + 2];
        for (int k = 0; k <= bins; k++) {
            x[2 * k] = histogram.edge(k);
            x[2 * k + 1] = histogram.edge(k);
            y[2 * k] = k == 0 ? 0 : histogram.counts()[k - 1];
            y[2 * k + 1] = k == bins ? 0 : histogram.counts()[k];
        }
        return TilePicture.of(this, List.of(new PlottedCurve(CurveData.of("", x, y), Role.RUN, CurveStyle.solid(2))));
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
