package dlnlab.exhibit;

import dlnlab.exhibit.HeatExhibit.Setting;
import dlnlab.exhibit.Panel.Shade;
import dlnlab.exhibit.Panel.Swarm;
import dlnlab.exhibit.Shown.Check;
import dlnlab.exhibit.Shown.Reading;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.CurveData;
import dlnlab.plot.Hyperbola;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/// The four panels of [HeatExhibit]: the walkers in the plane, how many of them where along |w_12|, how many with a
/// smaller singular value below any bound, and how many near rank 1 over the time.
final class HeatPicture {
    private static final double ROOM = 1.04;
    private static final int BINS = 30;
    private static final int POINTS = 120;
    private static final double LEAST_POWER = -4;
    private static final double GREATEST_POWER = 0.6;
    private static final double HEAD_ROOM = 1.25;
    /// The faintest and the strongest shade, as densities relative to an even one.
    private static final double FAINTEST = 0.08;

    private static final double STRONGEST = 20;
    private static final int WALKERS = 0;
    private static final int PREDICTED = 1;
    private static final int FIXED = 1;

    private final @Nullable WarmDensity density;
    private final double end;
    private final double highest;
    private final Shade predicted;
    private final List<Curve> still = new ArrayList<>();

    /// @param density what is predicted; null where there is none
    /// @param end time at which the motion ends
    HeatPicture(@Nullable WarmDensity density, double end) {
        this.density = density;
        this.end = end;
        double most = 1.0 / BINS;
        for (int bin = 0; density != null && bin < BINS; bin++) {
            most = Math.max(most, density.side(edge(bin + 1)) - density.side(edge(bin)));
        }
        highest = HEAD_ROOM * most;
        predicted = density == null ? Shade.NONE : shade(density.mass(), 1, "predicted density");
        double reach = HeatExhibit.REACH;
        still.add(Lines.background(
                new double[][] {{-reach, reach, reach, -reach, -reach}, {-reach, -reach, reach, reach, -reach}}));
    }

    Shown of(
            Setting setting,
            Walkers walkers,
            float[] visits,
            List<Double> times,
            List<Double> shares,
            List<Check> checks,
            long steps,
            double settled) {
        double[] near = walkers.smaller();
        Samples smaller = new Samples(near);
        Shade behind = switch (setting.behind()) {
            case NOTHING -> Shade.NONE;
            case PREDICTED -> predicted;
            case VISITED -> visited(visits);
        };
        List<Panel> panels = List.of(
                plane(setting, walkers, near, behind),
                sides(new Samples(walkers.sides())),
                smaller(smaller),
                overTime(times, shares));
        return new Shown(panels, readings(setting, smaller, steps, settled), checks);
    }

    private Panel plane(Setting setting, Walkers walkers, double[] smaller, Shade behind) {
        List<Curve> curves = new ArrayList<>(still);
        double product = setting.a() * setting.b();
        curves.add(branch("rank 1 and no loss", product, true));
        curves.add(branch("", product, false));
        double reach = ROOM * HeatExhibit.REACH;
        AxisRange range = new AxisRange(-reach, reach);
        return new Panel(range, range, Panel.Kind.PLANE, curves, List.of(), List.of(), behind, swarm(walkers, smaller));
    }

    /// The walkers near rank 1 from the front on, the others from the back.
    private static Swarm swarm(Walkers walkers, double[] smaller) {
        float[] x = new float[walkers.count()];
        float[] y = new float[walkers.count()];
        int front = 0;
        int back = x.length;
        for (int k = 0; k < x.length; k++) {
            int place = smaller[k] <= HeatMotion.NEAR ? front++ : --back;
            x[place] = (float) walkers.x(k);
            y[place] = (float) walkers.y(k);
        }
        return new Swarm(x, y, front);
    }

    private static Curve branch(String name, double product, boolean right) {
        Hyperbola branch = new Hyperbola(product, right, HeatExhibit.REACH);
        double[][] points = new double[2][branch.size()];
        for (int k = 0; k < branch.size(); k++) {
            points[0][k] = branch.x(k);
            points[1][k] = branch.y(k);
        }
        return Lines.line(name, points, FIXED, 0);
    }

    private static double edge(int bin) {
        return HeatExhibit.REACH * bin / BINS;
    }

    private Panel sides(Samples sides) {
        List<Curve> curves = new ArrayList<>();
        if (density != null) {
            curves.add(predicted(bins(density::side)));
        }
        curves.add(Lines.line("walkers", bins(sides::share), WALKERS, 0));
        return Panel.chart(new AxisRange(0, HeatExhibit.REACH), new AxisRange(0, highest), curves);
    }

    /// The share in each bin, as stairs.
    private static double[][] bins(DoubleUnaryOperator distribution) {
        double[][] stairs = new double[2][2 * BINS];
        for (int bin = 0; bin < BINS; bin++) {
            double share = distribution.applyAsDouble(edge(bin + 1)) - distribution.applyAsDouble(edge(bin));
            for (int side = 0; side < 2; side++) {
                stairs[0][2 * bin + side] = edge(bin + side);
                stairs[1][2 * bin + side] = share;
            }
        }
        return stairs;
    }

    private Panel smaller(Samples smaller) {
        List<Curve> curves = new ArrayList<>();
        if (density != null) {
            curves.add(predicted(below(density::smaller)));
        }
        curves.add(Lines.line("walkers", below(smaller::share), WALKERS, 0));
        return Panel.chart(new AxisRange(LEAST_POWER, GREATEST_POWER), new AxisRange(0, 1), curves);
    }

    private static double[][] below(DoubleUnaryOperator distribution) {
        double[][] points = new double[2][POINTS + 1];
        for (int k = 0; k <= POINTS; k++) {
            points[0][k] = LEAST_POWER + (GREATEST_POWER - LEAST_POWER) * k / POINTS;
            points[1][k] = distribution.applyAsDouble(Math.pow(10, points[0][k]));
        }
        return points;
    }

    private Panel overTime(List<Double> times, List<Double> shares) {
        List<Curve> curves = new ArrayList<>();
        if (density != null) {
            double share = density.smaller(HeatMotion.NEAR);
            curves.add(predicted(new double[][] {{0, end}, {share, share}}));
        }
        double[][] points = {
            times.stream().mapToDouble(time -> time).toArray(),
            shares.stream().mapToDouble(share -> share).toArray()
        };
        curves.add(Lines.line("walkers", points, WALKERS, 0));
        return Panel.chart(new AxisRange(0, end), new AxisRange(0, 1), curves);
    }

    private static Curve predicted(double[][] points) {
        return new Curve(CurveData.of("predicted", points[0], points[1]), Role.RUN, PREDICTED, 1);
    }

    private static Shade visited(float[] visits) {
        double all = 0;
        double[] counts = new double[visits.length];
        for (int k = 0; k < visits.length; k++) {
            counts[k] = visits[k];
            all += visits[k];
        }
        return all == 0 ? Shade.NONE : shade(counts, all, "visited so far");
    }

    // on a scale of powers: near the hyperbola the density is very large
    private static Shade shade(double[] mass, double all, String name) {
        float[] shares = new float[mass.length];
        int cells = WarmDensity.CELLS;
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                double relative = mass[(cells - 1 - row) * cells + column] / all * mass.length;
                double share = Math.log(relative / FAINTEST) / Math.log(STRONGEST / FAINTEST);
                shares[row * cells + column] = (float) Math.clamp(share, 0, 1);
            }
        }
        AxisRange range = new AxisRange(-HeatExhibit.REACH, HeatExhibit.REACH);
        return new Shade(range, range, cells, shares, name);
    }

    private List<Reading> readings(Setting setting, Samples smaller, long steps, double settled) {
        double share = smaller.share(HeatMotion.NEAR);
        List<Reading> readings = new ArrayList<>();
        readings.add(new Reading("within 0.1 of rank 1", share, percent(share), WALKERS));
        if (density != null) {
            double expected = density.smaller(HeatMotion.NEAR);
            readings.add(new Reading("predicted", expected, percent(expected), PREDICTED));
        }
        readings.add(Words.reading("T", setting.temperature(), power(setting.temperature())));
        double time = steps * setting.stepSize();
        String words = settled < 1 && density != null
                ? String.format(Locale.ROOT, "%.1f, %.0f %% of what it takes to settle", time, 100 * settled)
                : String.format(Locale.ROOT, "%.1f", time);
        readings.add(Words.reading("time", time, words));
        return readings;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String power(double temperature) {
        return temperature == 0 ? "0" : String.format(Locale.ROOT, "%.2g", temperature);
    }
}
