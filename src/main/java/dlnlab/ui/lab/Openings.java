package dlnlab.ui.lab;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.run.Run;
import dlnlab.run.SavedRun;
import java.util.List;
import java.util.function.Consumer;

/// Puts scenes, presets, files and sessions on the table, and takes changes and openings back. On the JavaFX thread.
public final class Openings {
    private final SetupHistory table;
    private final RunSet runs;
    private final Playing playing;
    private final Waiting waiting;
    private final RunStarter starter;
    private final Consumer<String> changing;
    private final Consumer<String> notice;

    /// @param changing told before the table changes, with the knob that does it or an empty text
    /// @param notice given what a person should know about what was done
    Openings(
            SetupHistory table,
            RunSet runs,
            Playing playing,
            Waiting waiting,
            RunStarter starter,
            Consumer<String> changing,
            Consumer<String> notice) {
        this.table = table;
        this.runs = runs;
        this.playing = playing;
        this.waiting = waiting;
        this.starter = starter;
        this.changing = changing;
        this.notice = notice;
    }

    /// Opens a scene, a preset or a file, and plays it; before an audience up to its first question.
    public void open(Opening chosen) {
        open(chosen, chosen.setup());
    }

    /// The same with a setup that has been changed since it was opened.
    public void open(Opening chosen, Setup shown) {
        leaving();
        show(chosen, shown);
    }

    private void leaving() {
        changing.accept("");
        String title = table.opening().title();
        boolean changed = !table.setup().equals(table.opening().setup());
        notice.accept(changed ? "What you changed in “" + title + "” is not lost: undo (Ctrl+Z) brings it back." : "");
    }

    private void show(Opening chosen, Setup shown) {
        table.set(chosen, shown);
        // only now it is this scene whose first question may stand at the start
        begin(playing.nextQuestion(-1) != 0);
    }

    private void begin(boolean play) {
        playing.forgetSpeed();
        starter.start(play);
        // another experiment is another picture: its predecessor says nothing about it
        runs.forgetGhosts();
        runs.hidePinned();
    }

    /// Opens a saved run with its record; it waits where it was.
    /// @throws InvalidExperimentException if this program cannot go on with it; then nothing changes
    public void open(Opening chosen, SavedRun saved) {
        long steps = saved.experiment().stop().maxSteps();
        Run reopened = Run.reopen(saved, Speed.watchable(steps).stepsPerSecond());
        leaving();
        table.set(chosen, chosen.setup());
        playing.forgetSpeed();
        playing.speedFor(steps);
        starter.show(reopened);
        runs.forgetGhosts();
    }

    /// Puts on the table what stood there when the program ended, in its colours. The runs are computed again: those
    /// that waited wait where they did, the others are played.
    public void restore(Session session) {
        table.set(session.from(), session.setup());
        begin(false);
        session.pinned().forEach(starter::restore);
        List<Session.Stand> stands = session.runs();
        boolean known = stands.size() == runs.entries().size();
        if (known) {
            runs.dress(stands);
        }
        for (int i = 0; i < runs.entries().size(); i++) {
            Run run = runs.entries().get(i).run();
            waiting.resume(run, known ? stands.get(i).waits() : Waiting.NOWHERE);
        }
    }

    /// The scene `by` places further in the course, or the first one from outside the course.
    public void moveScene(int by) {
        Opening next = table.opening().inCourse(by);
        if (next.equals(table.opening())) {
            notice.accept(by < 0 ? "This is the first scene of the course." : "This is the last scene of the course.");
        } else {
            open(next);
        }
    }

    /// Takes back the last change of the setup, or the last opening.
    public void undo() {
        Opening before = table.opening();
        taken(table.undo(), before);
    }

    /// Takes back the last undo.
    public void redo() {
        Opening before = table.opening();
        taken(table.redo(), before);
    }

    private void taken(boolean any, Opening before) {
        if (any && before.equals(table.opening())) {
            starter.start(true);
        } else if (any) {
            show(table.opening(), table.setup());
        }
    }
}
