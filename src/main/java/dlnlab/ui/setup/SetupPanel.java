package dlnlab.ui.setup;

import dlnlab.experiment.Parameter;
import dlnlab.experiment.ParameterGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The setup form: groups of knobs from the parameter table, the basic ones first, the others behind "more".
public final class SetupPanel extends ScrollPane {
    /// Id of the form.
    public static final String ID = "setup";
    /// Id of the switch that shows the rarer knobs.
    public static final String MORE_ID = "setup-more";

    private final SetupViewModel model;
    private final VBox groups = new VBox();
    private final Hyperlink more = new Hyperlink();
    private final Map<String, ParameterRow> rows = new HashMap<>();
    private List<Parameter<?>> shown = List.of();

    /// A form that follows the model's experiment.
    public SetupPanel(SetupViewModel model) {
        this.model = model;
        setId(ID);
        getStyleClass().add("setup-panel");
        groups.getStyleClass().add("setup-groups");
        more.setId(MORE_ID);
        more.getStyleClass().add("setup-more");
        more.setOnAction(e -> model.moreProperty().set(!model.moreProperty().get()));
        setContent(groups);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        model.lab().setupProperty().subscribe(setup -> refresh());
        // the middle of a slider is the value that was opened
        model.lab().openingProperty().subscribe(opening -> refresh());
        model.moreProperty().subscribe(on -> refresh());
        model.lab().search().stateProperty().subscribe(state -> rows.values().forEach(row -> row.showSearch(state)));
    }

    /// Shows a line under a knob, for example the largest stable step size.
    public void setHint(String parameterId, String text) {
        ParameterRow row = rows.get(parameterId);
        if (row != null) {
            row.setHint(text);
        }
    }

    private void refresh() {
        List<Parameter<?>> wanted = new ArrayList<>();
        for (ParameterGroup group : ParameterGroup.values()) {
            wanted.addAll(model.shown(group));
        }
        if (!wanted.equals(shown)) {
            shown = wanted;
            rebuild();
        }
        shown.forEach(parameter -> row(parameter).refresh());
        more.setText(model.moreProperty().get() ? "Fewer knobs" : "More knobs");
    }

    private void rebuild() {
        List<Node> nodes = new ArrayList<>();
        for (ParameterGroup group : ParameterGroup.values()) {
            List<Parameter<?>> parameters = model.shown(group);
            if (!parameters.isEmpty()) {
                Label heading = new Label(group.label().toUpperCase(Locale.ROOT));
                heading.getStyleClass().add("group-heading");
                VBox box = new VBox(heading);
                box.getStyleClass().add("setup-group");
                parameters.forEach(p -> box.getChildren().add(row(p)));
                nodes.add(box);
            }
        }
        nodes.add(more);
        groups.getChildren().setAll(nodes);
    }

    private ParameterRow row(Parameter<?> parameter) {
        return rows.computeIfAbsent(parameter.id(), id -> new ParameterRow(model, parameter));
    }
}
