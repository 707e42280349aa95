package dlnlab.ui.charts;

import dlnlab.plot.AxisRange;
import dlnlab.plot.Scale;
import dlnlab.plot.Ticks;
import dlnlab.plot.Ticks.Tick;
import java.util.List;
import javafx.scene.chart.ValueAxis;

/// An axis for every [Scale]. Its range is set by hand; the number of labels follows its length in em.
public final class ScaleAxis extends ValueAxis<Number> {
    /// Room for one label in em: across, along a vertical axis, and free space between neighbours.
    private static final double EM_ACROSS = 5.2;
    private static final double EM_UPWARDS = 3;
    private static final double EM_BETWEEN = 0.9;
    private static final int MOST_LABELS = 8;

    private Scale scale = Scale.LINEAR;
    private Ticks ticks = new Ticks(List.of(), List.of());

    /// A linear axis from 0 to 1.
    public ScaleAxis() {
        super(0, 1);
        setAnimated(false);
        setAutoRanging(false);
        setMinorTickVisible(false);
    }

    /// Shows a range on a scale.
    public void show(Scale newScale, AxisRange range) {
        boolean same = scale == newScale && getLowerBound() == range.lower() && getUpperBound() == range.upper();
        if (same) {
            return;
        }
        scale = newScale;
        setMinorTickVisible(newScale != Scale.LINEAR);
        setRange(range, false);
        invalidateRange();
        requestAxisLayout();
    }

    /// The scale shown.
    public Scale scale() {
        return scale;
    }

    /// The range shown.
    public AxisRange range() {
        return new AxisRange(getLowerBound(), getUpperBound());
    }

    /// Labels of the ticks shown now, from the lower to the upper end.
    public List<String> tickLabels() {
        return ticks.major().stream().map(Tick::label).toList();
    }

    /// Width in pixels of the last tick's label, which reaches beyond the end of a horizontal axis by half of it.
    double lastLabelWidth() {
        return ticks.major().isEmpty() ? 0 : widthOf(ticks.major().getLast());
    }

    @Override
    protected Object autoRange(double least, double greatest, double length, double labelSize) {
        return getRange();
    }

    @Override
    protected Object getRange() {
        return range();
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        AxisRange shown = (AxisRange) range;
        setLowerBound(shown.lower());
        setUpperBound(shown.upper());
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        AxisRange shown = (AxisRange) range;
        double em = getTickLabelFont().getSize();
        boolean vertical = getSide().isVertical();
        int most = Math.clamp((int) (length / (em * (vertical ? EM_UPWARDS : EM_ACROSS))), 2, MOST_LABELS);
        ticks = Ticks.of(scale, shown, most);
        while (!vertical && most > 2 && overlap(length, em)) {
            most--;
            ticks = Ticks.of(scale, shown, most);
        }
        return ticks.major().stream().<Number>map(Tick::value).toList();
    }

    private boolean overlap(double length, double em) {
        double free = Double.NEGATIVE_INFINITY;
        List<Tick> along = scale.falls() ? ticks.major().reversed() : ticks.major();
        for (Tick tick : along) {
            double half = widthOf(tick) / 2;
            double centre = fraction(tick.value()) * length;
            if (centre - half < free) {
                return true;
            }
            free = centre + half + EM_BETWEEN * em;
        }
        return false;
    }

    private double widthOf(Tick tick) {
        return measureTickMarkLabelSize(tick.label(), 0).getWidth();
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.copyOf(ticks.minor());
    }

    @Override
    protected String getTickMarkLabel(Number value) {
        return ticks.labelAt(value.doubleValue());
    }

    /// Pixels from the axis' own left or top; NaN for a value the scale does not accept.
    @Override
    public double getDisplayPosition(Number value) {
        double fraction = fraction(value.doubleValue());
        return getSide().isVertical() ? getHeight() * (1 - fraction) : getWidth() * fraction;
    }

    private double fraction(double value) {
        double low = scale.transform(getLowerBound());
        double high = scale.transform(getUpperBound());
        return alongAxis((scale.transform(value) - low) / (high - low));
    }

    @Override
    public Number getValueForDisplay(double position) {
        double low = scale.transform(getLowerBound());
        double high = scale.transform(getUpperBound());
        double fraction = getSide().isVertical() ? 1 - position / getHeight() : position / getWidth();
        return scale.inverse(low + (high - low) * alongAxis(fraction));
    }

    private double alongAxis(double fraction) {
        return scale.falls() ? 1 - fraction : fraction;
    }

    @Override
    public double getZeroPosition() {
        return isValueOnAxis(0.0) ? getDisplayPosition(0.0) : Double.NaN;
    }

    @Override
    public boolean isValueOnAxis(Number value) {
        double v = value.doubleValue();
        return scale.accepts(v) && v >= getLowerBound() && v <= getUpperBound();
    }
}
