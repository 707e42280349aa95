package dlnlab.ui.setup;

import dlnlab.experiment.Choice;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// Menu items that run the present experiment again with several values of one knob, side by side.
public final class CompareMenu {
    /// The submenu of the rarer knobs.
    public static final String MORE_ID = "compare-more";

    private static final int LONGEST = 4;

    private CompareMenu() {}

    /// One item per basic knob that has something to compare, the rarer knobs below "More".
    public static List<MenuItem> items(SetupViewModel model) {
        List<MenuItem> items = new ArrayList<>();
        Menu rarer = new Menu("More");
        rarer.setId(MORE_ID);
        for (Parameter<?> parameter : Parameters.of(model.lab().experiment())) {
            (parameter.basic() && !parameter.isVariant() ? items : rarer.getItems()).addAll(itemFor(parameter, model));
        }
        if (!rarer.getItems().isEmpty()) {
            items.add(rarer);
        }
        return items;
    }

    private static List<MenuItem> itemFor(Parameter<?> parameter, SetupViewModel model) {
        Experiment experiment = model.lab().experiment();
        List<String> values = Suggestions.of(parameter, experiment);
        if (values.size() < 2) {
            return List.of();
        }
        List<String> few = values.size() > LONGEST ? values.subList(0, LONGEST) : values;
        MenuItem item = new MenuItem(title(parameter, experiment, few));
        item.setId("compare-" + parameter.id());
        item.setOnAction(e -> model.compare(parameter, few));
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
