package dlnlab.ui.lesson;

import dlnlab.ui.lab.RunEntry;
import dlnlab.ui.lab.RunSet;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Where several runs are on the table, one small button for each, in its colour: whose numbers the theory shows. The
/// pressed one is followed; another one is followed when it is pressed. Many runs are a list instead, which leaves the
/// numbers themselves in sight.
public final class FollowedRuns extends FlowPane {
    /// Prefix of the buttons' ids; the run's number from 1 follows.
    public static final String ID = "follow-";

    /// Id of the list that stands for the buttons where the runs are many.
    public static final String CHOICE_ID = "follow-choice";

    private static final int MOST_BUTTONS = 8;

    private final RunSet runs;
    private final ComboBox<RunEntry> choice = new ComboBox<>();
    private boolean showing;

    FollowedRuns(RunSet runs) {
        this.runs = runs;
        choice.setId(CHOICE_ID);
        choice.setAccessibleText("Numbers of the run");
        choice.setConverter(new Labels());
        choice.valueProperty().subscribe(entry -> {
            if (!showing && entry != null) {
                runs.setLead(entry);
            }
        });
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
        boolean many = buttons.size() > MOST_BUTTONS;
        getChildren().setAll(many ? List.of(choice) : several ? buttons : List.of());
        showing = true;
        choice.getItems().setAll(many ? runs.entries() : List.of());
        showing = false;
        setVisible(several);
        setManaged(several);
        showLead();
    }

    private void showLead() {
        RunEntry lead = runs.leadProperty().get();
        for (Node node : getChildren()) {
            if (node instanceof Button button) {
                button.showLead(lead);
            }
        }
        showing = true;
        choice.setValue(choice.getItems().contains(lead) ? lead : null);
        showing = false;
    }

    private static final class Labels extends StringConverter<RunEntry> {
        @Override
        public String toString(@Nullable RunEntry entry) {
            return entry == null ? "" : entry.labelProperty().get();
        }

        @Override
        public @Nullable RunEntry fromString(String text) {
            return null;
        }
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
