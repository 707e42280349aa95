package dlnlab.ui.lab;

import dlnlab.run.Run;
import dlnlab.run.RunStatus;
import dlnlab.scene.Scene;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The transport: plays, pauses and steps the runs on the table, or their record where the past is shown.
public final class Playing {
    private final RunSet runs;
    private final TimeTravel time;
    private final Supplier<@Nullable Scene> scene;
    private final Runnable touch;
    private final Runnable again;
    private final ReadOnlyObjectWrapper<Speed> speed = new ReadOnlyObjectWrapper<>(Speed.FASTEST);
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private boolean speedChosen;

    /// @param scene whose questions the runs wait for, or null
    /// @param touch is called after a person did something
    /// @param again starts the setup from step 0 and plays it
    Playing(RunSet runs, TimeTravel time, Supplier<@Nullable Scene> scene, Runnable touch, Runnable again) {
        this.runs = runs;
        this.time = time;
        this.scene = scene;
        this.touch = touch;
        this.again = again;
    }

    /// The speed of playing.
    public ReadOnlyObjectProperty<Speed> speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /// Changes the speed of playing.
    public void setSpeed(Speed chosen) {
        speedChosen = true;
        speed.set(chosen);
        runs.forEach(run -> run.setSpeed(chosen.stepsPerSecond()));
    }

    /// What is opened is watched at its own speed until a person chooses one.
    void forgetSpeed() {
        speedChosen = false;
    }

    /// A speed for runs of so many steps, unless a person chose one.
    double speedFor(long steps) {
        if (!speedChosen) {
            speed.set(Speed.watchable(steps));
        }
        return speed.get().stepsPerSecond();
    }

    /// Whether an audience is watching: then a scene waits for its questions.
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /// Whether a run on the table is being played.
    public boolean isPlaying() {
        return runs.entries().stream().anyMatch(entry -> entry.run().status().phase() == RunStatus.Phase.PLAYING);
    }

    /// Plays or pauses: the record where the past is shown, the runs otherwise. Runs that have all ended start again.
    public void toggle() {
        touch.run();
        if (time.lookingBack()) {
            time.togglePlayback();
        } else if (isPlaying()) {
            runs.forEach(Run::pause);
        } else if (canGoOn()) {
            play();
        } else {
            again.run();
        }
    }

    /// Plays the present runs.
    public void play() {
        touch.run();
        runs.forEach(this::play);
    }

    /// Plays one run, before an audience up to the next question.
    void play(Run run) {
        run.play(nextQuestion(run.status().step()));
    }

    /// Where the runs wait for the next question; far away where nobody is watching.
    long nextQuestion(long after) {
        Scene shown = scene.get();
        return shown == null || !presenting.get() ? Long.MAX_VALUE : shown.nextQuestion(after);
    }

    /// Whether a member of the present setup has not ended.
    boolean canGoOn() {
        return runs.members().stream().anyMatch(entry -> entry.run().status().canGoOn());
    }

    /// Takes one step, in the record where the past is shown.
    public void step() {
        touch.run();
        if (time.lookingBack()) {
            time.forward();
        } else {
            runs.forEach(run -> run.step(1));
        }
    }

    /// One step into the past; the runs wait.
    public void stepBack() {
        touch.run();
        if (isPlaying()) {
            runs.forEach(Run::pause);
        }
        time.back();
    }

    /// Shows a moment of the past.
    public void lookAt(long step) {
        touch.run();
        time.lookAt(step);
    }

    /// Shows the present again.
    public void backToLive() {
        touch.run();
        time.live();
    }
}
