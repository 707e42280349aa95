package dlnlab.ui.charts;

import dlnlab.exhibit.Knob;
import dlnlab.exhibit.Shown;
import dlnlab.exhibit.Shown.Reading;
import dlnlab.ui.play.PlayViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// The knobs of an exhibit that are no handles, the way back, and its numbers.
///
/// Ids: `<chart>-knob-<knob>` of a slider, with `-1`, `-2`, ... of the buttons of a choice, `<chart>-play`,
/// `<chart>-as-opened`, `<chart>-reading-1`, ...
final class PlayBar extends VBox {
    private static final double PLAYED_SECONDS = 5;
    private static final double KEY_STEP = 0.02;
    private static final double ROUNDING = 1e-9;

    private final String id;
    private final PlayViewModel model;
    private final List<Runnable> updates = new ArrayList<>();
    private final FlowPane readings = new FlowPane();

    PlayBar(String chartId, PlayViewModel model) {
        this.id = chartId;
        this.model = model;
        FlowPane controls = new FlowPane();
        controls.getStyleClass().add("play-controls");
        readings.getStyleClass().add("play-readings");
        for (Knob knob : model.exhibit().knobs()) {
            switch (knob.form()) {
                case HANDLE -> {}
                case CHOICE -> controls.getChildren().add(choice(knob));
                case SLIDER, POWERS -> controls.getChildren().add(row(knob, slider(knob)));
                case PLAYED -> controls.getChildren().add(played(knob));
            }
        }
        controls.getChildren().add(reset());
        getStyleClass().add("play-bar");
        getChildren().addAll(controls, readings);
        setMinHeight(USE_PREF_SIZE);
        update();
    }

    /// Shows what knobs and numbers are now.
    void update() {
        updates.forEach(Runnable::run);
        Shown shown = model.shownProperty().get();
        List<Reading> now = shown == null ? List.of() : shown.readings();
        while (readings.getChildren().size() < now.size()) {
            readings.getChildren()
                    .add(new NumberBox(
                            id + "-reading-" + (readings.getChildren().size() + 1)));
        }
        for (int k = 0; k < now.size(); k++) {
            ((NumberBox) readings.getChildren().get(k)).show(now.get(k));
        }
    }

    /// A name and a number.
    private static final class NumberBox extends HBox {
        private final Label name = new Label();
        private final Label number = new Label();

        NumberBox(String id) {
            number.setId(id);
            name.getStyleClass().add("play-name");
            number.getStyleClass().add("play-number");
            getStyleClass().add("play-reading");
            getChildren().addAll(name, number);
        }

        void show(Reading reading) {
            name.setText(reading.name());
            number.setText(reading.words());
            number.setAccessibleText(reading.name() + " " + reading.words());
            number.getStyleClass().setAll("label", "play-number");
            if (reading.colour() >= 0) {
                number.getStyleClass().add(CurveStyle.solid(reading.colour()).textClass());
            }
        }
    }

    /// Shows or hides the numbers, keeping their room.
    void setReadingsShown(boolean shown) {
        readings.setVisible(shown);
    }

    private Node choice(Knob knob) {
        HBox row = new HBox(new Label(knob.label()));
        ToggleGroup group = new ToggleGroup();
        for (int k = 0; k < knob.choices().size(); k++) {
            int value = k;
            ToggleButton button = new ToggleButton(knob.choices().get(k));
            button.setId(id + "-knob-" + knob.id() + "-" + (k + 1));
            button.setToggleGroup(group);
            button.setAccessibleText(knob.label() + " " + knob.choices().get(k));
            button.getStyleClass().add("play-choice");
            button.setOnAction(e -> {
                model.set(knob.id(), value);
                // a second press leaves it chosen
                button.setSelected(true);
            });
            updates.add(() -> button.setSelected(model.valuesProperty().get().choice(knob.id()) == value));
            row.getChildren().add(button);
        }
        row.getStyleClass().add("play-knob");
        return row;
    }

    private static HBox row(Knob knob, Node... controls) {
        HBox row = new HBox(new Label(knob.label()));
        row.getChildren().addAll(controls);
        row.getStyleClass().add("play-knob");
        return row;
    }

    private Slider slider(Knob knob) {
        // the exhibit may have been played with before this tile was made, and is told the slider's value at once
        double now = model.valuesProperty().get().get(knob.id());
        Slider slider = new Slider(knob.leastPlace(), knob.place(knob.greatest()), knob.place(now));
        slider.setId(id + "-knob-" + knob.id());
        slider.setAccessibleText(knob.label());
        slider.setBlockIncrement(KEY_STEP * (slider.getMax() - slider.getMin()));
        slider.getStyleClass().add("play-slider");
        slider.valueProperty().subscribe(value -> model.set(knob.id(), knob.value(value.doubleValue())));
        updates.add(() -> put(slider, knob.place(model.valuesProperty().get().get(knob.id()))));
        return slider;
    }

    // a place that rounding alone moves would ask for another value
    private static void put(Slider slider, double place) {
        if (Math.abs(slider.getValue() - place) > ROUNDING) {
            slider.setValue(place);
        }
    }

    private Node played(Knob knob) {
        Slider slider = slider(knob);
        Timeline motion = new Timeline(
                new KeyFrame(Duration.ZERO, new KeyValue(slider.valueProperty(), knob.least())),
                new KeyFrame(Duration.seconds(PLAYED_SECONDS), new KeyValue(slider.valueProperty(), knob.greatest())));
        Button play = new Button();
        play.setId(id + "-play");
        play.getStyleClass().add("play-button");
        motion.statusProperty().subscribe(status -> {
            play.setText(status == Animation.Status.RUNNING ? "❚❚" : "▶");
            play.setAccessibleText((status == Animation.Status.RUNNING ? "Pause the " : "Play the ") + knob.label());
        });
        play.setOnAction(e -> {
            if (motion.getStatus() == Animation.Status.RUNNING) {
                motion.pause();
            } else {
                boolean ended = slider.getValue() >= knob.greatest();
                double part = (slider.getValue() - knob.least()) / (knob.greatest() - knob.least());
                motion.playFrom(Duration.seconds(ended ? 0 : PLAYED_SECONDS * part));
            }
        });
        slider.addEventFilter(javafx.scene.input.MouseEvent.MOUSE_PRESSED, e -> motion.pause());
        slider.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, e -> motion.pause());
        // a tile that is thrown away plays no longer
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                motion.pause();
            }
        });
        return row(knob, play, slider);
    }

    private Node reset() {
        Button reset = new Button("as opened");
        reset.setId(id + "-as-opened");
        reset.setAccessibleText("Put everything in this plane back to how it opened");
        reset.getStyleClass().add("play-reset");
        reset.setOnAction(e -> model.reset());
        updates.add(() -> reset.setDisable(model.isAsOpened()));
        return reset;
    }
}
