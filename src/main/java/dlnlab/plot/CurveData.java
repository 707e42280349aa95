package dlnlab.plot;

/// One curve of a chart, read while another thread may still append samples.
///
/// [#size] is a safe snapshot: once it has returned n, the samples 0..n-1 are readable and never change.
/// For a time series `x` does not decrease; a phase curve may go anywhere.
public interface CurveData {
    /// The value of [#colour] and [#dash] that leaves the choice to the chart: by position in its list.
    int AUTOMATIC = -1;

    /// What the curve is called on the screen, for example "σ₁"; empty when it needs no name.
    String label();

    /// Number of samples that can be read now.
    int size();

    /// Horizontal coordinate of sample i.
    double x(int i);

    /// Vertical coordinate of sample i; NaN, infinite and (on log axes) non-positive values are skipped.
    double y(int i);

    /// Lower edge of the band around sample i: the least value within a recording stride, or a quantile.
    default double low(int i) {
        return y(i);
    }

    /// Upper edge of the band around sample i.
    default double high(int i) {
        return y(i);
    }

    /// Index into the colours of the theme, from 0; curves of one run or one layer share a colour.
    default int colour() {
        return AUTOMATIC;
    }

    /// Index into the dash patterns, from 0 (solid); curves of one quantity share a dash.
    default int dash() {
        return AUTOMATIC;
    }

    /// A curve through given points; the arrays are read, not copied, and must not change.
    ///
    /// @throws IllegalArgumentException if the lengths differ
    static CurveData of(String label, double[] x, double[] y) {
        return new ArrayCurve(label, x, y, y, y);
    }

    /// The same with a band around each point.
    ///
    /// @throws IllegalArgumentException if the lengths differ
    static CurveData banded(String label, double[] x, double[] y, double[] low, double[] high) {
        if (low.length != x.length || high.length != x.length) {
            throw new IllegalArgumentException("a band needs as many edges as points");
        }
        return new ArrayCurve(label, x, y, low, high);
    }
}
