package dlnlab.ui.charts;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.plot.NumberFormats;
import dlnlab.ui.ensemble.Cloud;
import dlnlab.ui.ensemble.StartsState;
import dlnlab.ui.ensemble.StartsViewModel;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What moves the rain: play, a slider over the fall and the time shown; how many starts there are, and how far they
/// are computed.
///
/// Ids: `<chart>-play`, `<chart>-fall`, `<chart>-time`, `<chart>-count`, `<chart>-progress`, `<chart>-pause`,
/// `<chart>-stop`, `<chart>-show-starts`, `<chart>-by-hand`,
/// `<chart>-show-clusters`.
final class RainBar extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final double KEY_STEP = 0.01;
    private static final int DIGITS = 3;

    private final StartsViewModel model;
    private final Button play = new Button();
    private final Slider fall = new Slider(0, 1, 0);
    private final Label time = new Label();
    private final TextField count = new TextField();
    private final Label progress = new Label();
    private final ProgressBar share = new ProgressBar(0);
    private final Button pause = new Button();
    private final Button stop = new Button("stop");
    private final ToggleButton starts = new ToggleButton("show starts");
    private final ToggleButton hand = new ToggleButton("start by hand");
    private final ToggleButton clusters = new ToggleButton("clusters");
    private final FlowPane below = new FlowPane();
    private boolean showing;

    /// @param redraw what is to be done when a person chose something that is drawn
    /// @param axes which two columns are shown
    RainBar(String id, StartsViewModel model, RainAxes axes, Runnable redraw) {
        this.model = model;
        play.setId(id + "-play");
        play.getStyleClass().add("play-button");
        play.setOnAction(e -> toggle());
        fall.setId(id + "-fall");
        fall.setAccessibleText("How far all starts have fallen");
        fall.setBlockIncrement(KEY_STEP);
        fall.getStyleClass().add("play-slider");
        fall.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(fall, Priority.ALWAYS);
        fall.valueProperty().subscribe((was, value) -> {
            if (!showing) {
                model.rain().lookAt(value.doubleValue());
                redraw.run();
            }
        });
        time.setId(id + "-time");
        time.getStyleClass().add("rain-time");
        count.setId(id + "-count");
        count.setPrefColumnCount(5);
        count.setAccessibleText("Number of starts, from 10 to 100,000");
        count.setTooltip(new Tooltip("How many random starts: a whole number from 10 to 100,000"));
        count.setOnAction(e -> enter());
        progress.setId(id + "-progress");
        progress.getStyleClass().add("rain-progress");
        share.getStyleClass().add("rain-share");
        pause.setId(id + "-pause");
        pause.getStyleClass().add("play-reset");
        pause.setOnAction(e -> model.togglePause());
        stop.setId(id + "-stop");
        stop.getStyleClass().add("play-reset");
        stop.setAccessibleText("Stop computing starts; those that are there stay");
        stop.setOnAction(e -> model.cancel());
        starts.setId(id + "-show-starts");
        starts.getStyleClass().add("play-choice");
        starts.setAccessibleText("Show where all members start");
        starts.selectedProperty().subscribe((was, on) -> redraw.run());
        hand.setId(id + "-by-hand");
        hand.getStyleClass().add("play-choice");
        hand.setAccessibleText("Put a start somewhere by hand and see its path");
        hand.selectedProperty().subscribe((was, on) -> redraw.run());
        clusters.setId(id + "-show-clusters");
        clusters.getStyleClass().add("play-choice");
        clusters.setAccessibleText("Show the groups in which the starts end, as a table");
        clusters.selectedProperty().subscribe((was, on) -> redraw.run());
        HBox above = new HBox(play, fall, time);
        above.getStyleClass().add("rain-controls");
        HBox number = new HBox(new Label("starts"), count);
        number.getStyleClass().add("play-knob");
        HBox far = new HBox(share, progress, pause, stop);
        far.getStyleClass().add("play-knob");
        below.getChildren().addAll(number, axes, starts, hand, clusters, far);
        below.getStyleClass().add("rain-choices");
        getStyleClass().add("play-bar");
        getChildren().addAll(above, below);
        setMinHeight(USE_PREF_SIZE);
        count.setText(String.valueOf(model.count()));
        refresh();
    }

    private void toggle() {
        if (model.rain().playingProperty().get()) {
            model.rain().setPlaying(false);
        } else {
            if (!model.rain().canGoOn()) {
                model.rain().rewind();
            }
            model.rain().setPlaying(true);
        }
        model.touch();
    }

    private void enter() {
        try {
            String typed = count.getText().strip().replace(",", "");
            if (!typed.matches("[0-9]{1,9}")) {
                throw new InvalidExperimentException(
                        "starts",
                        "The number of starts must be a whole number from 10 to 100,000, but was \"" + count.getText()
                                + "\".");
            }
            model.setCount(Integer.parseInt(typed));
            complain("");
        } catch (InvalidExperimentException e) {
            complain(e.sentence());
        }
    }

    private void complain(String sentence) {
        count.pseudoClassStateChanged(ERROR, !sentence.isEmpty());
        count.getTooltip()
                .setText(sentence.isEmpty() ? "How many random starts: a whole number from 10 to 100,000" : sentence);
        progress.setText(sentence);
    }

    /// Whether the starts themselves are to be seen.
    boolean showsStarts() {
        return starts.isSelected();
    }

    /// Whether a start can be put somewhere by hand, and its path is to be seen.
    boolean showsHand() {
        return hand.isSelected() && hand.isVisible();
    }

    /// Whether the table of groups is to be seen.
    boolean showsClusters() {
        return clusters.isSelected();
    }

    void setHandPossible(boolean possible) {
        hand.setVisible(possible);
        hand.setManaged(possible);
    }

    /// Only what an audience needs, or everything.
    void setControlsShown(boolean shown) {
        below.setVisible(shown);
        below.setManaged(shown);
    }

    /// Shows how far everything is.
    void refresh() {
        boolean falls = model.rain().playingProperty().get();
        play.setText(falls ? "❚❚" : "▶");
        play.setAccessibleText(falls ? "Hold all starts where they are" : "Let all starts fall");
        double phase = model.rain().phaseProperty().get();
        showing = true;
        fall.setValue(phase);
        showing = false;
        StartsState state = model.stateProperty().get();
        time.setText(timeWords(phase, state.going()));
        share.setVisible(state.going());
        share.setManaged(state.going());
        share.setProgress(state.total() == 0 ? 0 : (double) state.finished() / state.total());
        if (!count.getPseudoClassStates().contains(ERROR)) {
            progress.setText(state.words());
        }
        pause.setText(state.paused() ? "go on" : "pause");
        pause.setAccessibleText(state.paused() ? "Go on computing starts" : "Pause computing starts");
        for (Button button : new Button[] {pause, stop}) {
            button.setVisible(state.going());
            button.setManaged(state.going());
        }
    }

    private String timeWords(double phase, boolean going) {
        Cloud cloud = model.present();
        double now = cloud == null ? Double.NaN : cloud.timeAt(phase);
        if (Double.isNaN(now)) {
            return "";
        }
        if (Double.isInfinite(now)) {
            return going ? "at the end" : "all arrived";
        }
        return "time t = " + NumberFormats.value(now, DIGITS);
    }
}
