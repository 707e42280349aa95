package dlnlab.ui.lesson;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.Origin;
import dlnlab.plot.NumberFormats;
import dlnlab.run.Run;
import dlnlab.run.RunStatus;
import dlnlab.run.Trace;
import dlnlab.scene.Scene;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.RunEntry;
import dlnlab.ui.lab.RunSet;
import dlnlab.ui.lab.StartWords;
import dlnlab.ui.lab.TimeTravel;
import dlnlab.ui.lesson.Verdict.Judgement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the theory panel says: the statement of the scene or, outside the course, the one that fits the experiment;
/// what is measured of it; what to look at and to try.
public final class LessonViewModel {
    private static final String GAPS_TEX =
            "\\frac{d}{dt}\\Bigl(\\sym{layerNormGaps}{\\|W_h\\|_F^2-\\|W_{h+1}\\|_F^2}\\Bigr)=0";
    private static final String GAPS_SPOKEN =
            "the time derivative of the squared Frobenius norm of W h minus that of W h plus one is zero";
    private static final String PRODUCT_TEX = "\\frac{d}{dt}\\,\\sym{singularValues}{W}=-P_W\\,\\nabla\\ell(W)";
    private static final String PRODUCT_SPOKEN =
            "the time derivative of W is minus P sub W applied to the gradient of the loss at W";
    private static final String PENALTY_FLOW_TEX =
            "\\frac{d}{dt}\\,\\sym{matrixGaps}{\\Delta}=-\\lambda'\\,(\\Delta S+S\\Delta)";
    private static final String PENALTY_FLOW_SPOKEN =
            "the time derivative of Delta is minus lambda prime times Delta S plus S Delta";
    private static final String PENALTY_TEX =
            "\\sym{matrixGaps}{\\Delta_{k+1}}=\\Delta_k-\\eta\\lambda'\\,(\\Delta_k S_k+S_k\\Delta_k)"
                    + "+\\eta^2\\left(G_1G_1^\\top-G_2^\\top G_2\\right)";
    private static final String PENALTY_SPOKEN =
            "Delta after a step is Delta minus eta lambda prime times Delta S plus S "
                    + "Delta, plus eta squared times G one G one transposed minus G two transposed G two";
    private static final int VALUES_SHOWN = 3;
    private static final int ALL_COLUMNS = -1;

    private final LabViewModel lab;
    private @Nullable Opening answered;

    /// The lesson of what the lab shows.
    public LessonViewModel(LabViewModel lab) {
        this.lab = lab;
    }

    /// A line of the glossary.
    ///
    /// @param tex how the symbol is written
    /// @param words what it means
    /// @param quantity the curve it belongs to, or empty
    /// @param value what it is at the moment shown, or empty
    public record Term(String tex, String words, String quantity, String value) {}

    private @Nullable Scene scene() {
        return lab.openingProperty().get().scene();
    }

    private Experiment experiment() {
        return lab.run().experiment();
    }

    private boolean movesProduct() {
        return experiment().descent().method().movesProduct();
    }

    /// Whether the balancing penalty's own law (C7, and the last form of C5) is the statement: for two linear layers
    /// that flow, or take steps of one size.
    private boolean hasPenaltyLaw() {
        Experiment experiment = experiment();
        return experiment.descent().balancing() > 0
                && experiment.isLinear()
                && experiment.depth() == 2
                && experiment.descent().method().movesByOneNumber();
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
        if (scene != null) {
            return scene.formula();
        }
        if (hasPenaltyLaw()) {
            return experiment().descent().method().isFlow() ? PENALTY_FLOW_TEX : PENALTY_TEX;
        }
        return movesProduct() ? PRODUCT_TEX : GAPS_TEX;
    }

    /// The statement in words, for people who do not see it.
    String spoken() {
        Scene scene = scene();
        if (scene != null) {
            return scene.spoken();
        }
        if (hasPenaltyLaw()) {
            return experiment().descent().method().isFlow() ? PENALTY_FLOW_SPOKEN : PENALTY_SPOKEN;
        }
        return movesProduct() ? PRODUCT_SPOKEN : GAPS_SPOKEN;
    }

    /// What the audience reads while presenting: the question until the run has shown the answer, then the answer.
    public String beat() {
        Scene scene = scene();
        if (scene == null) {
            return question();
        }
        boolean answered = lab.runs().members().stream()
                .allMatch(entry -> entry.run().status().phase() == RunStatus.Phase.ENDED);
        return scene.beat(lab.run().status().step(), answered);
    }

    /// Whether the audience still thinks about a question of the scene: until its runs have ended. What became of a
    /// scene whose answer has been seen has nothing to hide.
    public boolean answerWaits() {
        Opening opening = lab.openingProperty().get();
        Scene scene = opening.scene();
        if (scene == null || scene.beats().isEmpty()) {
            return false;
        }
        if (lab.runs().members().stream()
                .noneMatch(entry -> entry.run().status().canGoOn())) {
            answered = opening;
            return false;
        }
        return !(lab.isChanged() && opening.equals(answered));
    }

    /// The verdict that takes most room once the answer is shown: the scene's number as the theory has it.
    public Verdict expected() {
        Scene scene = scene();
        if (scene == null || lab.isChanged()) {
            return headline();
        }
        Scene.Match match = scene.match();
        return verdict(match, match.expected());
    }

    /// The one verdict that a stage has room for.
    public Verdict headline() {
        List<Verdict> all = verdicts();
        return all.stream()
                .filter(verdict -> verdict.judgement() != Judgement.PLAIN)
                .findFirst()
                .orElse(all.isEmpty() ? new Verdict("", "", "", Judgement.PLAIN, "", "") : all.getFirst());
    }

    /// What the statement means.
    String text() {
        Scene scene = scene();
        if (scene != null) {
            return scene.text();
        }
        if (experiment().isHomogeneous() && experiment().descent().balancing() > 0) {
            return "Without the penalty gradient flow keeps every difference constant. The penalty pulls it to zero: "
                    + "dΔ/dt = −λ′(ΔS + SΔ) for two linear layers, S = W₁W₁ᵀ + W₂ᵀW₂ (C7).";
        }
        if (movesProduct()) {
            return "The end-to-end matrix follows its own equation, the one that balanced layers give to their product. "
                    + "Depth changes the gradient: directions that are already large in W move faster.";
        }
        if (experiment().isHomogeneous() && !experiment().descent().method().movesByOneNumber()) {
            return "Gradient flow keeps every difference constant, and descent nearly so. This method has no single step "
                    + "size for all weights, or remembers earlier gradients: no law says where it takes the differences.";
        }
        if (experiment().isHomogeneous() && experiment().descent().method().isFlow()) {
            return "Gradient flow keeps every difference constant, as far as its solver follows it; descent with step η "
                    + "moves it by η² times the difference of the squared gradient norms.";
        }
        return experiment().isHomogeneous()
                ? "Gradient flow keeps every difference constant. Descent with step η moves it only by η² times "
                        + "the difference of the squared gradient norms, exactly."
                : "The statement needs an activation with φ(c z) = c φ(z). This one has no such scaling, so "
                        + "the differences drift at first order in η.";
    }

    /// Where it comes from.
    String source() {
        Scene scene = scene();
        if (scene != null) {
            return String.join("\n", scene.citations());
        }
        return movesProduct()
                ? "Arora, Cohen, Hazan 2018, Theorem 1"
                : "Du, Hu, Lee 2018, Corollary 2.1 and Theorem 2.2";
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

    /// Runs a suggestion.
    void attempt(Scene.Try suggestion) {
        lab.compare(suggestion.members());
    }

    /// The symbols of the statement with what they are at the moment shown.
    List<Term> glossary() {
        Scene scene = scene();
        if (scene == null && movesProduct()) {
            return List.of(
                    new Term("W", "the product of all layers", "", ""),
                    new Term("P_W", "what depth does to the gradient", "", ""));
        }
        if (scene == null && hasPenaltyLaw()) {
            return List.of(
                    new Term("\\Delta", "W₁W₁ᵀ − W₂ᵀW₂", "matrixGaps", ""),
                    new Term("S", "W₁W₁ᵀ + W₂ᵀW₂", "", ""),
                    new Term("\\lambda'", "the strength of the balancing penalty", "", ""),
                    new Term("G_h", "the gradient for W_h, with the penalty's", "", ""));
        }
        if (scene == null) {
            return List.of(
                    new Term("W_h", "the weights of layer h", "", ""),
                    new Term(
                            "\\|W_h\\|_F^2",
                            "the sum of all its squared weights",
                            "layerNorms",
                            now("layerNorms", ALL_COLUMNS)));
        }
        return scene.symbols().stream()
                .map(s -> new Term(s.tex(), s.words(), s.quantity(), now(s.quantity(), s.column())))
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
            return column < sample.values().length ? brief(sample.values()[column]) : "";
        }
        if (sample.values().length > VALUES_SHOWN) {
            // the columns of a scene's symbol may mean different things
            return scene() == null ? range(sample.values()) : "";
        }
        List<String> texts = new ArrayList<>();
        for (double value : sample.values()) {
            texts.add(brief(value));
        }
        return String.join(", ", texts);
    }

    private static String range(double[] values) {
        double least = Arrays.stream(values).min().orElse(Double.NaN);
        double greatest = Arrays.stream(values).max().orElse(Double.NaN);
        return least == greatest ? brief(least) : brief(least) + " to " + brief(greatest);
    }

    private static String brief(double value) {
        return Double.isNaN(value)
                ? "–"
                : NumberFormats.value(Double.parseDouble(String.format(Locale.ROOT, "%.4g", value)));
    }

    /// The verdicts for the run that is followed, and the scene's number first.
    List<Verdict> verdicts() {
        List<Verdict> all = new ArrayList<>();
        Scene scene = scene();
        if (scene != null && !lab.isChanged()) {
            all.add(match(scene.match()));
        }
        if (scene != null) {
            scene.exhibits()
                    .forEach(id -> all.addAll(ExhibitVerdicts.of(lab.plays().of(id))));
        }
        all.addAll(LiveCertificates.of(
                lab.run(), lab.time().lookingBack() ? lab.time().shownStep() : TimeTravel.LIVE));
        return all;
    }

    private Verdict match(Scene.Match match) {
        return verdict(match, measured(match));
    }

    private static Verdict verdict(Scene.Match match, @Nullable Double measured) {
        String expected = NumberFormats.value(match.expected());
        String allowed = expected + " ± " + NumberFormats.value(match.tolerance());
        String help = match.source() + ": " + allowed + ".";
        if (measured == null) {
            return new Verdict(match.quantity(), match.label(), "…", Judgement.PLAIN, "expected " + allowed, help);
        }
        boolean holds = Math.abs(measured - match.expected()) <= match.tolerance();
        return new Verdict(
                match.quantity(),
                match.label(),
                brief(measured),
                holds ? Judgement.HOLDS : Judgement.FAILS,
                (holds ? "as expected: " : "expected ") + allowed,
                help);
    }

    private @Nullable Double measured(Scene.Match match) {
        Scene scene = scene();
        if (scene != null && scene.exhibits().contains(match.quantity())) {
            return ExhibitVerdicts.reading(lab.plays().of(match.quantity()), match.column());
        }
        List<RunEntry> members = lab.runs().members();
        if (match.member() >= members.size()) {
            return null;
        }
        Run run = members.get(match.member()).run();
        Trace trace = run.trace();
        if (trace == null) {
            return null;
        }
        Trace.Sample sample;
        if (match.atStep() < 0) {
            sample = run.status().phase() == RunStatus.Phase.ENDED ? trace.latest(match.quantity()) : null;
        } else {
            sample = run.status().step() >= match.atStep() ? trace.at(match.quantity(), match.atStep()) : null;
        }
        return sample == null ? null : sample.values()[match.column()];
    }
}
