package dlnlab.ui.app;

import dlnlab.run.Background;
import dlnlab.run.Clock;
import dlnlab.run.Courtesy;
import dlnlab.run.RunStatus;
import dlnlab.run.RunStatus.Phase;
import dlnlab.ui.control.TransportPanel;
import dlnlab.ui.control.TransportViewModel;
import dlnlab.ui.files.FileDialogs;
import dlnlab.ui.files.FilesMenu;
import dlnlab.ui.files.FilesViewModel;
import dlnlab.ui.files.SystemDialogs;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.RunEntry;
import dlnlab.ui.lesson.LessonViewModel;
import dlnlab.ui.lesson.QuestionLine;
import dlnlab.ui.lesson.TheoryPanel;
import dlnlab.ui.network.NetworkViewModel;
import dlnlab.ui.runs.RunsPanel;
import dlnlab.ui.runs.RunsViewModel;
import dlnlab.ui.setup.KnobBar;
import dlnlab.ui.setup.SetupPanel;
import dlnlab.ui.setup.SetupViewModel;
import java.util.List;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The whole window: bar, setup, tiles, theory, transport. One timer polls the run and draws what is new; it rests
/// while nothing can change.
public final class MainPanel extends StackPane {
    private static final int FRAMES_PER_HINT = 9;

    private final LabViewModel lab;
    private final TransportViewModel transport;
    private final SetupPanel setup;
    private final TileGrid tiles;
    private final TheoryPanel theory;
    private final QuestionLine question;
    private final RunsPanel runs;
    private final TopBar bar;
    private final StageStrip stage;
    private final KnobBar knobs;
    private final WindowScale scale = new WindowScale(this);
    private final WindowLayout layout;
    private final Overlays overlays;
    private final FilesViewModel files;
    private final FilesMenu filesMenu;
    private final Frames timer = new Frames(this::frame);
    private final WindowActions actions;
    private Theme theme;
    private @Nullable RunStatus drawn;
    private int frames;

    /// A window's content for a lab, which asks for files with the system's dialogs.
    public MainPanel(LabViewModel lab, Theme theme) {
        this(lab, theme, null);
    }

    /// The same with other dialogs.
    MainPanel(LabViewModel lab, Theme theme, @Nullable FileDialogs otherDialogs) {
        this.lab = lab;
        this.theme = theme;
        FileDialogs dialogs =
                otherDialogs == null ? new SystemDialogs(() -> getScene().getWindow()) : otherDialogs;
        files = new FilesViewModel(lab, Background::run, Platform::runLater);
        filesMenu = new FilesMenu(files, dialogs);
        OwnData.install(files, lab, () -> getScene().getWindow());
        actions = new WindowActions(this, lab);
        transport = new TransportViewModel(lab);
        SetupViewModel setupModel = new SetupViewModel(lab);
        LessonViewModel lesson = new LessonViewModel(lab);
        setup = new SetupPanel(setupModel);
        knobs = new KnobBar(setupModel);
        tiles = new TileGrid(lab, new ChartActions(lab, files, dialogs, () -> theme().palette(), scale::em), scale::em);
        theory = new TheoryPanel(lesson);
        question = new QuestionLine(lesson);
        stage = new StageStrip(lab, lesson);
        runs = new RunsPanel(new RunsViewModel(lab));
        bar = new TopBar(setupModel, filesMenu.items(), helpItems(), this::nextTheme, () -> setPresenting(true));
        overlays = new Overlays(bar.course(), this::requestFocus);
        layout = new WindowLayout(
                this,
                new WindowLayout.Parts(
                        bar,
                        question,
                        stage,
                        setup,
                        tiles,
                        theory,
                        runs,
                        knobs,
                        new MessageLine(files.messageProperty()),
                        new TransportPanel(transport)));
        getStyleClass().add("lab");
        getChildren().add(layout);
        getChildren().addAll(overlays.nodes());
        listen();
        setTheme(theme);
    }

    private List<MenuItem> helpItems() {
        return List.of(
                menuItem(WindowIds.GUIDE_ID, "Guide (Shift+F1)", () -> overlays.showGuide()),
                menuItem(WindowIds.KEYS_ID, "Keys (?)", () -> overlays.showSheet(true)));
    }

    private static MenuItem menuItem(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }

    @Override
    protected void layoutChildren() {
        layout.resizeRelocate(0, 0, getWidth(), getHeight());
        super.layoutChildren();
    }

    private void listen() {
        lab.runs().entries().addListener((ListChangeListener<RunEntry>) change -> {
            // a scene brings its own comparison, which its charts name; any other one wants the table
            if (lab.runs().entries().size() > 1 && lab.isChanged()) {
                bar.runs().setSelected(true);
            }
        });
        bar.network().selectedProperty().subscribe(lab.tiles()::setNetworkShown);
        lab.tiles().shownProperty().subscribe(shown -> wake());
        lab.runs().leadProperty().subscribe(lead -> theory.show());
        lab.setupProperty().subscribe(setup -> theory.showQuestion());
        lab.openingProperty().subscribe(opening -> {
            theory.show();
            stage.show();
            knobs.show(opening.scene() == null ? List.of() : opening.scene().stageKnobs());
        });
        theory.pointedProperty().subscribe(tiles::highlight);
        theory.chosenProperty().subscribe(tiles::focusOn);
        lab.activityProperty().subscribe(count -> wake());
        layout.onPanels(this::wake);
        lab.noticeProperty().subscribe(files::tell);
        new PersonFirst(Courtesy.shared(), Clock.system()).watch(this);
        addEventFilter(KeyEvent.KEY_PRESSED, actions::onKey);
        addEventFilter(KeyEvent.KEY_TYPED, overlays::onTyped);
        addEventFilter(KeyEvent.KEY_RELEASED, overlays::onReleased);
        addEventHandler(KeyEvent.KEY_PRESSED, overlays::afterKey);
    }

    /// Shows only the stage, large enough for the last row, or everything again.
    public void setPresenting(boolean on) {
        if (on != isPresenting()) {
            tiles.setControlsShown(!on);
            bar.course().hide();
            lab.present(on);
            layout.setPresenting(on);
            scale.setPresenting(on);
            getStyleClass().remove("presenting");
            if (on) {
                getStyleClass().add("presenting");
            }
            stage.show();
            tiles.requestFocus();
            wake();
        }
    }

    /// Whether only the stage is shown.
    public boolean isPresenting() {
        return layout.isPresenting();
    }

    /// Makes everything larger or smaller.
    /// @param factor 1 for the usual size; kept between half and three times
    public void setZoom(double factor) {
        scale.setZoom(factor);
    }

    /// How much larger than usual everything is.
    public double zoom() {
        return scale.zoom();
    }

    /// What can be done with files, and the sentence about it.
    FilesViewModel files() {
        return files;
    }

    /// The menu of files, which also takes what is dropped.
    FilesMenu filesMenu() {
        return filesMenu;
    }

    /// What lies over the parts.
    Overlays overlays() {
        return overlays;
    }

    /// Where the parts lie.
    WindowLayout parts() {
        return layout;
    }

    LabViewModel lab() {
        return lab;
    }

    /// Whether nothing that is shown is still being computed.
    boolean isSettled() {
        return tiles.isSettled();
    }

    /// How the network is shown.
    NetworkViewModel network() {
        return tiles.network();
    }

    void toggleNetwork() {
        lab.tiles().setNetworkShown(!lab.tiles().shownProperty().get().network());
    }

    void toggleRuns() {
        bar.runs().setSelected(!bar.runs().isSelected());
    }

    private void nextTheme() {
        setTheme(theme.next());
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
        timer.wake();
    }

    /// Stops drawing; for a window that closes.
    public void rest() {
        timer.end();
        tiles.close();
    }

    /// Draws the present state once.
    /// @return whether something was new or may be soon
    public boolean frame() {
        boolean pending = lab.tick();
        transport.poll();
        boolean moving = lab.waiting().poll();
        RunStatus status = lab.run().status();
        tiles.refresh();
        if (runs.isVisible()) {
            runs.refresh();
        }
        if (isPresenting()) {
            stage.refresh();
        } else if (theory.isVisible()) {
            theory.refresh();
        } else {
            question.refresh();
        }
        // nobody reads a number that changes with every frame, and each change lays out the form
        if (!lab.playing().isPlaying() || ++frames % FRAMES_PER_HINT == 0) {
            setup.setHint("stepSize", StepSizeHint.of(lab));
        }
        boolean same = status.equals(drawn);
        drawn = status;
        return pending
                || moving
                || !same
                || status.phase() == Phase.PREPARING
                || lab.playing().isPlaying();
    }
}
