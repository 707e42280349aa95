package dlnlab.ui.app;

import dlnlab.run.RunStatus.Phase;
import dlnlab.run.Series;
import dlnlab.run.Trace;
import dlnlab.ui.files.FileDialogs;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Speed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A whole window for tests, with what a person does to it. Made on the JavaFX thread, used from the test's.
final class LabWindow {
    private static final int SECONDS = 90;

    private final LabViewModel lab;
    private final MainPanel panel;
    private final FxRobot robot = new FxRobot();
    private final Answers dialogs = new Answers();

    LabWindow(Stage stage, String id, double width, double height) {
        this(stage, new LabViewModel(id), width, height);
    }

    LabWindow(Stage stage, LabViewModel lab, double width, double height) {
        this.lab = lab;
        panel = new MainPanel(lab, Theme.LIGHT, dialogs);
        stage.setScene(new Scene(panel, width, height));
        stage.show();
        lab.playing().setSpeed(Speed.FASTEST);
    }

    /// What a person answers when asked for a file.
    static final class Answers implements FileDialogs {
        private @Nullable Path answer;
        private int asked;

        void answer(Path path) {
            answer = path;
        }

        /// How often something asked.
        int asked() {
            return asked;
        }

        private Optional<Path> ask() {
            asked++;
            return Optional.ofNullable(answer);
        }

        @Override
        public Optional<Path> toOpen(List<String> endings) {
            return ask();
        }

        @Override
        public Optional<Path> toSave(String name) {
            return ask();
        }

        @Override
        public Optional<Path> toSave(String name, String ending) {
            return ask();
        }
    }

    Answers dialogs() {
        return dialogs;
    }

    LabViewModel lab() {
        return lab;
    }

    MainPanel panel() {
        return panel;
    }

    FxRobot robot() {
        return robot;
    }

    void close() {
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> {
            panel.rest();
            lab.close();
        });
    }

    /// Clicks on the middle of what has the id.
    LabWindow click(String id) {
        robot.clickOn("#" + id);
        return this;
    }

    /// Presses keys one after the other.
    LabWindow press(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
        }
        return this;
    }

    /// Holds the first key while pressing the second.
    LabWindow chord(KeyCode held, KeyCode key) {
        robot.press(held).type(key).release(held);
        return this;
    }

    /// Types a value over a knob's old one.
    void knob(String parameterId, String value) {
        type("set-" + parameterId, value);
        await(() -> !lab.tick());
    }

    /// Types over what a text field says, and confirms.
    void type(String id, String value) {
        TextField field = find(id, TextField.class);
        robot.clickOn(field);
        robot.interact(field::selectAll);
        robot.write(value).type(KeyCode.ENTER);
    }

    /// Opens a scene or a preset from the chooser.
    void open(String id) {
        click(WindowIds.PRESET_ID);
        Button card = find("open-" + id, Button.class);
        // the card may have to be scrolled to
        robot.interact(card::fire);
    }

    <T extends Node> T find(String id, Class<T> type) {
        return robot.lookup("#" + id).queryAs(type);
    }

    boolean has(String id) {
        return robot.lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
    }

    String text(String id) {
        return find(id, Label.class).getText();
    }

    Trace trace() {
        return Objects.requireNonNull(lab.run().trace());
    }

    /// All recorded values of a quantity's first column.
    List<Double> record(String quantityId) {
        Series series = Objects.requireNonNull(trace().series(quantityId));
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            values.add(series.value(i, 0));
        }
        return values;
    }

    /// Waits until all runs on the table have ended.
    void awaitEnd() {
        await(() -> !lab.tick()
                && lab.runs().members().stream()
                        .allMatch(entry -> entry.run().status().phase() == Phase.ENDED));
    }

    static void await(BooleanSupplier condition) {
        await(SECONDS, condition);
    }

    static void await(int seconds, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    seconds, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(5000, condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("what was awaited did not happen", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
