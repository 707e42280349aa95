package dlnlab.scene;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.experiment.Variation;
import java.util.List;
import java.util.Optional;

/// One stop of the course: an experiment, what is shown of it, and what a lecturer says about it. Data, no code.
///
/// @param session 1 to 3, the lecture it belongs to
/// @param title a few words
/// @param question what the audience is asked before anything moves
/// @param line one line for the chooser
/// @param text two to four sentences for the theory panel
/// @param look what to look at
/// @param tries what to try next
/// @param citations where it comes from
/// @param preset the experiment it starts from
/// @param changes what differs from the preset
/// @param members what is compared; empty for a single run
/// @param charts the tiles, 1 to 6
/// @param layout whether all tiles are alike or the first one is the picture to look at
/// @param formula TeX of the formula strip; `\sym{quantity}{...}` marks a symbol that belongs to a curve
/// @param spoken the formula in words
/// @param symbols the glossary of the formula
/// @param knobs up to three parameters that stay at hand on the stage
/// @param beats question, pause, reveal
/// @param notes what the speaker wants to remember
/// @param minutes how long it takes
/// @param match the one number that theory and run agree on
public record Scene(
        int session,
        String title,
        String question,
        String line,
        String text,
        List<String> look,
        List<Try> tries,
        List<String> citations,
        String preset,
        List<Assignment> changes,
        List<Variation> members,
        List<ChartSpec> charts,
        Layout layout,
        String formula,
        String spoken,
        List<Symbol> symbols,
        List<String> knobs,
        List<Beat> beats,
        List<String> notes,
        int minutes,
        Match match) {
    private static final int SESSIONS = 3;
    private static final int MOST_CHARTS = 6;
    private static final int MOST_KNOBS = 3;

    /// How the tiles share the stage.
    public enum Layout {
        /// Rows and columns of equal tiles.
        EVEN,
        /// The first tile large, the others small beside it.
        SPOTLIGHT
    }

    /// A suggestion that can be clicked.
    /// @param label what it says
    /// @param members the variations of the scene's experiment that it runs; a single one turns its knobs
    /// @param best the grid over which the best value of a knob is then searched for each of them, such as
    ///     `stepSize=geometric:0.01:1:9`; empty where none is
    public record Try(String label, List<Variation> members, String best) {
        /// @throws InvalidExperimentException when the grid is of no known knob
        public Try {
            members = List.copyOf(members);
            if (!best.isEmpty()) {
                Parameters.get(Assignment.parse(best).id());
            }
        }
    }

    /// A symbol of the formula.
    /// @param tex how it is written
    /// @param words what it means
    /// @param quantity the curve it belongs to, or empty
    /// @param column which of the quantity's columns it is, from 0; -1 for all of them
    public record Symbol(String tex, String words, String quantity, int column) {}

    /// One beat of the lecture: the run waits for the question, then goes on and shows the answer.
    /// @param atStep where the run waits
    public record Beat(String question, String reveal, long atStep) {}

    /// A number that the theory predicts and the run measures.
    /// @param label what it is
    /// @param quantity id of the measured quantity, or of one of the scene's exhibits as it opens, or of a chart of
    ///     the ends of many starts, of an ensemble over a grid or of hypotheses
    /// @param column which of its columns, or of the exhibit's readings, from 0; of the ends 0, 1, 2 for their 5 %,
    ///     50 % and 95 % quantiles; of an ensemble the number of the cell, whose first column is meant;
    ///     of hypotheses the number of the verdict, of which what was reached is meant
    /// @param member which of the members, from 0
    /// @param atStep where it is measured; -1 for the end of the run
    /// @param expected what the theory says
    /// @param tolerance how far the measured one may be away
    /// @param source where the prediction comes from
    public record Match(
            String label,
            String quantity,
            int column,
            int member,
            long atStep,
            double expected,
            double tolerance,
            String source) {}

    /// Checks all that can be checked without running it.
    /// @throws InvalidExperimentException with one sentence on what is wrong
    public Scene {
        require(session >= 1 && session <= SESSIONS, "session", "from 1 to " + SESSIONS, session);
        require(!charts.isEmpty() && charts.size() <= MOST_CHARTS, "charts", "1 to " + MOST_CHARTS, charts.size());
        require(knobs.size() <= MOST_KNOBS, "knobs", "at most " + MOST_KNOBS, knobs.size());
        require(minutes >= 1, "minutes", "at least 1", minutes);
        require(
                match.member() >= 0 && match.member() < Math.max(1, members.size()),
                "match",
                "one of the members",
                match.member());
        long ids = charts.stream().map(ChartSpec::id).distinct().count();
        require(ids == charts.size(), "charts", "charts with different ids", charts.size());
        look = List.copyOf(look);
        tries = List.copyOf(tries);
        citations = List.copyOf(citations);
        changes = List.copyOf(changes);
        members = List.copyOf(members);
        charts = List.copyOf(charts);
        symbols = List.copyOf(symbols);
        knobs = List.copyOf(knobs);
        beats = List.copyOf(beats);
        notes = List.copyOf(notes);
    }

    /// The step after a given one at which the next question is asked; far away where none is left.
    public long nextQuestion(long after) {
        return beats.stream()
                .mapToLong(Beat::atStep)
                .filter(step -> step > after)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /// What the audience reads at a step: the question that is open, after the answer to the one before.
    /// @param ended whether the last answer can be seen
    public String beat(long step, boolean ended) {
        if (beats.isEmpty()) {
            return question;
        }
        if (ended) {
            return beats.getLast().reveal();
        }
        int open = (int) beats.stream().filter(beat -> beat.atStep() <= step).count() - 1;
        if (open < 0) {
            return question;
        }
        Beat now = beats.get(open);
        return open > 0 && step == now.atStep() ? beats.get(open - 1).reveal() + " " + now.question() : now.question();
    }

    /// The ids of the exhibits that its charts show.
    public List<String> exhibits() {
        return charts.stream()
                .filter(chart -> chart.kind() == ChartSpec.Kind.PLAY)
                .map(chart -> chart.columns().getFirst().quantity())
                .distinct()
                .toList();
    }

    /// The chart of the ends of many starts that has this id, if there is one.
    public Optional<ChartSpec> histogram(String chartId) {
        return charts.stream()
                .filter(chart ->
                        chart.kind() == ChartSpec.Kind.HISTOGRAM && chart.id().equals(chartId))
                .findFirst();
    }

    /// The chart of an ensemble over a grid that has this id, if there is one.
    public Optional<ChartSpec> study(String chartId) {
        return charts.stream()
                .filter(chart -> chart.isStudy() && chart.id().equals(chartId))
                .findFirst();
    }

    /// The chart of the hypotheses that has this id, if there is one.
    public Optional<ChartSpec> hypotheses(String chartId) {
        return charts.stream()
                .filter(chart ->
                        chart.kind() == ChartSpec.Kind.HYPOTHESES && chart.id().equals(chartId))
                .findFirst();
    }

    /// The experiment that the members share. Its summary names the scene: the preset's own would speak about another
    /// experiment.
    /// @throws InvalidExperimentException if preset or changes do not exist
    public Experiment experiment() {
        return Parameters.apply(Presets.get(preset).experiment(), changes)
                .withTitle(title)
                .withSummary("From the scene “" + title + "”.");
    }

    /// What runs side by side: the members, or the experiment alone.
    public List<Variation> variations() {
        return members.isEmpty() ? List.of(Variation.NONE) : members;
    }

    /// The stage knobs.
    /// @throws InvalidExperimentException if one does not exist or does not apply
    public List<Parameter<?>> stageKnobs() {
        Experiment experiment = experiment();
        return knobs.stream()
                .<Parameter<?>>map(id -> {
                    Parameter<?> parameter = Parameters.get(id);
                    if (!parameter.appliesTo(experiment)) {
                        throw new InvalidExperimentException(
                                "knobs",
                                "The scene \"" + title + "\" has no knob " + id + ": it does not apply there.");
                    }
                    return parameter;
                })
                .toList();
    }

    private static void require(boolean condition, String field, String allowed, long was) {
        if (!condition) {
            throw new InvalidExperimentException(
                    field, "The field " + field + " of a scene must be " + allowed + ", but was " + was + ".");
        }
    }
}
