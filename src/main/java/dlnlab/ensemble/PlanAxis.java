package dlnlab.ensemble;

import dlnlab.experiment.Numbers;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One direction in which the cells of a plan differ: its variations, or an axis of its grid. Directions with one value
/// only are left out.
/// @param parameter id of the parameter, empty for variations
/// @param name of the parameter, empty for variations
/// @param position of the value within [Cell#place]
/// @param labels one per value, such as "N = 5"
/// @param texts one per value, shorter where that is clear beside the name: "0.3"
public record PlanAxis(String parameter, String name, int position, List<String> labels, List<String> texts) {
    public PlanAxis {
        labels = List.copyOf(labels);
        texts = List.copyOf(texts);
    }

    /// Those of a specification, the one that changes fastest last.
    public static List<PlanAxis> of(EnsembleSpec spec) {
        List<PlanAxis> axes = new ArrayList<>();
        List<String> variations =
                spec.variations().stream().map(Variation::label).toList();
        axes.add(new PlanAxis("", "", 0, variations, variations));
        for (int k = 0; k < spec.grid().size(); k++) {
            GridAxis axis = spec.grid().get(k);
            Parameter<?> parameter = Parameters.get(axis.parameter());
            List<String> labels =
                    axis.variations().stream().map(Variation::label).toList();
            List<String> texts = IntStream.range(0, labels.size())
                    .mapToObj(v -> axis.values().get(v).contains("=")
                            ? labels.get(v)
                            : axis.values().get(v))
                    .toList();
            axes.add(new PlanAxis(axis.parameter(), parameter.label(), k + 1, labels, texts));
        }
        return axes.stream().filter(axis -> axis.labels().size() > 1).toList();
    }

    /// How many values there are.
    public int size() {
        return labels.size();
    }

    /// A value as a number; NaN where it is none.
    public double number(int value) {
        Double number = Numbers.real(texts.get(value));
        return number == null ? Double.NaN : number;
    }

    /// Whether all values are numbers, so that curves can be drawn over them.
    public boolean isNumeric() {
        return IntStream.range(0, size()).noneMatch(value -> Double.isNaN(number(value)));
    }

    /// The number of a cell's value.
    public int value(Cell cell) {
        return cell.place().get(position);
    }

    /// What a cell is called by some axes together, such as "observed fraction = 0.3, N = 2".
    public static String label(Cell cell, List<PlanAxis> axes) {
        return axes.stream()
                .map(axis -> axis.labels().get(axis.value(cell)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
