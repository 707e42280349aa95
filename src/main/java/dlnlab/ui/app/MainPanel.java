package dlnlab.ui.app;

import dlnlab.dynamics.StopReason;
import dlnlab.run.Background;
import dlnlab.run.NumberText;
import dlnlab.run.RunStatus;
import dlnlab.run.RunStatus.Phase;
import dlnlab.run.Trace;
import dlnlab.ui.control.TransportPanel;
import dlnlab.ui.control.TransportViewModel;
import dlnlab.ui.files.FileDialogs;
import dlnlab.ui.files.FilesMenu;
import dlnlab.ui.files.FilesViewModel;
import dlnlab.ui.files.SystemDialogs;
import dlnlab.ui.help.HelpView;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.RunEntry;
import dlnlab.ui.lesson.LessonViewModel;
import dlnlab.ui.lesson.TheoryPanel;
import dlnlab.ui.network.NetworkViewModel;
import dlnlab.ui.runs.RunsPanel;
import dlnlab.ui.runs.RunsViewModel;
import dlnlab.ui.setup.KnobBar;
import dlnlab.ui.setup.SetupPanel;
import dlnlab.ui.setup.SetupViewModel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The whole window: bar, setup, tiles, theory, transport. One timer polls the run and draws what is new; it rests
/// while nothing can change.
public final class MainPanel extends StackPane {
    private static final String GUIDE_PAGE = "guide.md";

    private static final double FONT_SIZE = 14;
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;
    private static final double ICON_EM = 1.15;
    /// Lines of text that fit on the stage: few enough for the last row.
    private static final double LINES_ON_STAGE = 46;

    private static final double SMALLEST_ZOOM = 0.5;
    private static final double LARGEST_ZOOM = 3;
    private static final double THEORY_FROM_WIDTH = 1340;
    private static final int FRAMES_PER_HINT = 9;

    private final LabViewModel lab;
    private final TransportViewModel transport;
    private final SetupPanel setup;
    private final TileGrid tiles;
    private final TheoryPanel theory;
    private final RunsPanel runs;
    private final TopBar bar;
    private final StageStrip stage;
    private final KnobBar knobs;
    private final BorderPane frame = new BorderPane();
    private final HBox middle = new HBox();
    private final VBox bottom = new VBox();
    private final Region blank = new Region();
    private final KeySheet sheet = new KeySheet();
    private final HelpView help = new HelpView(this::requestFocus);
    private final TransportPanel controls;
    private final FilesViewModel files;
    private final FilesMenu filesMenu;
    private final MessageLine message;
    private final Frames timer = new Frames(this::frame);
    private final WindowActions actions;
    private Theme theme;
    private double zoom = 1;
    private String iconSheet = "";
    private boolean presenting;
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
        tiles = new TileGrid(lab, new ChartActions(lab, files, dialogs, () -> theme().palette(), this::em), this::em);
        theory = new TheoryPanel(lesson);
        stage = new StageStrip(lab, lesson);
        runs = new RunsPanel(new RunsViewModel(lab));
        bar = new TopBar(setupModel, filesMenu.items(), helpItems(), this::nextTheme, () -> setPresenting(true));
        controls = new TransportPanel(transport);
        message = new MessageLine(files.messageProperty());
        getStyleClass().add("lab");
        middle.getStyleClass().add("lab-middle");
        // a part that needs more room than there is must not push the others out of the window
        frame.setMinSize(0, 0);
        HBox.setHgrow(tiles, Priority.ALWAYS);
        // the numbers in the transport change with every frame: that is no reason to lay out all the rest
        frame.setManaged(false);
        frame.setCenter(middle);
        frame.setBottom(bottom);
        blank.setId(WindowIds.BLANK_ID);
        blank.getStyleClass().add("blank");
        blank.setVisible(false);
        sheet.setVisible(false);
        sheet.setOnMouseClicked(e -> showSheet(false));
        getChildren().addAll(frame, bar.course(), blank, sheet, help);
        arrange();
        listen();
        setTheme(theme);
    }

    private List<MenuItem> helpItems() {
        return List.of(
                menuItem(WindowIds.GUIDE_ID, "Guide (Shift+F1)", this::showGuide),
                menuItem(WindowIds.KEYS_ID, "Keys (?)", () -> showSheet(true)));
    }

    private static MenuItem menuItem(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }

    @Override
    protected void layoutChildren() {
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
        super.layoutChildren();
    }

    private void listen() {
        bar.runs().selectedProperty().subscribe(shown -> show(runs, shown));
        lab.runs().entries().addListener((ListChangeListener<RunEntry>) change -> {
            // a scene brings its own comparison, which its charts name; any other one wants the table
            if (lab.runs().entries().size() > 1 && lab.isChanged()) {
                bar.runs().setSelected(true);
            }
        });
        bar.network().selectedProperty().subscribe(lab.tiles()::setNetworkShown);
        lab.tiles().shownProperty().subscribe(shown -> wake());
        bar.theory().selectedProperty().subscribe(shown -> show(theory, shown));
        widthProperty().subscribe((before, now) -> foldTheory(before.doubleValue(), now.doubleValue()));
        widthProperty().subscribe(width -> resize());
        heightProperty().subscribe(height -> resize());
        lab.runs().leadProperty().subscribe(lead -> theory.show());
        lab.openingProperty().subscribe(opening -> {
            theory.show();
            stage.show();
            knobs.show(opening.scene() == null ? List.of() : opening.scene().stageKnobs());
        });
        theory.pointedProperty().subscribe(tiles::highlight);
        theory.chosenProperty().subscribe(tiles::focusOn);
        lab.activityProperty().subscribe(count -> wake());
        lab.noticeProperty().subscribe(files::tell);
        addEventFilter(KeyEvent.KEY_PRESSED, actions::onKey);
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    // hidden parts leave the window, so that keys and screen readers do not find them
    private void arrange() {
        frame.setTop(presenting ? stage : bar);
        if (presenting) {
            middle.getChildren().setAll(tiles);
            bottom.getChildren().setAll(knobs, message, controls);
        } else {
            middle.getChildren().setAll(setup, tiles, theory);
            bottom.getChildren().setAll(runs, message, controls);
        }
        getStyleClass().remove("presenting");
        if (presenting) {
            getStyleClass().add("presenting");
        }
        resize();
    }

    /// Shows only the stage, large enough for the last row, or everything again.
    public void setPresenting(boolean on) {
        if (on != presenting) {
            presenting = on;
            tiles.setControlsShown(!on);
            bar.course().hide();
            lab.playing().presentingProperty().set(on);
            arrange();
            stage.show();
            tiles.requestFocus();
            wake();
        }
    }

    /// Whether only the stage is shown.
    public boolean isPresenting() {
        return presenting;
    }

    /// Makes everything larger or smaller.
    /// @param factor 1 for the usual size; kept between half and three times
    public void setZoom(double factor) {
        zoom = Math.clamp(factor, SMALLEST_ZOOM, LARGEST_ZOOM);
        resize();
    }

    /// How much larger than usual everything is.
    public double zoom() {
        return zoom;
    }

    // all sizes are in em: one number scales the window; icons are the only ones that know pixels alone
    private void resize() {
        setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", em()));
        String rule = ".ikonli-font-icon { -fx-icon-size: " + Math.round(ICON_EM * em()) + "px; }";
        String sheet =
                "data:text/css;base64," + Base64.getEncoder().encodeToString(rule.getBytes(StandardCharsets.US_ASCII));
        if (!sheet.equals(iconSheet)) {
            getStylesheets().remove(iconSheet);
            getStylesheets().add(sheet);
            iconSheet = sheet;
        }
    }

    /// Height of the type in pixels: grows with a large window, half as fast as the window, and with the zoom.
    private double em() {
        double larger = Math.min(getWidth() / USUAL_WIDTH, getHeight() / USUAL_HEIGHT);
        double usual = FONT_SIZE * Math.sqrt(Math.max(1, larger));
        return zoom * (presenting ? Math.max(FONT_SIZE, getHeight() / LINES_ON_STAGE) : usual);
    }

    /// What can be done with files, and the sentence about it.
    FilesViewModel files() {
        return files;
    }

    /// The menu of files, which also takes what is dropped.
    FilesMenu filesMenu() {
        return filesMenu;
    }

    void showSheet(boolean shown) {
        sheet.setVisible(shown);
    }

    void showGuide() {
        help.show(GUIDE_PAGE, "");
    }

    boolean isGuideShown() {
        return help.isVisible();
    }

    boolean isSheetShown() {
        return sheet.isVisible();
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

    CoursePanel course() {
        return bar.course();
    }

    void toggleBlank() {
        blank.setVisible(!blank.isVisible());
    }

    /// The parts that F6 goes through.
    List<Region> parts() {
        return presenting ? List.of(tiles, knobs, controls) : List.of(setup, tiles, theory, controls);
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
        timer.stop();
        tiles.close();
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
        if (presenting) {
            stage.refresh();
        } else {
            theory.refresh();
        }
        // nobody reads a number that changes with every frame, and each change lays out the form
        if (!lab.playing().isPlaying() || ++frames % FRAMES_PER_HINT == 0) {
            setup.setHint("stepSize", stableBelow());
        }
        boolean same = status.equals(drawn);
        drawn = status;
        return pending
                || !same
                || status.phase() == Phase.PREPARING
                || lab.playing().isPlaying();
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

    // a window that crosses the threshold folds or unfolds the panel; in between the person decides
    private void foldTheory(double before, double now) {
        if (before < THEORY_FROM_WIDTH != now < THEORY_FROM_WIDTH || before == 0) {
            bar.theory().setSelected(now >= THEORY_FROM_WIDTH);
        }
    }
}
