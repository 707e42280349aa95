package dlnlab.ui.lesson;

import dlnlab.experiment.Experiment;
import dlnlab.run.Run;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The statement that the run illustrates, and measured numbers beside what the theory says about them.
public final class TheoryPanel extends ScrollPane {
    /// Id of the panel.
    public static final String ID = "theory";

    private final Label title = words("theory-title");
    private final Label formula = words("theory-formula");
    private final Label source = words("theory-source");
    private final Label text = words("theory-text");
    private final Label summary = words("theory-text");
    private final GridPane grid = new GridPane();
    private List<Verdict> shown = List.of();

    /// An empty panel.
    public TheoryPanel() {
        setId(ID);
        getStyleClass().add("theory-panel");
        grid.getStyleClass().add("verdicts");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, values);
        VBox content = new VBox(
                heading("This run"),
                summary,
                heading("Theory"),
                title,
                formula,
                text,
                source,
                heading("Measured now"),
                grid);
        content.getStyleClass().add("theory-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    /// Shows the statement that fits an experiment.
    public void show(Experiment experiment) {
        summary.setText(experiment.summary());
        boolean claimed = experiment.isHomogeneous();
        title.setText(claimed ? "Layers keep their differences" : "No theorem here");
        formula.setText("d/dt ( ‖Wₕ‖² − ‖Wₕ₊₁‖² ) = 0");
        source.setText("Du, Hu, Lee 2018, Corollary 2.1 and Theorem 2.2");
        text.setText(
                claimed
                        ? "Gradient flow keeps every difference constant. Descent with step η moves it only by η² times "
                                + "the difference of the squared gradient norms, exactly."
                        : "The statement needs an activation with φ(c z) = c φ(z). This one has no such scaling, so "
                                + "the differences drift at first order in η.");
    }

    /// Brings the measured numbers up to date.
    public void refresh(Run run) {
        List<Verdict> now = LiveCertificates.of(run);
        if (now.isEmpty() || now.equals(shown)) {
            return;
        }
        shown = now;
        grid.getChildren().clear();
        for (int i = 0; i < now.size(); i++) {
            addRow(now.get(i), 2 * i);
        }
    }

    private void addRow(Verdict verdict, int row) {
        Label name = new Label(verdict.name());
        name.getStyleClass().add("verdict-name");
        Label value = new Label(verdict.value());
        value.getStyleClass().add("verdict-value");
        value.setMinWidth(USE_PREF_SIZE);
        Tooltip tip = new Tooltip(verdict.help());
        tip.setWrapText(true);
        tip.setMaxWidth(340);
        name.setTooltip(tip);
        grid.addRow(row, name, value);
        if (!verdict.text().isEmpty()) {
            Label pill = new Label(verdict.text());
            pill.getStyleClass()
                    .addAll(
                            "verdict-pill",
                            "verdict-" + verdict.judgement().name().toLowerCase(Locale.ROOT));
            pill.setTooltip(tip);
            pill.setMinWidth(USE_PREF_SIZE);
            GridPane.setHalignment(pill, HPos.RIGHT);
            grid.add(pill, 0, row + 1, 2, 1);
        }
    }

    private static Node heading(String text) {
        Label heading = new Label(text.toUpperCase(Locale.ROOT));
        heading.getStyleClass().add("group-heading");
        return heading;
    }

    private static Label words(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
