package dlnlab.ui.lab;

import dlnlab.run.Run;
import dlnlab.run.RunStatus;
import dlnlab.scene.Scene;
import dlnlab.ui.ensemble.RainClock;
import dlnlab.ui.play.Plays;
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
    private final RainClock rain;
    private final Plays plays;
    private final Supplier<@Nullable Scene> scene;
    private final Runnable touch;
    private final Runnable again;
    private final ReadOnlyObjectWrapper<Speed> speed = new ReadOnlyObjectWrapper<>(Speed.FASTEST);
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private boolean speedChosen;

    /// @param rain many starts that fall beside the runs
    /// @param plays exhibits, some of which move beside the runs
    /// @param scene whose questions the runs wait for, or null
    /// @param touch is called after a person did something
    /// @param again starts the setup from step 0 and plays it
    Playing(
            RunSet runs,
            TimeTravel time,
            RainClock rain,
            Plays plays,
            Supplier<@Nullable Scene> scene,
            Runnable touch,
            Runnable again) {
        this.runs = runs;
        this.time = time;
        this.rain = rain;
        this.plays = plays;
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

    /// Whether a run on the table is being played, the rain, or what moves in an exhibit.
    public boolean isPlaying() {
        return rain.playingProperty().get()
                || plays.isPlaying()
                || runs.entries().stream()
                        .anyMatch(entry -> entry.run().status().phase() == RunStatus.Phase.PLAYING);
    }

    /// Plays or pauses: the record where the past is shown, the runs otherwise. Runs that have all ended start again.
    public void toggle() {
        touch.run();
        if (time.lookingBack()) {
            time.togglePlayback();
            playBeside(time.playingProperty().get());
        } else if (isPlaying()) {
            pause();
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
        playBeside(true);
    }

    private void playBeside(boolean on) {
        rain.setPlaying(on);
        plays.setPlaying(on);
    }

    private void pause() {
        runs.forEach(Run::pause);
        playBeside(false);
    }

    /// New runs stand on the table: what falls or moves beside them does so, or waits as they do.
    void begun(boolean play) {
        playBeside(play);
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

    /// Back to where many starts and motions begin.
    void rewind() {
        rain.rewind();
        plays.rewind();
    }

    /// Whether a member of the present setup has not ended, or many starts or a motion are still on their way.
    public boolean canGoOn() {
        return rain.canGoOn() || plays.canGoOn() || runsCanGoOn();
    }

    /// Whether all that was to be seen has been: motions go on for a while after that.
    public boolean isAnswered() {
        return !rain.canGoOn() && plays.isAnswered() && !runsCanGoOn();
    }

    /// Whether a member of the present setup has not ended.
    boolean runsCanGoOn() {
        return runs.members().stream().anyMatch(entry -> entry.run().status().canGoOn());
    }

    /// Takes one step, in the record where the past is shown.
    public void step() {
        touch.run();
        if (time.lookingBack()) {
            time.forward();
        } else {
            runs.forEach(run -> run.step(1));
            rain.step(1);
            plays.step();
        }
    }

    /// One step into the past; the runs wait.
    public void stepBack() {
        touch.run();
        if (isPlaying()) {
            pause();
        }
        time.back();
        rain.step(-1);
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
