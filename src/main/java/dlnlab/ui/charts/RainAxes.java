package dlnlab.ui.charts;

import dlnlab.ensemble.Column;
import dlnlab.ensemble.EnsemblePlan;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.ColumnRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/// Two small choices: which of the columns that many starts keep along their paths are the axes of their plane. There
/// is
/// no choice among the four entries of a 2 x 2 matrix, two of which are seen.
///
/// Ids: `<chart>-across`, `<chart>-up`.
final class RainAxes extends HBox {
    private static final int FEWEST = 5;

    private final ChoiceBox<Choice> across = new ChoiceBox<>();
    private final ChoiceBox<Choice> up = new ChoiceBox<>();
    private final Consumer<ChartSpec> onChosen;
    private ChartSpec spec;
    private boolean showing;

    /// One column.
    private record Choice(ColumnRef column, String name) {}

    /// @param spec with the axes at first
    /// @param onChosen is given the specification with other axes
    RainAxes(ChartSpec spec, Consumer<ChartSpec> onChosen) {
        this.spec = spec;
        this.onChosen = onChosen;
        prepare(across, "-across", "Horizontal axis");
        prepare(up, "-up", "Vertical axis");
        getStyleClass().add("play-knob");
        getChildren().addAll(new Label("axes"), across, up);
        show(List.of());
    }

    private void prepare(ChoiceBox<Choice> box, String id, String words) {
        box.setId(spec.id() + id);
        box.setAccessibleText(words);
        box.getStyleClass().add("rain-axis");
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Choice choice) {
                return choice == null ? "" : choice.name();
            }

            @Override
            public Choice fromString(String text) {
                throw new UnsupportedOperationException("axes are chosen from a list");
            }
        });
        box.valueProperty().subscribe((was, now) -> {
            if (!showing && was != null && now != null) {
                choose(box, was);
            }
        });
    }

    // a column chosen for both axes changes places with the one it displaces
    private void choose(ChoiceBox<Choice> changed, Choice before) {
        ChoiceBox<Choice> other = changed.equals(across) ? up : across;
        if (changed.getValue().equals(other.getValue())) {
            showing = true;
            other.setValue(before);
            showing = false;
        }
        Choice first = across.getValue();
        Choice second = up.getValue();
        spec = spec.against(first.column(), first.name(), second.column(), second.name());
        onChosen.accept(spec);
    }

    /// Offers the columns of an ensemble.
    void offer(EnsemblePlan plan) {
        List<String> quantities =
                spec.columns().stream().map(ColumnRef::quantity).distinct().toList();
        List<Choice> choices = new ArrayList<>();
        for (String quantity : quantities) {
            int seen = 0;
            for (Column column : plan.columns()) {
                if (column.quantity().equals(quantity)) {
                    choices.add(new Choice(
                            new ColumnRef(quantity, seen++), column.label().isEmpty() ? quantity : column.label()));
                }
            }
        }
        if (!choices.equals(across.getItems())) {
            show(choices);
        }
    }

    private void show(List<Choice> choices) {
        showing = true;
        for (ChoiceBox<Choice> box : List.of(across, up)) {
            ColumnRef shown = box.equals(across)
                    ? spec.columns().getFirst()
                    : spec.columns().get(1);
            box.getItems().setAll(choices);
            box.setValue(choices.stream()
                    .filter(choice -> choice.column().equals(shown))
                    .findFirst()
                    .orElse(null));
        }
        showing = false;
        boolean several = choices.size() >= FEWEST;
        setVisible(several);
        setManaged(several);
    }
}
