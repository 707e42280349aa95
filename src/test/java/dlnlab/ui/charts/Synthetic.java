package dlnlab.ui.charts;

import dlnlab.plot.CurveData;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;

/// Made-up curves with the shapes that training gives.
final class Synthetic {
    private Synthetic() {}

    static CurveData curve(String label, int samples, double end, DoubleUnaryOperator f) {
        double[] x = new double[samples];
        double[] y = new double[samples];
        for (int i = 0; i < samples; i++) {
            x[i] = end * i / Math.max(1, samples - 1);
            y[i] = f.applyAsDouble(x[i]);
        }
        return CurveData.of(label, x, y);
    }

    /// A curve of a given colour group with a band of relative width.
    record Styled(CurveData curve, int colour, int dash, double band) implements CurveData {
        @Override
        public String label() {
            return curve.label();
        }

        @Override
        public int size() {
            return curve.size();
        }

        @Override
        public double x(int i) {
            return curve.x(i);
        }

        @Override
        public double y(int i) {
            return curve.y(i);
        }

        @Override
        public double low(int i) {
            return curve.y(i) * (1 - band);
        }

        @Override
        public double high(int i) {
            return curve.y(i) * (1 + band);
        }
    }

    /// A curve of a given colour and dash, as one of several runs.
    record Coloured(CurveData curve, int colour, int dash) implements CurveData {
        @Override
        public String label() {
            return curve.label();
        }

        @Override
        public int size() {
            return curve.size();
        }

        @Override
        public double x(int i) {
            return curve.x(i);
        }

        @Override
        public double y(int i) {
            return curve.y(i);
        }
    }

    static List<CurveData> gaps() {
        return List.of(
                curve("‖W₁‖² − ‖W₂‖²", 2000, 1600, t -> 5.81 + 1e-5 * t / 1600),
                curve("‖W₂‖² − ‖W₃‖²", 2000, 1600, t -> 3.66),
                curve("‖W₃‖² − ‖W₄‖²", 2000, 1600, t -> 3.5 - 1e-4 * t / 1600));
    }

    static CurveData loss(double rate) {
        return curve("Loss", 2000, 1600, t -> 1.6 * Math.exp(-rate * t) + 0.4 * Math.exp(-t / 30) + 1e-6);
    }

    static List<CurveData> singularValues(int count) {
        return many(count, k -> {
            double top = 1.35 / (1 + 0.22 * k * k);
            double rise = 120 + 140 * k;
            return curve("σ" + (char) ('₁' + k), 2000, 1600, t -> top / (1 + Math.exp(-(t - rise) / (20 + 12 * k))));
        });
    }

    static List<CurveData> neurons() {
        Random random = new Random(5);
        return many(80, k -> {
            double level = (k < 40 ? 0.18 : 0.08) + 0.06 * random.nextGaussian();
            double drift = 2e-6 * random.nextGaussian();
            int group = k < 40 ? 0 : 1;
            CurveData line = curve("layer " + (group + 1), 2000, 1600, t -> level + drift * t);
            return new Styled(line, group, group, 0);
        });
    }

    static List<CurveData> many(int count, IntFunction<CurveData> make) {
        List<CurveData> curves = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            curves.add(make.apply(k));
        }
        return curves;
    }
}
