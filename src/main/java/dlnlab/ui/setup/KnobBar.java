package dlnlab.ui.setup;

import dlnlab.experiment.Parameter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A few knobs side by side: those that stay at hand on the stage.
public final class KnobBar extends HBox {
    private final SetupViewModel model;
    private List<ParameterRow> rows = List.of();

    /// An empty bar.
    public KnobBar(SetupViewModel model) {
        this.model = model;
        getStyleClass().add("knob-bar");
        model.lab()
                .experimentProperty()
                .subscribe(experiment -> rows.forEach(row -> {
                    row.setVisible(row.parameter().appliesTo(experiment));
                    if (row.isVisible()) {
                        row.refresh();
                    }
                }));
        model.lab().search().stateProperty().subscribe(state -> rows.forEach(row -> row.showSearch(state)));
    }

    /// Shows these knobs.
    public void show(List<Parameter<?>> knobs) {
        List<ParameterRow> made = new ArrayList<>();
        for (Parameter<?> knob : knobs) {
            ParameterRow row = new ParameterRow(model, knob);
            row.refresh();
            HBox.setHgrow(row, Priority.ALWAYS);
            made.add(row);
        }
        rows = made;
        getChildren().setAll(made);
    }
}
