package dlnlab.ui.app;

import dlnlab.experiment.Choice;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Suggestions;
import dlnlab.experiment.Variation;
import dlnlab.ui.lab.LabViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.MenuItem;

/// Menu items that run the present experiment again with several values of one knob, side by side.
public final class CompareMenu {
    private static final int LONGEST = 4;

    private CompareMenu() {}

    /// One item per basic knob that has something to compare.
    static List<MenuItem> items(LabViewModel lab, Consumer<String> told) {
        List<MenuItem> items = new ArrayList<>();
        for (Parameter<?> parameter : Parameters.of(lab.experiment())) {
            if (parameter.basic() && !parameter.isVariant()) {
                items.addAll(itemsFor(parameter, lab, told));
            }
        }
        return items;
    }

    /// The item of one knob; none where there is nothing to compare.
    public static List<MenuItem> itemsFor(Parameter<?> parameter, LabViewModel lab, Consumer<String> told) {
        Experiment experiment = lab.experiment();
        List<String> values = Suggestions.of(parameter, experiment);
        if (values.size() < 2) {
            return List.of();
        }
        List<String> few = values.size() > LONGEST ? values.subList(0, LONGEST) : values;
        MenuItem item = new MenuItem(title(parameter, experiment, few));
        item.setId("compare-" + parameter.id());
        item.setOnAction(e -> {
            try {
                lab.compare(Variation.each(parameter, few));
            } catch (InvalidExperimentException refused) {
                told.accept(refused.sentence());
            }
        });
        return List.of(item);
    }

    private static String title(Parameter<?> parameter, Experiment experiment, List<String> values) {
        String label = parameter.label(experiment);
        String words = values.stream().map(v -> word(parameter, v)).collect(Collectors.joining(", "));
        return label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1) + ": " + words;
    }

    private static String word(Parameter<?> parameter, String value) {
        return parameter.choices().stream()
                .filter(choice -> choice.id().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }
}
