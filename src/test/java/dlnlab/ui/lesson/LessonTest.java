package dlnlab.ui.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.ensemble.Ensembles;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.plot.Formula;
import dlnlab.run.RunStatus;
import dlnlab.scene.Scenes;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Labs;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.Speed;
import dlnlab.ui.lesson.Verdict.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the theory panel claims, and where it says that it claims nothing.
class LessonTest {
    @Test
    void theEndToEndFlowIsThatOfLayersWhoseStartIsBalanced() {
        try (LabViewModel lab = new LabViewModel("end-to-end-flow")) {
            assertEquals(Judgement.HOLDS, asLayers(lab).orElseThrow().judgement());
        }
    }

    @Test
    void anUnbalancedStartIsSaidToBreakTheEndToEndLaw() {
        try (LabViewModel lab = new LabViewModel("end-to-end-flow")) {
            lab.change(Parameters.get("init"), "gaussian");
            Verdict verdict = asLayers(lab).orElseThrow();
            assertEquals(Judgement.NOT_CLAIMED, verdict.judgement());
            assertTrue(verdict.text().contains("the start misses balance by "), verdict.text());
            assertTrue(verdict.text().contains("end-to-end law does not hold"), verdict.text());
            lab.change(Parameters.get("method"), "endToEndDescent");
            assertEquals(Judgement.NOT_CLAIMED, asLayers(lab).orElseThrow().judgement());
        }
    }

    /// E3: the suggestion of the scene finds the steps at which its text compares the depths.
    @Test
    void aSuggestionSearchesTheBestStepOfEveryDepth() {
        try (LabViewModel lab = new LabViewModel("acceleration")) {
            new LessonViewModel(lab)
                    .attempt(Scenes.get("acceleration").scene().tries().getLast());
            assertEquals("stepSize", lab.search().stateProperty().get().parameter());
            Labs.await(() -> {
                lab.tick();
                return !lab.search().stateProperty().get().running();
            });
            assertEquals(
                    List.of("N = 1, η = 0.05", "N = 2, η = 0.2", "N = 3, η = 0.2"),
                    lab.runs().members().stream()
                            .map(entry -> entry.labelProperty().get())
                            .toList());
            String words = lab.search().stateProperty().get().words();
            assertTrue(words.contains("N = 2, η = 0.2: 899 iterations"), words);
        }
    }

    /// G5's sizes: what the scene shows in seconds is tried as it was published.
    @Test
    void aSuggestionOfOneMemberTurnsKnobs() {
        try (LabViewModel lab = new LabViewModel("least-norm-against-depth")) {
            new LessonViewModel(lab)
                    .attempt(Scenes.get("least-norm-against-depth")
                            .scene()
                            .tries()
                            .get(1));
            Experiment published =
                    Ensembles.find("completion-2000").orElseThrow().experiment();
            assertEquals(published.problem(), lab.experiment().problem());
            assertEquals(published.architecture(), lab.experiment().architecture());
            assertEquals(published.initialisation(), lab.experiment().initialisation());
            assertEquals(published.descent(), lab.experiment().descent());
            assertEquals(published.stop(), lab.experiment().stop());
            assertEquals(published.dataSeed(), lab.experiment().dataSeed());
            assertEquals(1, lab.setupProperty().get().variations().size());
        }
    }

    /// While a scene is opened the runs of the one before still stand on the table, and say nothing about its number.
    @Test
    void theNumberOfASceneIsNotReadFromTheRunsOfAnotherOne() {
        try (LabViewModel lab = new LabViewModel("matrix-invariant")) {
            Opening next = Opening.of(Scenes.get("mixed-layers"));
            lab.playing().setSpeed(Speed.FASTEST);
            lab.playing().play();
            Labs.await(() -> lab.run().status().phase() == RunStatus.Phase.ENDED);
            LessonViewModel lesson = new LessonViewModel(lab);
            List<String> atOnce = new ArrayList<>();
            lab.openingProperty()
                    .subscribe(() -> atOnce.add(lesson.verdicts().getFirst().value()));
            lab.open(next);
            assertEquals(List.of("…"), atOnce);
        }
    }

    /// What was stopped by hand never comes to the scene's number: the answer is not kept back for it.
    @Test
    void aStudyThatWasStoppedDoesNotKeepTheAnswerBack() {
        Labs.HandClock clock = new Labs.HandClock();
        try (LabViewModel lab = new LabViewModel("least-norm-against-depth", clock)) {
            LessonViewModel lesson = new LessonViewModel(lab);
            String study = Scenes.get("least-norm-against-depth")
                    .scene()
                    .study("table")
                    .orElseThrow()
                    .ensemble();
            lab.playing().setSpeed(Speed.FASTEST);
            lab.playing().play();
            Labs.await(() -> {
                clock.pass(0.2);
                lab.tick();
                lab.studies().of(study).cancel();
                return lab.studies().of(study).stateProperty().get().stopped()
                        && lab.run().status().phase() == RunStatus.Phase.ENDED;
            });
            assertFalse(lesson.answerWaits());
        }
    }

    @Test
    void infinitelyManyLayersAreNotComparedWithThoseOfTheNetwork() {
        try (LabViewModel lab = new LabViewModel("end-to-end-flow")) {
            lab.change(Parameters.get("productDepth"), "infinite");
            assertEquals(Optional.empty(), asLayers(lab));
        }
    }

    /// C5's last form for steps, C7 for the flow; no closed law where other layers stand beside the two.
    @Test
    void theBalancingPenaltyHasItsOwnLaw() {
        try (LabViewModel lab = new LabViewModel("factorization")) {
            LessonViewModel lesson = new LessonViewModel(lab);
            lab.change(Parameters.get("balancing"), "0.5");
            settle(lab);
            assertTrue(Formula.of(lesson.formula()).width() > 0);
            assertTrue(lesson.formula().contains("\\eta^2"), lesson.formula());
            assertTrue(lesson.formula().contains("\\Delta_k S_k+S_k\\Delta_k"), lesson.formula());
            lab.change(Parameters.get("method"), "gradientFlow");
            settle(lab);
            assertTrue(lesson.formula().contains("-\\lambda'\\,(\\Delta S+S\\Delta)"), lesson.formula());
            lab.change(Parameters.get("depth"), "3");
            settle(lab);
            assertFalse(lesson.formula().contains("lambda"), lesson.formula());
        }
    }

    private static Optional<Verdict> asLayers(LabViewModel lab) {
        settle(lab);
        assertEquals("", lab.run().status().message());
        List<Verdict> verdicts = new LessonViewModel(lab).verdicts();
        assertFalse(verdicts.isEmpty());
        return verdicts.stream()
                .filter(verdict -> verdict.name().equals("moves as the layers do"))
                .findFirst();
    }

    private static void settle(LabViewModel lab) {
        Labs.await(() -> {
            lab.tick();
            boolean restarted = lab.run().experiment().equals(lab.experiment());
            return restarted && lab.run().status().phase() != RunStatus.Phase.PREPARING;
        });
    }
}
