package dlnlab.ui.charts;

import dlnlab.ensemble.EnsembleCsv;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.ensemble.PublishedEnds;
import dlnlab.ensemble.analysis.Quantiles;
import dlnlab.experiment.Experiment;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.CurveData;
import dlnlab.plot.NumberFormats;
import dlnlab.plot.Scale;
import dlnlab.run.LatestOnly;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.charts.PlottedCurve.Role;
import dlnlab.ui.ensemble.Bars;
import dlnlab.ui.ensemble.Cloud;
import dlnlab.ui.ensemble.Ends;
import dlnlab.ui.ensemble.StartsViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// How many of many random starts end where, in one column: bars, the 5 % and 95 % quantiles, and beside them what is
/// known of these where the experiment is one that somebody has published. A line of words, `<id>-summary`, says the
/// same.
public final class HistogramTile extends TileCard {
    private static final double HEADROOM = 1.12;
    private static final int DIGITS = 4;
    /// Counting for every frame would cost more than it shows.
    private static final int FRAMES_PER_COUNT = 4;

    private static final Asked NOTHING = new Asked(null, 0, 0, Optional.empty());

    private final StartsViewModel model;
    private final BarLayer bars = new BarLayer();
    private final Label summary = new Label();
    private final FreeViewport viewport = new FreeViewport(xAxis(), yAxis());
    private final ScaleSwitch across;
    private final EndsWords words;
    private Optional<PublishedEnds> published = Optional.empty();
    private Asked counted = NOTHING;
    private Asked shown = NOTHING;
    private @Nullable LatestOnly computing;
    private int highest = 1;
    private int frames;
    private Ends ends = new Ends(Quantiles.of(new double[0]));
    private Ends all = ends;
    private Bars shownBars = ends.bars(all, Scale.LINEAR);

    /// What a picture depends on.
    private record Asked(@Nullable Cloud cloud, int size, double phase, Optional<PublishedEnds> published) {
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
        words = new EndsWords(spec);
        getStyleClass().add("histogram-tile");
        summary.setId(spec.id() + "-summary");
        summary.getStyleClass().add("histogram-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        getChildren().add(1, summary);
        across = new ScaleSwitch(
                spec.id() + "-x", "x", spec.xScale(), List.of(Scale.LINEAR, Scale.LOG), scale -> count());
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
        Asked now = new Asked(cloud, table.size(), phase, published);
        boolean due = still || !counted.isOf(cloud) || ++frames % FRAMES_PER_COUNT == 0;
        if (due && !now.equals(counted)) {
            counted = now;
            ask(now, cloud, table, cloud.timeAt(phase));
        }
    }

    private void ask(Asked wanted, Cloud cloud, EnsembleTable table, double time) {
        LatestOnly worker = computing;
        if (worker == null) {
            worker = new LatestOnly("histogram");
            computing = worker;
        }
        worker.ask(() -> {
            Ends whole = cloud.ends(spec(), table);
            Ends arrived = time == Double.POSITIVE_INFINITY ? whole : Ends.of(spec(), table, time);
            Platform.runLater(() -> {
                // bars of the ensemble before would stand over this one
                if (counted.isOf(cloud)) {
                    shown = wanted;
                    ends = arrived;
                    all = whole;
                    count();
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

    private void count() {
        shownBars = ends.bars(all, across.scale());
        highest = all.bars(all, across.scale()).highest();
        List<BarLayer.Line> lines = new ArrayList<>();
        if (ends.quantiles().count() > 0) {
            lines.add(new BarLayer.Line(ends.quantiles().at(Ends.SHOWN.getFirst()), false));
            lines.add(new BarLayer.Line(ends.quantiles().at(Ends.SHOWN.getLast()), false));
        }
        if (words.concernsFreePair()) {
            published.ifPresent(known -> {
                lines.add(new BarLayer.Line(known.low(), true));
                lines.add(new BarLayer.Line(known.high(), true));
            });
        }
        bars.show(shownBars, lines);
        summary.setText(words.of(ends, published));
        showView();
    }

    private static String number(double value) {
        return NumberFormats.value(value, DIGITS);
    }

    @Override
    void showRanges() {
        viewport.showHorizontal(shownBars.scale(), shownBars.range());
        viewport.showVertical(Scale.LINEAR, new AxisRange(0, HEADROOM * highest));
    }

    @Override
    String described() {
        String beyond = shownBars.below().count() + shownBars.above().count() == 0
                ? ""
                : ". " + shownBars.below().count() + " below and "
                        + shownBars.above().count() + " above the bars";
        return super.described() + ". " + summary.getText() + beyond;
    }

    /// The bin at the pointer.
    @Override
    void readOut(Point2D at) {
        double x = xAxis().getValueForDisplay(at.getX()).doubleValue();
        int bin = shownBars.binOf(x);
        boolean outside = bin < 0 || bin >= shownBars.size();
        Bars.Bar bar = outside ? (bin < 0 ? shownBars.below() : shownBars.above()) : shownBars.bin(bin);
        if (outside && bar.count() == 0) {
            hideReadout();
            return;
        }
        String where = bin < 0
                ? "below " + number(shownBars.bin(0).from())
                : bin >= shownBars.size()
                        ? "above " + number(shownBars.bin(bin - 1).to())
                        : number(bar.from()) + " to " + number(bar.to());
        pane().hover()
                .showPoint(
                        where,
                        shownBars.scale().inverse(middle(bar)),
                        bar.count(),
                        spec(),
                        pane().plot(),
                        xAxis(),
                        yAxis());
    }

    private double middle(Bars.Bar bar) {
        return (shownBars.scale().transform(bar.from()) + shownBars.scale().transform(bar.to())) / 2;
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
        List<Bars.Bar> drawn = new ArrayList<>(List.of(shownBars.below()));
        for (int k = 0; k < shownBars.size(); k++) {
            drawn.add(shownBars.bin(k));
        }
        drawn.add(shownBars.above());
        // what lies beyond has edges of its own, away from the bins
        drawn.removeIf(bar -> bar.count() == 0);
        double[] x = new double[4 * drawn.size()];
        double[] y = new double[4 * drawn.size()];
        for (int k = 0; k < drawn.size(); k++) {
            Bars.Bar bar = drawn.get(k);
            x[4 * k] = bar.from();
            x[4 * k + 1] = bar.from();
            x[4 * k + 2] = bar.to();
            x[4 * k + 3] = bar.to();
            y[4 * k + 1] = bar.count();
            y[4 * k + 2] = bar.count();
        }
        return TilePicture.of(this, List.of(new PlottedCurve(CurveData.of("", x, y), Role.RUN, CurveStyle.solid(2))));
    }

    @Override
    Viewport viewport() {
        return viewport;
    }

    @Override
    List<ScaleSwitch> switches() {
        return List.of(across);
    }
}
