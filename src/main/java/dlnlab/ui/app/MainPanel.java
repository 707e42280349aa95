package dlnlab.ui.app;

import dlnlab.dynamics.StopReason;
import dlnlab.run.NumberText;
import dlnlab.run.RunStatus;
import dlnlab.run.RunStatus.Phase;
import dlnlab.run.Trace;
import dlnlab.ui.control.TransportPanel;
import dlnlab.ui.control.TransportViewModel;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.RunEntry;
import dlnlab.ui.lesson.LessonViewModel;
import dlnlab.ui.lesson.TheoryPanel;
import dlnlab.ui.runs.RunsPanel;
import dlnlab.ui.runs.RunsViewModel;
import dlnlab.ui.setup.SetupPanel;
import dlnlab.ui.setup.SetupViewModel;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The whole window: bar, setup, tiles, theory, transport. One timer polls the run and draws what is new; it rests
/// while nothing can change.
public final class MainPanel extends BorderPane {
    /// The chooser of presets.
    public static final String PRESET_ID = "preset-chooser";
    /// To the preset before.
    public static final String PREVIOUS_ID = "preset-previous";
    /// To the next preset.
    public static final String NEXT_ID = "preset-next";
    /// Counts changes and takes them back.
    public static final String CHANGES_ID = "changes";
    /// Shows or folds the theory panel.
    public static final String THEORY_ID = "theory-toggle";
    /// The menu of comparisons.
    public static final String COMPARE_ID = "compare";
    /// Keeps the present run.
    public static final String PIN_ID = "compare-pin";
    /// Shows or hides the table of runs.
    public static final String RUNS_ID = "runs-toggle";
    /// Light or dark.
    public static final String THEME_ID = "theme-toggle";

    private static final double THEORY_FROM_WIDTH = 1340;
    private static final long FRAME_NANOS = 30_000_000;
    private static final int IDLE_FRAMES = 20;

    private final LabViewModel lab;
    private final TransportViewModel transport;
    private final SetupPanel setup;
    private final TileGrid tiles;
    private final TheoryPanel theory;
    private final RunsPanel runs;
    private final TopBar bar;
    private final AnimationTimer timer = new Frames();
    private Theme theme;
    private @Nullable RunStatus drawn;
    private int idle;

    /// A window's content for a lab.
    public MainPanel(LabViewModel lab, Theme theme) {
        this.lab = lab;
        this.theme = theme;
        transport = new TransportViewModel(lab);
        setup = new SetupPanel(new SetupViewModel(lab));
        tiles = new TileGrid(lab);
        theory = new TheoryPanel(new LessonViewModel(lab));
        runs = new RunsPanel(new RunsViewModel(lab));
        bar = new TopBar(lab, () -> setTheme(this.theme.other()));
        getStyleClass().add("lab");
        HBox middle = new HBox(setup, tiles, theory);
        middle.getStyleClass().add("lab-middle");
        HBox.setHgrow(tiles, Priority.ALWAYS);
        setTop(bar);
        setCenter(middle);
        setBottom(new VBox(runs, new TransportPanel(transport)));
        bar.runs().selectedProperty().subscribe(shown -> {
            runs.setVisible(shown);
            runs.setManaged(shown);
        });
        lab.runs().entries().addListener((ListChangeListener<RunEntry>) change -> {
            if (lab.runs().entries().size() > 1) {
                bar.runs().setSelected(true);
            }
        });
        bar.theory().selectedProperty().subscribe(this::showTheory);
        widthProperty().subscribe((before, now) -> foldTheory(before.doubleValue(), now.doubleValue()));
        lab.runs().leadProperty().subscribe(lead -> theory.show());
        lab.openingProperty().subscribe(opening -> theory.show());
        theory.pointedProperty().subscribe(tiles::highlight);
        lab.activityProperty().subscribe(count -> wake());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onSpace);
        setTheme(theme);
    }

    /// Changes the look.
    public void setTheme(Theme chosen) {
        theme = chosen;
        theme.apply(this);
        bar.showTheme(theme);
    }

    /// The look.
    public Theme theme() {
        return theme;
    }

    /// Draws frames until nothing can change any more.
    public void wake() {
        idle = 0;
        timer.start();
    }

    /// Stops drawing; for a window that closes.
    public void rest() {
        timer.stop();
    }

    /// Draws the present state once.
    /// @return whether something was new or may be soon
    public boolean frame() {
        boolean pending = lab.tick();
        transport.poll();
        RunStatus status = lab.run().status();
        tiles.refresh();
        if (runs.isVisible()) {
            runs.refresh();
        }
        theory.refresh();
        setup.setHint("stepSize", stableBelow());
        boolean same = status.equals(drawn);
        drawn = status;
        return pending || !same || status.phase() == Phase.PREPARING || lab.isPlaying();
    }

    private String stableBelow() {
        Trace trace = lab.run().trace();
        Trace.Sample sharpness = trace == null ? null : trace.latest("sharpness");
        if (sharpness == null || lab.run().status().reason() == StopReason.DIVERGED) {
            return "";
        }
        double value = sharpness.values()[0];
        String bound = NumberText.number(2 / value, 2);
        return value > 0 ? String.format(Locale.ROOT, "2 / sharpness = %s at step %,d", bound, sharpness.step()) : "";
    }

    private void showTheory(boolean shown) {
        theory.setVisible(shown);
        theory.setManaged(shown);
    }

    // a window that crosses the threshold folds or unfolds the panel; in between the person decides
    private void foldTheory(double before, double now) {
        if (before < THEORY_FROM_WIDTH != now < THEORY_FROM_WIDTH || before == 0) {
            bar.theory().setSelected(now >= THEORY_FROM_WIDTH);
        }
    }

    private void onKey(KeyEvent event) {
        boolean known = true;
        if (event.getCode() == KeyCode.PAGE_DOWN) {
            bar.move(1);
        } else if (event.getCode() == KeyCode.PAGE_UP) {
            bar.move(-1);
        } else {
            known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void onSpace(KeyEvent event) {
        Node owner = getScene().getFocusOwner();
        boolean taken = owner instanceof TextInputControl
                || owner instanceof ButtonBase
                || (owner instanceof ComboBoxBase<?> box && box.isShowing());
        if (event.getCode() == KeyCode.SPACE && !taken) {
            lab.togglePlay();
            event.consume();
        }
    }

    /// One timer for everything that moves.
    private final class Frames extends AnimationTimer {
        private long last;

        @Override
        public void handle(long now) {
            if (now - last < FRAME_NANOS) {
                return;
            }
            last = now;
            idle = frame() ? 0 : idle + 1;
            if (idle > IDLE_FRAMES) {
                stop();
            }
        }
    }
}
