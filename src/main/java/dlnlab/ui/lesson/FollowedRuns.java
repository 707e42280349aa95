package dlnlab.ui.lesson;

import dlnlab.ui.lab.RunEntry;
import dlnlab.ui.lab.RunSet;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Where several runs are on the table, one small button for each, in its colour: whose numbers the theory shows. The
/// pressed one is followed; another one is followed when it is pressed.
public final class FollowedRuns extends FlowPane {
    /// Prefix of the buttons' ids; the run's number from 1 follows.
    public static final String ID = "follow-";

    private final RunSet runs;

    FollowedRuns(RunSet runs) {
        this.runs = runs;
        getStyleClass().add("followed-runs");
        runs.entries().addListener((ListChangeListener<RunEntry>) change -> rebuild());
        runs.leadProperty().subscribe(lead -> showLead());
        rebuild();
    }

    private void rebuild() {
        List<Button> buttons = new ArrayList<>();
        for (RunEntry entry : runs.entries()) {
            buttons.add(new Button(entry, buttons.size() + 1));
        }
        boolean several = buttons.size() > 1;
        getChildren().setAll(several ? buttons : List.of());
        setVisible(several);
        setManaged(several);
        showLead();
    }

    private void showLead() {
        RunEntry lead = runs.leadProperty().get();
        getChildren().forEach(node -> ((Button) node).showLead(lead));
    }

    private final class Button extends ToggleButton {
        private final RunEntry entry;

        Button(RunEntry entry, int number) {
            this.entry = entry;
            setId(ID + number);
            Region dot = new Region();
            dot.getStyleClass().addAll("run-dot", "run-colour-" + (entry.colour() % 8 + 1));
            setGraphic(dot);
            textProperty().bind(entry.labelProperty());
            accessibleTextProperty().bind(entry.labelProperty().map(label -> "Numbers of " + label));
            getStyleClass().add("followed-run");
            setMinWidth(USE_PREF_SIZE);
            setOnAction(e -> {
                runs.setLead(entry);
                // pressed again it stays the one
                showLead(runs.leadProperty().get());
            });
        }

        void showLead(RunEntry lead) {
            setSelected(entry.equals(lead));
        }
    }
}
