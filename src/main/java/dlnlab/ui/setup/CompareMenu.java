package dlnlab.ui.setup;

import dlnlab.experiment.Choice;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;

/// Menu items that run the present experiment again with several values of one knob, side by side. The items stay the
/// same objects with other words, because a menu that gets other items makes all of its nodes anew.
public final class CompareMenu {
    /// The submenu of the rarer knobs.
    public static final String MORE_ID = "compare-more";

    private static final int LONGEST = 4;

    private final SetupViewModel model;
    private final Map<String, MenuItem> made = new HashMap<>();
    private final Menu rarer = new Menu("More");
    private List<MenuItem> items = List.of();
    private @Nullable Experiment describes;

    /// Items for one window.
    public CompareMenu(SetupViewModel model) {
        this.model = model;
        rarer.setId(MORE_ID);
    }

    /// One item per basic knob that has something to compare now, the rarer knobs below "More".
    public List<MenuItem> items() {
        Experiment experiment = model.lab().experiment();
        if (!experiment.equals(describes)) {
            describes = experiment;
            items = describe(experiment);
        }
        return items;
    }

    private List<MenuItem> describe(Experiment experiment) {
        List<MenuItem> basic = new ArrayList<>();
        List<MenuItem> others = new ArrayList<>();
        for (Parameter<?> parameter : Parameters.of(experiment)) {
            List<String> values = Suggestions.of(parameter, experiment);
            if (values.size() >= 2) {
                (parameter.basic() && !parameter.isVariant() ? basic : others)
                        .add(item(parameter, experiment, values.subList(0, Math.min(LONGEST, values.size()))));
            }
        }
        if (!others.equals(rarer.getItems())) {
            rarer.getItems().setAll(others);
        }
        if (!others.isEmpty()) {
            basic.add(rarer);
        }
        return List.copyOf(basic);
    }

    private MenuItem item(Parameter<?> parameter, Experiment experiment, List<String> values) {
        MenuItem item = made.computeIfAbsent(parameter.id(), id -> {
            MenuItem fresh = new MenuItem();
            fresh.setId("compare-" + id);
            return fresh;
        });
        item.setText(title(parameter, experiment, values));
        item.setOnAction(e -> model.compare(parameter, values));
        return item;
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
