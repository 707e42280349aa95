package dlnlab.exhibit;

import dlnlab.exhibit.HeatExhibit.Setting;
import dlnlab.exhibit.Shown.Check;
import dlnlab.linalg.BlockRunner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The walkers of [HeatExhibit] on their way, with what has been counted of them.
final class HeatMotion implements Motion {
    /// Closer to rank 1 than this counts as near.
    static final double NEAR = 0.1;

    private static final double WATCHED_SECONDS = 4;
    private static final int LENGTHS = 3;
    private static final int REMEMBERED = 200;
    private static final int VISITS = 50;

    private final Walkers walkers;
    private final long settledAt;
    private final HeatPicture picture;
    private final @Nullable WarmDensity density;
    private final List<Double> times = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();
    private final float[] visits = new float[WarmDensity.CELLS * WarmDensity.CELLS];
    private Setting setting;
    private List<Check> checks = List.of();
    private long steps;

    HeatMotion(Setting setting, Constants constants, long seed) {
        this.setting = setting;
        walkers = setting.walkers(seed);
        settledAt = (long) Math.ceil(setting.settled() / setting.stepSize());
        density = setting.isCold()
                ? null
                : new WarmDensity(
                        setting.a(),
                        setting.b(),
                        setting.layers(),
                        setting.temperature(),
                        setting.ofFactors(),
                        HeatExhibit.REACH,
                        constants);
        picture = new HeatPicture(density, lastStep() * setting.stepSize());
        remember();
    }

    @Override
    public void advance(BlockRunner blocks) {
        walkers.advance(blocks);
        steps++;
        if (steps % Math.max(1, lastStep() / REMEMBERED) == 0) {
            remember();
        }
        if (isAnswered() && steps % Math.max(1, settledAt / VISITS) == 0) {
            visit();
        }
        // the walkers are independent of each other, moments only when they are far apart
        if (steps % settledAt == 0 && density != null) {
            test(density);
        }
    }

    private void remember() {
        times.add(steps * setting.stepSize());
        shares.add(new Samples(walkers.smaller()).share(NEAR));
    }

    private void visit() {
        double perCell = WarmDensity.CELLS / (2 * HeatExhibit.REACH);
        for (int k = 0; k < walkers.count(); k++) {
            int column = (int) ((walkers.x(k) + HeatExhibit.REACH) * perCell);
            int row = (int) ((walkers.y(k) + HeatExhibit.REACH) * perCell);
            int last = WarmDensity.CELLS - 1;
            visits[Math.min(row, last) * WarmDensity.CELLS + Math.min(column, last)]++;
        }
    }

    private void test(WarmDensity expected) {
        Samples smaller = new Samples(walkers.smaller());
        Samples sides = new Samples(walkers.sides());
        checks = List.of(
                check("σ₂ of the walkers", smaller, smaller.distance(expected::smaller)),
                check("|w₁₂| of the walkers", sides, sides.distance(expected::side)));
    }

    private Check check(String name, Samples samples, double distance) {
        return Check.atMost(
                name,
                distance,
                samples.allowed(),
                String.format(
                        java.util.Locale.ROOT,
                        "Largest difference (Kolmogorov-Smirnov) between the shares of %,d walkers at time %.3g and those "
                                + "of exp(−%s/T) √g, by quadrature. Each such test exceeds what is allowed once in 1,000 times.",
                        walkers.count(),
                        steps * setting.stepSize(),
                        setting.ofFactors() ? "F" : "E"));
    }

    @Override
    public boolean look(Values values) {
        Setting wanted = Setting.of(values);
        boolean same = wanted.equals(setting.behind(wanted.behind()));
        if (same) {
            setting = wanted;
        }
        return same;
    }

    @Override
    public Shown shown() {
        return picture.of(setting, walkers, visits, times, shares, checks, steps, (double) steps / settledAt);
    }

    @Override
    public long steps() {
        return steps;
    }

    @Override
    public double pace() {
        return settledAt / WATCHED_SECONDS;
    }

    @Override
    public long answerAt() {
        return settledAt;
    }

    @Override
    public long lastStep() {
        return LENGTHS * settledAt;
    }
}
