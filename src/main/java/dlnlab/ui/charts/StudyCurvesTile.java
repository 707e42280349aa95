package dlnlab.ui.charts;

import dlnlab.ensemble.CellValues;
import dlnlab.figure.StudyCurves;
import dlnlab.figure.StudyCurves.Line;
import dlnlab.figure.StudyFigures;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Axis;
import dlnlab.plot.CurveData;
import dlnlab.scene.ChartSpec;
import dlnlab.ui.charts.PlottedCurve.Role;
import dlnlab.ui.ensemble.Study;
import dlnlab.ui.ensemble.StudyViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// An ensemble over a grid as curves that grow while it is computed: points with whiskers, joined by lines. A point is
/// read out by the pointer or with Alt and the arrows, and opened as a run by a click or Enter.
public final class StudyCurvesTile extends TileCard {
    private static final double REACH_EM = 1.2;

    private final StudyViewModel model;
    private final IntConsumer onOpen;
    private final StudyBar bar;
    private final PointLayer points = new PointLayer();
    private final FreeAxes axes;
    private List<Line> lines = List.of();
    private List<Line> former = List.of();
    private @Nullable Study shown;
    private int version = -1;
    private int pointed = -1;

    /// A tile of curves.
    ///
    /// @param model the ensemble that the specification names
    /// @param onOpen is told the number of the cell whose first member is to become a run of its own
    /// @throws IllegalArgumentException if the specification is not of kind STUDY_CURVES
    public StudyCurvesTile(ChartSpec spec, StudyViewModel model, IntConsumer onOpen) {
        super(spec);
        if (spec.kind() != ChartSpec.Kind.STUDY_CURVES) {
            throw new IllegalArgumentException("a tile of study curves draws kind STUDY_CURVES, was " + spec.kind());
        }
        this.model = model;
        this.onOpen = onOpen;
        bar = new StudyBar(spec.id(), model);
        axes = new FreeAxes(this, FreeAxes.offered(spec.xScale()));
        getStyleClass().add("study-curves-tile");
        getChildren().add(1, bar);
        chart().decorate(points, true);
        pane().showNames(true);
        pane().addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        plot(List.of());
        showView();
    }

    @Override
    void beforeFrame() {
        bar.refresh();
        Study now = model.present();
        if (now == null || (now.equals(shown) && now.version() == version)) {
            return;
        }
        CellValues values = now.values();
        if (values == null) {
            return;
        }
        CellValues before = model.former();
        List<Line> grown = StudyCurves.lines(spec(), values);
        boolean same = now.equals(shown) && sizes(grown).equals(sizes(lines)) && sameNumbers(grown);
        shown = now;
        version = now.version();
        if (!same) {
            lines = grown;
            former = before == null ? List.of() : StudyCurves.lines(spec(), before);
            rebuild();
        }
    }

    private static List<Integer> sizes(List<Line> of) {
        return of.stream().map(line -> line.cells().size()).toList();
    }

    // a cell with more starts than before has another median and another whisker
    private boolean sameNumbers(List<Line> grown) {
        for (int k = 0; k < grown.size(); k++) {
            if (!grown.get(k).open().equals(lines.get(k).open())) {
                return false;
            }
            CurveData now = grown.get(k).data();
            CurveData was = lines.get(k).data();
            for (int i = 0; i < now.size(); i++) {
                if (now.y(i) != was.y(i) || now.low(i) != was.low(i) || now.high(i) != was.high(i)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void rebuild() {
        List<PlottedCurve> curves = new ArrayList<>();
        former.forEach(line -> curves.add(new PlottedCurve(line.data(), Role.GHOST, CurveStyle.solid(0))));
        List<PlottedCurve> own = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            own.add(new PlottedCurve(
                    lines.get(k).data(), Role.RUN, CurveStyle.of(lines.get(k).data(), k)));
        }
        curves.addAll(own);
        plot(curves);
        points.setCurves(own, lines.stream().map(Line::open).toList());
        pane().endLabels()
                .setCurves(own.stream().filter(curve -> curve.data().size() > 0).toList());
        showView();
        pane().requestLayout();
    }

    @Override
    void showRanges() {
        CellValues values = shown == null ? null : shown.values();
        if (values != null) {
            axes.show(
                    scale -> StudyCurves.across(spec().scaled(scale, scale), values.plan()),
                    scale -> StudyCurves.up(spec(), scale, seen()));
        }
    }

    /// Those before something was changed count only where there is nothing else.
    private List<Line> seen() {
        boolean any = lines.stream().anyMatch(line -> line.data().size() > 0);
        return any ? lines : former;
    }

    @Override
    String missing() {
        boolean any = lines.stream().anyMatch(line -> !line.open().isEmpty());
        return any ? "Hollow points stopped before they came to their goal." : "";
    }

    @Override
    String described() {
        return super.described() + ". " + model.stateProperty().get().words();
    }

    @Override
    void readOut(Point2D at) {
        boolean byKey = Double.isNaN(at.getY());
        Point2D where = byKey ? new Point2D(at.getX(), yAxis().getHeight() / 2) : at;
        PathPoint nearest = PathPoint.nearest(lines.stream().map(Line::data).toList(), where, xAxis(), yAxis());
        double reach = REACH_EM * yAxis().getTickLabelFont().getSize();
        if (nearest == null || (!byKey && nearest.distance() > reach)) {
            hideReadout();
            return;
        }
        int sample = nearest.sample();
        CurveData data = nearest.path();
        pointed = lines.stream()
                .filter(line -> line.data().equals(data))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(sample);
        pane().hover()
                .showPoint(
                        data.label() + ": click opens it",
                        data.x(sample),
                        data.y(sample),
                        spec(),
                        pane().plot(),
                        xAxis(),
                        yAxis());
    }

    @Override
    void hideReadout() {
        super.hideReadout();
        pointed = -1;
    }

    private void onClick(MouseEvent event) {
        boolean once = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1;
        if (once && event.isStillSincePress() && pointed >= 0) {
            onOpen.accept(pointed);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && isFocused() && pointed >= 0) {
            onOpen.accept(pointed);
            event.consume();
        }
    }

    @Override
    List<MomentMarks.Mark> marksAt(double moment) {
        return List.of();
    }

    @Override
    ChartPicture drawn() {
        CellValues values = shown == null ? null : shown.values();
        String unit = values == null ? "1" : StudyFigures.unit(spec(), values.plan());
        return StudyCurves.picture(
                spec(),
                lines,
                former,
                new Axis(spec().xLabel(), "1", xAxis().scale(), xAxis().range()),
                new Axis(spec().yLabel(), unit, yAxis().scale(), yAxis().range()));
    }

    @Override
    public void setControlsShown(boolean on) {
        super.setControlsShown(on);
        bar.setControlsShown(on);
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
