package dlnlab.ui.app;

import dlnlab.ui.control.TransportPanel;
import dlnlab.ui.lab.Session;
import dlnlab.ui.lesson.QuestionLine;
import dlnlab.ui.lesson.TheoryPanel;
import dlnlab.ui.runs.RunsPanel;
import dlnlab.ui.setup.KnobBar;
import dlnlab.ui.setup.SetupPanel;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Where the parts of a window lie: bar, setup, tiles, theory, runs and transport, or the stage alone. The theory folds
/// in a narrow window.
final class WindowLayout extends BorderPane {
    private static final double THEORY_FROM_WIDTH = 1340;

    private final Parts parts;
    private final HBox middle = new HBox();
    private final VBox top = new VBox();
    private final VBox bottom = new VBox();
    private boolean presenting;

    /// What a window is made of; bar, question, setup, theory and runs are not on the stage, stage strip and knobs only
    /// there.
    record Parts(
            TopBar bar,
            QuestionLine question,
            StageStrip stage,
            SetupPanel setup,
            TileGrid tiles,
            TheoryPanel theory,
            RunsPanel runs,
            KnobBar knobs,
            MessageLine message,
            TransportPanel controls) {}

    /// @param root whose width decides about the theory
    WindowLayout(Region root, Parts parts) {
        this.parts = parts;
        middle.getStyleClass().add("lab-middle");
        // a part that needs more room than there is must not push the others out of the window
        setMinSize(0, 0);
        HBox.setHgrow(parts.tiles(), Priority.ALWAYS);
        // the numbers in the transport change with every frame: that is no reason to lay out all the rest
        setManaged(false);
        setTop(top);
        setCenter(middle);
        setBottom(bottom);
        arrange();
        parts.bar().runs().selectedProperty().subscribe(shown -> show(parts.runs(), shown));
        parts.bar().theory().selectedProperty().subscribe(shown -> {
            show(parts.theory(), shown);
            // the theory begins with the question
            show(parts.question(), !shown);
        });
        root.widthProperty().subscribe((before, now) -> foldTheory(before.doubleValue(), now.doubleValue()));
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /// Only the stage, or everything.
    void setPresenting(boolean on) {
        presenting = on;
        arrange();
    }

    /// Whether only the stage is shown.
    boolean isPresenting() {
        return presenting;
    }

    // hidden parts leave the window, so that keys and screen readers do not find them
    private void arrange() {
        if (presenting) {
            top.getChildren().setAll(parts.stage());
            middle.getChildren().setAll(parts.tiles());
            bottom.getChildren().setAll(parts.knobs(), parts.message(), parts.controls());
        } else {
            top.getChildren().setAll(parts.bar(), parts.question());
            middle.getChildren().setAll(parts.setup(), parts.tiles(), parts.theory());
            bottom.getChildren().setAll(parts.runs(), parts.message(), parts.controls());
        }
    }

    /// The parts that F6 goes through.
    List<Region> stops() {
        return presenting
                ? List.of(parts.tiles(), parts.knobs(), parts.controls())
                : List.of(parts.setup(), parts.tiles(), parts.theory(), parts.controls());
    }

    /// Which of the panels that can be folded are shown.
    Session.Panels panels() {
        TopBar bar = parts.bar();
        return new Session.Panels(
                bar.runs().isSelected(),
                bar.network().isSelected(),
                bar.theory().isSelected());
    }

    /// Folds and unfolds panels.
    void show(Session.Panels wanted) {
        TopBar bar = parts.bar();
        bar.runs().setSelected(wanted.runs());
        bar.network().setSelected(wanted.network());
        bar.theory().setSelected(wanted.theory());
    }

    /// Does something whenever a panel is folded or unfolded.
    void onPanels(Runnable action) {
        TopBar bar = parts.bar();
        for (ToggleButton toggle : List.of(bar.runs(), bar.network(), bar.theory())) {
            toggle.selectedProperty().subscribe(selected -> action.run());
        }
    }

    // a window that crosses the threshold folds or unfolds the panel; in between the person decides
    private void foldTheory(double before, double now) {
        if (before < THEORY_FROM_WIDTH != now < THEORY_FROM_WIDTH || before == 0) {
            parts.bar().theory().setSelected(now >= THEORY_FROM_WIDTH);
        }
    }
}
