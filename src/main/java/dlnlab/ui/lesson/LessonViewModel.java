package dlnlab.ui.lesson;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Origin;
import dlnlab.experiment.Parameters;
import dlnlab.run.Trace;
import dlnlab.scene.Scene;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.RunSet;
import dlnlab.ui.lab.StartWords;
import dlnlab.ui.lab.TimeTravel;
import dlnlab.ui.lesson.Verdict.Judgement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the theory panel says: the statement of the scene or, outside the course, the one that fits the experiment;
/// what is measured of it; what to look at and to try.
public final class LessonViewModel {
    private static final int VALUES_SHOWN = 3;
    private static final int ALL_COLUMNS = -1;

    private final LabViewModel lab;
    private final SceneNumber number;
    private @Nullable Opening seen;

    /// The lesson of what the lab shows.
    public LessonViewModel(LabViewModel lab) {
        this.lab = lab;
        number = new SceneNumber(lab);
    }

    private @Nullable Scene scene() {
        return lab.openingProperty().get().scene();
    }

    private Experiment experiment() {
        return lab.run().experiment();
    }

    private Statement statement() {
        return new Statement(experiment());
    }

    /// The runs whose numbers can be shown.
    RunSet runs() {
        return lab.runs();
    }

    /// What this is about.
    String heading() {
        return scene() == null ? "This run" : "The question";
    }

    /// The question of the scene, or what the experiment does.
    String question() {
        Scene scene = scene();
        return scene == null ? line() : scene.question();
    }

    // what was said of the experiment that was opened need not hold for what became of it
    private String line() {
        Opening opening = lab.openingProperty().get();
        return lab.isChanged()
                ? Origin.sentence(opening.title(), lab.changes(), StartWords.changes(lab))
                : opening.line();
    }

    /// The statement in TeX.
    public String formula() {
        Scene scene = scene();
        return scene == null ? statement().tex() : scene.formula();
    }

    /// The statement in words, for people who do not see it.
    String spoken() {
        Scene scene = scene();
        return scene == null ? statement().spoken() : scene.spoken();
    }

    /// What the audience reads while presenting: the question until the run has shown the answer, then the answer.
    public String beat() {
        Scene scene = scene();
        if (scene == null) {
            return question();
        }
        return scene.beat(lab.run().status().step(), isAnswered());
    }

    private boolean isAnswered() {
        Scene scene = scene();
        return lab.playing().isAnswered() && (scene == null || lab.isChanged() || !number.waits(scene));
    }

    /// The longest that the audience will read, to keep its room.
    public String longestBeat() {
        Scene scene = scene();
        return scene == null
                ? question()
                : scene.beats().stream()
                        .flatMap(beat -> Stream.of(scene.beat(beat.atStep(), false), beat.question(), beat.reveal()))
                        .max(Comparator.comparingInt(String::length))
                        .orElse(question());
    }

    /// Whether the audience still thinks about a question of the scene: until its runs have ended. What became of a
    /// scene whose answer has been seen has nothing to hide.
    public boolean answerWaits() {
        Opening opening = lab.openingProperty().get();
        Scene scene = opening.scene();
        if (scene == null || scene.beats().isEmpty()) {
            return false;
        }
        if (isAnswered()) {
            seen = opening;
            return false;
        }
        return !(lab.isChanged() && opening.equals(seen));
    }

    /// The verdict that takes most room once the answer is shown: the scene's number as the theory has it.
    public Verdict expected() {
        Scene scene = scene();
        if (scene == null || lab.isChanged()) {
            return headline();
        }
        Scene.Match match = scene.match();
        return SceneNumber.judged(match, match.expected());
    }

    /// The one verdict that a stage has room for.
    public Verdict headline() {
        List<Verdict> all = verdicts();
        return all.stream()
                .filter(verdict -> verdict.judgement() != Judgement.PLAIN)
                .findFirst()
                .orElse(all.isEmpty() ? Verdict.NONE : all.getFirst());
    }

    /// What the statement means.
    String text() {
        Scene scene = scene();
        return scene == null ? statement().text() : scene.text();
    }

    /// Where it comes from.
    String source() {
        Scene scene = scene();
        return scene == null ? statement().source() : String.join("\n", scene.citations());
    }

    /// What to look at.
    List<String> look() {
        Scene scene = scene();
        return scene == null ? List.of() : scene.look();
    }

    /// What can be tried next.
    List<Scene.Try> tries() {
        Scene scene = scene();
        return scene == null ? List.of() : scene.tries();
    }

    /// Runs a suggestion, and begins the search that belongs to it.
    void attempt(Scene.Try suggestion) {
        if (suggestion.members().size() == 1) {
            lab.change(suggestion.members().getFirst().changes());
        } else {
            lab.compare(suggestion.members());
        }
        if (!suggestion.best().isEmpty()) {
            Assignment grid = Assignment.parse(suggestion.best());
            lab.search().start(Parameters.get(grid.id()), grid.text());
        }
    }

    /// The symbols of the statement with what they are at the moment shown.
    List<GlossaryTerm> glossary() {
        Scene scene = scene();
        if (scene == null) {
            return statement().terms(quantity -> now(quantity, ALL_COLUMNS));
        }
        return scene.symbols().stream()
                .map(s -> new GlossaryTerm(s.tex(), s.words(), s.quantity(), now(s.quantity(), s.column())))
                .toList();
    }

    private String now(String quantity, int column) {
        Trace trace = lab.run().trace();
        if (trace == null || quantity.isEmpty()) {
            return "";
        }
        Trace.Sample sample =
                lab.time().lookingBack() ? trace.at(quantity, lab.time().shownStep()) : trace.latest(quantity);
        if (sample == null) {
            return "";
        }
        if (column != ALL_COLUMNS) {
            return column < sample.values().length ? BriefText.of(sample.values()[column]) : "";
        }
        if (sample.values().length > VALUES_SHOWN) {
            // the columns of a scene's symbol may mean different things
            return scene() == null ? BriefText.range(sample.values()) : "";
        }
        List<String> texts = new ArrayList<>();
        for (double value : sample.values()) {
            texts.add(BriefText.of(value));
        }
        return String.join(", ", texts);
    }

    /// The verdicts for the run that is followed, and the scene's number first.
    List<Verdict> verdicts() {
        List<Verdict> all = new ArrayList<>();
        Scene scene = scene();
        if (scene != null && !lab.isChanged()) {
            all.add(number.of(scene));
        }
        if (scene != null) {
            scene.exhibits()
                    .forEach(id -> all.addAll(ExhibitVerdicts.of(lab.plays().of(id))));
        }
        all.addAll(LiveCertificates.of(
                lab.run(), lab.time().lookingBack() ? lab.time().shownStep() : TimeTravel.LIVE));
        return all;
    }
}
