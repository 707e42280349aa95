package dlnlab.plot;

import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.ChartType.Anchor;
import dlnlab.plot.ChartType.Style;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/// Names of the curves right of the plot, level with where each curve ends. When there are many, those that would
/// have to move far are left out.
final class EndNames {
    /// Up to this many names are all shown, pushed apart; of more, only those that fit where they belong.
    static final int ALL_SHOWN = 8;

    private static final int MOST_CURVES = 30;
    private static final double TYPE = 0.893;
    private static final double MOST_WIDTH = 0.34;
    private static final double MOST_HEIGHT = 0.6;

    private final Palette palette;
    private final Style style;
    private final List<Curve> curves;
    private final boolean fit;

    EndNames(ChartPicture picture, Palette palette, PictureSize size) {
        this.palette = palette;
        style = new Style(true, TYPE * size.em(), palette.text());
        curves = named(picture);
        double needed = curves.size() > ALL_SHOWN ? 0 : curves.size() * style.line();
        fit = curves.size() <= MOST_CURVES
                && widest() <= MOST_WIDTH * size.width()
                && needed <= MOST_HEIGHT * size.height();
    }

    /// The curves that need a name: not a single one that the title names.
    static List<Curve> named(ChartPicture picture) {
        List<Curve> runs = picture.ofRole(Role.RUN);
        boolean titled = runs.size() == 1 && runs.getFirst().data().label().equalsIgnoreCase(picture.title());
        return !picture.named() || titled
                ? List.of()
                : runs.stream().filter(c -> !c.data().label().isEmpty()).toList();
    }

    /// Whether the curves can be named where they end.
    boolean fit() {
        return fit;
    }

    /// Width kept free for the names in pixels, 0 when there are none.
    double width() {
        return fit ? widest() : 0;
    }

    private double widest() {
        return curves.stream()
                .mapToDouble(c -> style.width(thinBars(c.data().label())))
                .max()
                .orElse(0);
    }

    // bold double bars run together into a block at this size
    private static String thinBars(String label) {
        return label.replace('‖', '|');
    }

    /// @param x left edge of the names
    void paint(Graphics2D g, ChartLayout layout, double x) {
        if (!fit) {
            return;
        }
        double top = layout.plot().getMinY();
        double bottom = layout.plot().getMaxY();
        List<Integer> ended = new ArrayList<>();
        double[] ends = new double[curves.size()];
        for (int i = 0; i < ends.length; i++) {
            double end = end(curves.get(i), layout);
            if (!Double.isNaN(end)) {
                ends[i] = Math.clamp(end, top, bottom);
                ended.add(i);
            }
        }
        double[] all = heights(ended, ends);
        List<Integer> shown = ended.size() > ALL_SHOWN
                ? LabelSpread.fitting(all, style.line()).stream()
                        .map(ended::get)
                        .toList()
                : ended;
        double[] wanted = heights(shown, ends);
        double margin = style.line() / 2;
        double[] placed = LabelSpread.spread(wanted, style.line(), top - margin, bottom + margin);
        for (int k = 0; k < placed.length; k++) {
            Curve curve = curves.get(shown.get(k));
            new Style(true, style.size(), palette.names().get(curve.colour()))
                    .draw(
                            g,
                            thinBars(curve.data().label()),
                            x,
                            placed[k] + ChartType.MIDDLE * style.size(),
                            Anchor.START);
        }
    }

    private static double[] heights(List<Integer> chosen, double[] ends) {
        return chosen.stream().mapToDouble(i -> ends[i]).toArray();
    }

    /// Height at which the last sample that the axes can show is drawn, NaN when there is none.
    private static double end(Curve curve, ChartLayout layout) {
        CurveData data = curve.data();
        for (int i = data.size() - 1; i >= 0; i--) {
            double y = layout.y().position(data.y(i));
            if (!Double.isNaN(y) && layout.x().shows(data.x(i))) {
                return y;
            }
        }
        return Double.NaN;
    }
}
