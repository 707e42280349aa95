package dlnlab.ui.control;

import atlantafx.base.controls.ProgressSliderSkin;
import dlnlab.run.RunStatus;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Speed;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Reset, seed, play and step, speed, and what the run is doing.
public final class TransportPanel extends VBox {
    /// Back to step 0 with the same seed.
    public static final String RESET_ID = "transport-reset";
    /// The seed, to be read and typed.
    public static final String SEED_ID = "transport-seed";
    /// The next seed.
    public static final String NEW_SEED_ID = "transport-new-seed";
    /// Play or pause.
    public static final String PLAY_ID = "transport-play";
    /// One step.
    public static final String STEP_ID = "transport-step";
    /// One step into the past.
    public static final String BACK_ID = "transport-back";
    /// The moment shown, over the whole record.
    public static final String TIME_ID = "transport-time";
    /// Shows the present again.
    public static final String LIVE_ID = "transport-live";
    /// Goes on from the moment shown with a new run.
    public static final String BRANCH_ID = "transport-branch";
    /// Steps per second.
    public static final String SPEED_ID = "transport-speed";
    /// Iteration and loss.
    public static final String STATUS_ID = "transport-status";
    /// What the run is doing, and why it stopped.
    public static final String REASON_ID = "transport-reason";

    private final TransportViewModel model;
    private final LabViewModel lab;
    private final FontIcon playIcon = new FontIcon(Feather.PLAY);
    private final Button play = new Button("", playIcon);
    private final Tooltip playTip = new Tooltip("Play (Space)");
    private final TextField seed = new TextField();
    private final ComboBox<Speed> speed = new ComboBox<>();
    private final Label status = new Label();
    private final Label reason = new Label();
    private final Slider time = new Slider();
    private final Button live = new Button("Back to live", new FontIcon(Feather.CHEVRONS_RIGHT));
    private final Button branch = new Button("Continue from here", new FontIcon(Feather.GIT_BRANCH));
    private final BooleanBinding arrived;
    private boolean showing;

    /// A transport for the model's run.
    public TransportPanel(TransportViewModel model) {
        this.model = model;
        this.lab = model.lab();
        arrived = lab.starts().rain().phaseProperty().greaterThanOrEqualTo(1);
        getStyleClass().add("transport");
        HBox controls = new HBox(left(), middle(), right());
        controls.getStyleClass().add("transport-controls");
        getChildren().addAll(timeRow(), controls);
        model.statusProperty().subscribe(now -> show());
        model.momentProperty().subscribe(now -> show());
        model.othersProperty().subscribe(now -> show());
        lab.time().stepProperty().subscribe(now -> show());
        lab.time().playingProperty().subscribe(now -> show());
        lab.starts().rain().playingProperty().subscribe(now -> show());
        lab.plays().playingProperty().subscribe(now -> show());
        arrived.subscribe(now -> show());
        lab.experimentProperty().subscribe(experiment -> seed.setText(String.valueOf(experiment.seed())));
        lab.playing().speedProperty().subscribe(this::showSpeed);
    }

    private HBox timeRow() {
        time.setSkin(new ProgressSliderSkin(time));
        time.setId(TIME_ID);
        time.getStyleClass().add("time-slider");
        time.setTooltip(new Tooltip("Drag to look back; Left and Right move by one step"));
        time.setAccessibleText("Time: the iteration shown");
        // not at once: a run that is there already would be looked at from its start
        time.valueProperty().subscribe((before, value) -> {
            if (!showing) {
                lab.playing().lookAt(Math.round(value.doubleValue()));
            }
        });
        HBox.setHgrow(time, Priority.ALWAYS);
        HBox row = new HBox(time);
        row.getStyleClass().add("time-row");
        return row;
    }

    private HBox left() {
        Button reset = button(RESET_ID, Feather.ROTATE_CCW, "Reset", "Back to step 0 with the same seed", lab::reset);
        Label seedName = new Label("Seed");
        seedName.getStyleClass().add("parameter-name");
        seedName.setMinWidth(USE_PREF_SIZE);
        seed.setId(SEED_ID);
        seed.setPrefColumnCount(5);
        seed.getStyleClass().add("parameter-field");
        seed.setTooltip(new Tooltip("Draws the start weights; the data stay the same"));
        seed.setAccessibleText("Seed");
        seed.setOnAction(e -> enterSeed());
        Button next = button(NEW_SEED_ID, Feather.SHUFFLE, "New seed", "Other start weights, same data", lab::newSeed);
        HBox box = new HBox(reset, seedName, seed, next);
        box.getStyleClass().add("transport-left");
        return grow(box);
    }

    private HBox middle() {
        play.setId(PLAY_ID);
        play.getStyleClass().add("play-button");
        play.setTooltip(playTip);
        play.setOnAction(e -> lab.playing().toggle());
        Button step = button(STEP_ID, Feather.SKIP_FORWARD, "", "One step (Right)", lab.playing()::step);
        step.setAccessibleText("One step");
        speed.setId(SPEED_ID);
        speed.getItems().setAll(Speed.values());
        speed.setTooltip(new Tooltip("How fast to play; never changes the numbers"));
        speed.setAccessibleText("Speed");
        speed.valueProperty().subscribe(chosen -> {
            if (chosen != null && !showing) {
                lab.playing().setSpeed(chosen);
            }
        });
        Button back = button(BACK_ID, Feather.SKIP_BACK, "", "One step back (Left)", lab.playing()::stepBack);
        back.setAccessibleText("One step back");
        live.setId(LIVE_ID);
        live.getStyleClass().add("live-button");
        live.setMinWidth(USE_PREF_SIZE);
        live.setTooltip(new Tooltip("Show the present again (End)"));
        live.setOnAction(e -> lab.playing().backToLive());
        branch.setId(BRANCH_ID);
        branch.setMinWidth(USE_PREF_SIZE);
        branch.setTooltip(new Tooltip("A new run goes on from the moment shown (Enter)"));
        branch.setOnAction(e -> lab.branch());
        HBox box = new HBox(back, play, step, speed, live, branch);
        box.getStyleClass().add("transport-middle");
        return box;
    }

    private HBox right() {
        status.setId(STATUS_ID);
        status.getStyleClass().add("transport-status");
        reason.setId(REASON_ID);
        reason.getStyleClass().add("transport-reason");
        reason.setWrapText(true);
        VBox words = new VBox(status, reason);
        words.getStyleClass().add("transport-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(words);
        box.getStyleClass().add("transport-right");
        return grow(box);
    }

    private static HBox grow(HBox box) {
        HBox.setHgrow(box, Priority.ALWAYS);
        // both sides claim the same width, so that play stays in the middle
        box.setPrefWidth(10);
        box.setMinWidth(0);
        return box;
    }

    private static Button button(String id, Feather icon, String text, String tip, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tip));
        button.setOnAction(e -> action.run());
        return button;
    }

    private void enterSeed() {
        String problem = model.enterSeed(seed.getText());
        if (!problem.isEmpty()) {
            showReason(problem, true);
        }
    }

    private void showSpeed(Speed present) {
        showing = true;
        speed.setValue(present);
        showing = false;
    }

    private void show() {
        RunStatus now = model.statusProperty().get();
        boolean back = lab.time().lookingBack();
        boolean pauses = model.pauses(now);
        boolean again = !back && !now.canGoOn() && !lab.playing().canGoOn();
        playIcon.setIconCode(pauses ? Feather.PAUSE : again ? Feather.REPEAT : Feather.PLAY);
        String action = pauses ? "Pause" : again ? "Run again" : back ? "Play the record" : "Play";
        playTip.setText(action + " (Space)");
        play.setAccessibleText(action);
        live.setVisible(back);
        live.setManaged(back);
        branch.setVisible(back);
        branch.setManaged(back);
        status.setText(model.line(now));
        showReason(model.reason(now), model.isTrouble(now));
        showing = true;
        time.setDisable(now.step() == 0);
        time.setMax((double) Math.max(1, now.step()));
        time.setBlockIncrement(1);
        time.setValue((double) lab.time().shownStep());
        showing = false;
    }

    private void showReason(String text, boolean trouble) {
        reason.setText(text);
        reason.getStyleClass().removeAll("trouble");
        if (trouble) {
            reason.getStyleClass().add("trouble");
        }
    }
}
