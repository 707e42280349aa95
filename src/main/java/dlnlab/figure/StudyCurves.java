package dlnlab.figure;

import dlnlab.ensemble.Cell;
import dlnlab.ensemble.CellValue;
import dlnlab.ensemble.CellValues;
import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.PlanAxis;
import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Axis;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Marker;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.ChartPicture.Sign;
import dlnlab.plot.CurveData;
import dlnlab.plot.Scale;
import dlnlab.plot.Span;
import dlnlab.scene.ChartSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Ensembles over a grid as curves: one column over one parameter, a curve for every combination of the others, through
/// the medians of what has finished, with the intervals of [CellValue] as a band: of a few starts from the least to the
/// greatest.
public final class StudyCurves {
    private static final double ROOM = 0.04;
    private static final double LEAST_SHARE = 1e-8;

    private StudyCurves() {}

    /// One curve, and which cells its points belong to.
    /// @param name of the curve
    /// @param cells one per point, from the left
    /// @param open points whose members stopped before they came to their goal
    public record Line(String name, CurveData data, List<Integer> cells, Set<Integer> open) {
        public Line {
            cells = List.copyOf(cells);
            open = Set.copyOf(open);
        }
    }

    /// The curves of a chart of kind STUDY_CURVES; those without a point too, so that colours stay.
    public static List<Line> lines(ChartSpec chart, CellValues now) {
        EnsemblePlan plan = now.plan();
        List<PlanAxis> axes = PlanAxis.of(plan.spec());
        PlanAxis across = axes.stream()
                .filter(axis -> axis.parameter().equals(chart.across()) && axis.isNumeric())
                .findFirst()
                .orElse(null);
        List<Integer> columns = StudyColumns.shown(chart, plan);
        if (across == null || columns.isEmpty()) {
            return List.of();
        }
        List<PlanAxis> others =
                axes.stream().filter(axis -> !axis.equals(across)).toList();
        Map<String, List<Integer>> cells = new LinkedHashMap<>();
        for (int cell = 0; cell < plan.cells().size(); cell++) {
            String name = PlanAxis.label(plan.cells().get(cell), others);
            List<Integer> own = cells.computeIfAbsent(name, key -> new ArrayList<>());
            if (now.finished(cell) > 0) {
                own.add(cell);
            }
        }
        List<Line> lines = new ArrayList<>();
        cells.forEach((name, own) -> lines.add(line(name, own, across, columns.getFirst(), now)));
        return lines;
    }

    private static Line line(String name, List<Integer> cells, PlanAxis across, int column, CellValues now) {
        List<Cell> all = now.plan().cells();
        List<Integer> sorted = cells.stream()
                .sorted(Comparator.comparingDouble(cell -> across.number(across.value(all.get(cell)))))
                .toList();
        List<CellValue> values =
                sorted.stream().map(cell -> now.of(cell, column)).toList();
        CurveData data = CurveData.banded(
                name,
                sorted.stream()
                        .mapToDouble(cell -> across.number(across.value(all.get(cell))))
                        .toArray(),
                values.stream().mapToDouble(CellValue::value).toArray(),
                values.stream().mapToDouble(CellValue::low).toArray(),
                values.stream().mapToDouble(CellValue::high).toArray());
        Set<Integer> open = IntStream.range(0, sorted.size())
                .filter(i -> now.missesGoal(sorted.get(i)))
                .boxed()
                .collect(Collectors.toSet());
        return new Line(name, data, sorted, open);
    }

    /// The horizontal range of a chart: the whole axis from the beginning, with some room on both sides.
    public static AxisRange across(ChartSpec chart, EnsemblePlan plan) {
        Span span = new Span();
        PlanAxis.of(plan.spec()).stream()
                .filter(axis -> axis.parameter().equals(chart.across()) && axis.isNumeric())
                .forEach(axis -> {
                    for (int value = 0; value < axis.size(); value++) {
                        span.include(axis.number(value));
                    }
                });
        if (span.isEmpty()) {
            return new AxisRange(0, 1);
        }
        double low = chart.xScale().transform(span.min());
        double high = chart.xScale().transform(span.max());
        double room = ROOM * (high - low);
        return new AxisRange(chart.xScale().inverse(low - room), chart.xScale().inverse(high + room));
    }

    /// The vertical range of some curves. A logarithmic axis ends some decades below the greatest median: an answer
    /// that
    /// is exact to the last digits must not make all others look alike.
    public static AxisRange up(ChartSpec chart, Scale scale, List<Line> lines) {
        double greatest = 0;
        for (Line line : lines) {
            for (int i = 0; i < line.data().size(); i++) {
                greatest = Math.max(greatest, line.data().y(i));
            }
        }
        Span span = new Span();
        for (Line line : lines) {
            for (int i = 0; i < line.data().size(); i++) {
                double y = line.data().y(i);
                if (!scale.isLogarithmic() || y >= LEAST_SHARE * greatest) {
                    span.include(y);
                }
            }
        }
        return AxisRange.ofValues(scale, span, chart.leastRelativeSpan());
    }

    /// The picture of some curves.
    /// @param former those before something was changed
    public static ChartPicture picture(ChartSpec chart, List<Line> lines, List<Line> former, Axis x, Axis y) {
        List<Curve> curves = new ArrayList<>();
        former.forEach(line -> curves.add(new Curve(line.data(), Role.GHOST, 0, 0)));
        List<Marker> markers = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            CurveData data = lines.get(k).data();
            Curve curve = Curve.of(data, Role.RUN, k);
            curves.add(curve);
            for (int i = 0; i < data.size(); i++) {
                Sign sign = lines.get(k).open().contains(i) ? Sign.UNFINISHED : Sign.END;
                markers.add(new Marker(sign, data.x(i), data.y(i), curve.colour()));
            }
        }
        return ChartPicture.of(chart.title(), chart.subtitle(), x, y, curves).withMarkers(markers);
    }
}
