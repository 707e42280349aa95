package dlnlab.plot;

import dlnlab.plot.Ticks.Tick;
import java.util.ArrayList;
import java.util.List;

/// Ticks of logarithmic axes: powers of ten over two decades or more, 1-2-5 or 1-3 steps below, linear ones when
/// even those are too few.
final class LogTicks {
    private static final double ROUNDING = 1e-9;
    private static final double SMALLEST_PLAIN = 1e-3 * (1 - ROUNDING);
    private static final double LARGEST_PLAIN = 1e4 * (1 + ROUNDING);
    /// Minor marks within each decade are drawn up to this many decades; beyond they would be a grey bar.
    private static final int MINOR_DECADES = 6;

    private LogTicks() {}

    static Ticks of(AxisRange range, int most) {
        int first = (int) Math.ceil(Math.log10(range.lower()) - ROUNDING);
        int last = (int) Math.floor(Math.log10(range.upper()) + ROUNDING);
        double decades = Math.log10(range.upper() / range.lower());
        if (decades >= 2 - ROUNDING) {
            return powers(range, first, last, most);
        }
        List<Double> fine = multiples(range, new int[] {1, 2, 5});
        if (fine.size() >= 3 && fine.size() <= most) {
            return labelled(fine, multiples(range, new int[] {3, 4, 6, 7, 8, 9}));
        }
        if (fine.size() < 3) {
            return Ticks.linear(range, most);
        }
        List<Double> coarse = multiples(range, new int[] {1, 3});
        return coarse.size() >= 2 && coarse.size() <= most
                ? labelled(coarse, multiples(range, new int[] {2, 4, 5, 6, 7, 8, 9}))
                : labelled(List.of(fine.getFirst(), fine.getLast()), fine.subList(1, fine.size() - 1));
    }

    private static Ticks powers(AxisRange range, int first, int last, int most) {
        int stride = roundStride(Math.ceilDiv(last - first + 1, most));
        List<Double> values = new ArrayList<>();
        List<Double> between = new ArrayList<>();
        for (int k = first; k <= last; k++) {
            (Math.floorMod(k, stride) == 0 ? values : between).add(power(k));
        }
        boolean room = stride == 1 && last - first <= MINOR_DECADES;
        return labelled(values, room ? multiples(range, new int[] {2, 3, 4, 5, 6, 7, 8, 9}) : between);
    }

    /// Every second, third, fourth, ... tenth, twentieth power, but not every seventh.
    private static int roundStride(int least) {
        return switch (least) {
            case 7 -> 8;
            case 9 -> 10;
            default -> least <= 10 ? least : Math.ceilDiv(least, 10) * 10;
        };
    }

    /// Zero and plus or minus powers of ten, on a symmetric log axis; on a part of it that is far from zero the ticks
    /// of an ordinary log axis, on one deep in its linear part those of a linear axis.
    static Ticks symmetric(AxisRange range, int most) {
        if (range.lower() > Scale.SYMLOG_WIDTH) {
            return of(range, most);
        }
        if (range.upper() < -Scale.SYMLOG_WIDTH) {
            return mirrored(of(new AxisRange(-range.upper(), -range.lower()), most));
        }
        Ticks powers = symmetricPowers(range, most);
        return powers.major().size() >= 2 ? powers : Ticks.linear(range, most);
    }

    private static Ticks symmetricPowers(AxisRange range, int most) {
        double largest = Math.max(Math.abs(range.lower()), Math.abs(range.upper()));
        int first = (int) Math.round(Math.log10(Scale.SYMLOG_WIDTH)) + 1;
        int last = Math.max(first, (int) Math.floor(Math.log10(largest) + ROUNDING));
        boolean bothSides = range.lower() < 0 && range.upper() > 0;
        int perSide = Math.max(1, bothSides ? (most - 1) / 2 : most - 1);
        int stride = roundStride(Math.ceilDiv(last - first + 1, perSide));
        List<Double> values = new ArrayList<>(List.of(0.0));
        List<Double> between = new ArrayList<>();
        for (int k = last; k >= first; k--) {
            List<Double> chosen = (last - k) % stride == 0 ? values : between;
            chosen.add(power(k));
            chosen.add(-power(k));
        }
        values.removeIf(v -> isOutside(range, v));
        between.removeIf(v -> isOutside(range, v));
        values.sort(null);
        between.sort(null);
        return labelled(values, between);
    }

    private static boolean isOutside(AxisRange range, double v) {
        double slack = ROUNDING * Math.abs(v);
        return v < range.lower() - slack || v > range.upper() + slack;
    }

    private static Ticks mirrored(Ticks ticks) {
        List<Tick> major = ticks.major().reversed().stream()
                .map(tick -> new Tick(-tick.value(), "−" + tick.label()))
                .toList();
        return new Ticks(major, ticks.minor().reversed().stream().map(v -> -v).toList());
    }

    private static List<Double> multiples(AxisRange range, int[] factors) {
        List<Double> values = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(range.lower()) - ROUNDING);
        int last = (int) Math.floor(Math.log10(range.upper()) + ROUNDING);
        for (int k = first; k <= last; k++) {
            for (int factor : factors) {
                double value = factor * power(k);
                if (value >= range.lower() * (1 - ROUNDING) && value <= range.upper() * (1 + ROUNDING)) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /// Either all labels are plain decimals or all are powers: one axis, one way of writing.
    private static Ticks labelled(List<Double> values, List<Double> minor) {
        boolean plain = values.stream()
                .allMatch(v -> v == 0 || (Math.abs(v) >= SMALLEST_PLAIN && Math.abs(v) <= LARGEST_PLAIN));
        List<Tick> ticks = values.stream()
                .map(v -> new Tick(v, plain || v == 0 ? NumberFormats.value(v) : NumberFormats.scientific(v, 1)))
                .toList();
        return new Ticks(ticks, minor);
    }

    /// Parsed, because Math.pow(10, -5) is not the double nearest to 0.00001.
    private static double power(int exponent) {
        return Double.parseDouble("1e" + exponent);
    }
}
