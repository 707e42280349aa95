package dlnlab.ui.lab;

import static dlnlab.ui.lab.Labs.await;
import static dlnlab.ui.lab.Labs.awaitEnd;
import static dlnlab.ui.lab.Labs.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import dlnlab.run.Run;
import dlnlab.run.RunStatus.Phase;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a person does to the experiment, its runs and the time shown; no toolkit.
class LabViewModelTest {
    private final Labs.HandClock clock = new Labs.HandClock();
    private final LabViewModel lab = new LabViewModel("hyperbola", clock);

    LabViewModelTest() {
        lab.playing().setSpeed(Speed.FASTEST);
        change("maxSteps", "400");
        clock.pass(1);
        lab.tick();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void draggingAKnobStartsTenRunsASecondAtMost() {
        Set<Run> started = new HashSet<>();
        for (int k = 0; k < 200; k++) {
            change("a", String.valueOf(1 + 0.001 * k));
            started.add(lab.run());
            clock.pass(0.005);
            lab.tick();
        }
        assertTrue(started.size() <= 11, started.size() + " runs in a second");
        clock.pass(0.2);
        assertFalse(lab.tick(), "nothing is left to be started");
        assertEquals(lab.experiment(), lab.run().experiment());
    }

    @Test
    void anImpossibleValueChangesNothing() {
        Setup before = lab.setupProperty().get();
        Run run = lab.run();
        assertThrows(InvalidExperimentException.class, () -> change("depth", "65"));
        assertThrows(
                InvalidExperimentException.class,
                () -> lab.compare(Variation.each(Parameters.get("depth"), List.of("2", "65"))));
        assertSame(before, lab.setupProperty().get());
        assertSame(run, lab.run());
    }

    @Test
    void aLiveKnobGoesOnInTheSameRun() {
        // at full speed the loss is small enough to end the run after some ten milliseconds
        lab.playing().setSpeed(Speed.TEN);
        change("maxSteps", "1000000000");
        clock.pass(1);
        lab.tick();
        Run run = lab.run();
        await(() -> run.status().step() > 0);
        change("stepSize", "0.03");
        assertSame(run, lab.run());
        await(() -> run.events().size() == 1);
        assertEquals(0.03, run.events().getFirst().controls().stepSize());
    }

    @Test
    void aLiveKnobStartsARunThatHasEndedAgain() {
        awaitEnd(lab);
        Run run = lab.run();
        change("stepSize", "0.03");
        clock.pass(1);
        lab.tick();
        assertNotSame(run, lab.run());
    }

    @Test
    void undoAndRedoBringBackTheSetupWithItsCurves() {
        lab.playing().play();
        awaitEnd(lab);
        List<Double> loss = record(lab.run(), "loss");
        change("a", "2");
        clock.pass(1);
        lab.tick();
        awaitEnd(lab);
        assertNotEquals(loss, record(lab.run(), "loss"));
        lab.openings().undo();
        awaitEnd(lab);
        assertEquals(loss, record(lab.run(), "loss"));
        lab.openings().redo();
        assertEquals("2", Parameters.get("a").text(lab.experiment()));
    }

    @Test
    void undoBringsBackAnOwnExperimentThatAnotherSceneTookThePlaceOf() {
        Opening from = lab.openingProperty().get();
        change("a", "2");
        lab.openings().moveScene(1);
        assertTrue(lab.noticeProperty().get().contains(from.title()), "leaving it is said");
        assertNotEquals(from, lab.openingProperty().get());
        lab.openings().undo();
        assertEquals(from, lab.openingProperty().get(), "no setup stands under a title it does not belong to");
        assertEquals("2", Parameters.get("a").text(lab.experiment()));
        assertEquals(lab.experiment(), lab.run().experiment());
        assertNull(lab.ghost(), "another experiment is no ghost");
        lab.openings().redo();
        assertEquals(Opening.scenes().getFirst(), lab.openingProperty().get());
        assertFalse(lab.isChanged());
    }

    @Test
    void aLiveKnobTurnedInThePastGoesOnFromThere() {
        lab.playing().play();
        awaitEnd(lab);
        Run whole = lab.run();
        List<Double> loss = record(whole, "loss");
        lab.playing().lookAt(137);
        change("stepSize", "0.001");
        awaitEnd(lab);
        assertNotSame(whole, lab.run());
        List<Double> changed = record(lab.run(), "loss");
        assertEquals(loss.subList(0, 137), changed.subList(0, 137));
        assertNotEquals(loss.subList(139, 300), changed.subList(139, 300));
        assertEquals(137, lab.run().events().getFirst().step(), "the change stands in the record where it was made");
        assertEquals("0.001", Parameters.get("stepSize").text(lab.experiment()));
    }

    @Test
    void typedWeightsAreAChangeThatResetKeepsAndUndoTakesBack() {
        lab.playing().play();
        awaitEnd(lab);
        List<Double> drawn = record(lab.run(), "loss");
        double[] weights =
                Objects.requireNonNull(lab.run().assembly()).simulation().save().parameters();
        weights[0] += 1;
        lab.startFrom(weights);
        assertTrue(lab.isChanged());
        lab.playing().play();
        awaitEnd(lab);
        List<Double> typed = record(lab.run(), "loss");
        assertNotEquals(drawn.getFirst(), typed.getFirst());
        lab.reset();
        lab.playing().play();
        awaitEnd(lab);
        assertEquals(typed, record(lab.run(), "loss"));
        lab.openings().undo();
        awaitEnd(lab);
        assertEquals(drawn, record(lab.run(), "loss"));
    }

    @Test
    void typedWeightsGoWhereOthersWouldBeDrawn() {
        double[] weights = new double[12];
        Arrays.fill(weights, 0.5);
        for (String change : List.of("biases=true", "method=endToEndFlow", "width=3", "seed=7")) {
            lab.startFrom(weights);
            change(change.substring(0, change.indexOf('=')), change.substring(change.indexOf('=') + 1));
            assertEquals(List.of(), lab.setupProperty().get().start(), change);
            lab.openings().undo();
            assertEquals(12, lab.setupProperty().get().start().size(), change);
            lab.openings().undo();
        }
        lab.startFrom(weights);
        lab.compare(Variation.each(Parameters.get("seed"), List.of("4", "5")));
        assertEquals(List.of(), lab.setupProperty().get().start(), "seed 4 means its own weights");
    }

    @Test
    void whatGoesOnFromAComparisonIsASingleRunThatKnobsReach() {
        lab.compare(Variation.each(Parameters.get("stepSize"), List.of("0.01", "0.02")));
        awaitEnd(lab);
        lab.playing().lookAt(50);
        assertTrue(lab.branch());
        lab.playing().lookAt(20);
        change("stepSize", "0.005");
        awaitEnd(lab);
        assertEquals(0.005, lab.run().events().getLast().controls().stepSize());
    }

    @Test
    void aComparisonShowsTheValueOfOneOfItsRuns() {
        lab.compare(Variation.each(Parameters.get("depth"), List.of("2", "4")));
        assertEquals("2", Parameters.get("depth").text(lab.experiment()));
        lab.compare(Variation.each(Parameters.get("depth"), List.of("4", "2")));
        assertEquals("2", Parameters.get("depth").text(lab.experiment()), "which is shown stays where it can");
    }

    @Test
    void theRunBeforeIsTheGhostAndAPinnedOneStays() {
        lab.playing().play();
        awaitEnd(lab);
        Run first = lab.run();
        lab.togglePin();
        lab.newSeed();
        awaitEnd(lab);
        Run second = lab.run();
        assertEquals(2, lab.runs().entries().size());
        lab.newSeed();
        awaitEnd(lab);
        assertSame(second, lab.ghost());
        RunEntry kept = lab.runs().entries().getLast();
        assertSame(first, kept.run());
        assertNotEquals(kept.colour(), lab.runs().members().getFirst().colour());
        lab.runs().setPinned(kept, false);
        assertEquals(1, lab.runs().entries().size());
    }

    @Test
    void membersOfAComparisonKeepTheirDifferenceWhenSomethingElseChanges() {
        lab.compare(Variation.each(Parameters.get("depth"), List.of("1", "2", "3")));
        change("a", "0.9");
        clock.pass(1);
        lab.tick();
        assertEquals(
                List.of(1, 2, 3),
                lab.runs().members().stream()
                        .map(entry -> entry.run().experiment().depth())
                        .toList());
        // the knob that the members differ in ends the comparison
        change("depth", "4");
        clock.pass(1);
        lab.tick();
        assertEquals(1, lab.runs().members().size());
        assertEquals(4, lab.run().experiment().depth());
    }

    @Test
    void goingOnFromAMomentWithoutAChangeRepeatsTheRest() {
        lab.playing().play();
        awaitEnd(lab);
        Run whole = lab.run();
        List<Double> loss = record(whole, "loss");
        lab.playing().lookAt(137);
        assertTrue(lab.branch());
        awaitEnd(lab);
        assertNotSame(whole, lab.run());
        assertEquals(loss, record(lab.run(), "loss"));
        assertFalse(lab.time().lookingBack());
        assertFalse(lab.branch(), "in the present there is nothing to go on from");
    }

    @Test
    void aKnobTurnedJustBeforeDoesNotTakeAwayTypedWeightsOrABranch() {
        lab.playing().play();
        awaitEnd(lab);
        change("a", "2");
        lab.startFrom(
                Objects.requireNonNull(lab.run().assembly()).simulation().save().parameters());
        Run typed = lab.run();
        clock.pass(1);
        lab.tick();
        assertSame(typed, lab.run());
        change("a", "3");
        awaitEnd(lab);
        change("a", "4");
        lab.playing().lookAt(10);
        assertTrue(lab.branch());
        Run branched = lab.run();
        clock.pass(1);
        lab.tick();
        assertSame(branched, lab.run());
    }

    @Test
    void thePastIsPlayedBackInEightSecondsAtMost() {
        lab.playing().play();
        awaitEnd(lab);
        long end = lab.run().status().step();
        lab.playing().setSpeed(Speed.TEN);
        lab.playing().lookAt(0);
        lab.playing().toggle();
        double seconds = 0;
        while (lab.time().lookingBack() && seconds < 100) {
            clock.pass(0.05);
            seconds += 0.05;
            lab.tick();
        }
        assertEquals(8, seconds, 0.2);
        assertEquals(end, lab.time().shownStep());
        lab.playing().stepBack();
        assertEquals(end - 1, lab.time().shownStep());
        lab.playing().step();
        assertFalse(lab.time().lookingBack());
    }

    @Test
    void beforeAnAudienceARunWaitsForEveryQuestion() {
        lab.playing().presentingProperty().set(true);
        lab.open(Opening.get("hyperbola-corners"));
        Run asked = lab.run();
        await(() -> asked.status().phase() == Phase.PAUSED);
        assertEquals(0, asked.status().step());
        lab.playing().toggle();
        await(() -> lab.run().status().step() > 0);
        lab.open(Opening.get("unbalanced-start"));
        lab.playing().setSpeed(Speed.FASTEST);
        long question = Objects.requireNonNull(lab.openingProperty().get().scene())
                .beats()
                .getFirst()
                .atStep();
        await(() ->
                lab.run().status().phase() == Phase.PAUSED && lab.run().status().step() == question);
    }

    @Test
    void aSceneThatHasEndedBeginsAgainForAnAudience() {
        lab.open(Opening.get("hyperbola-corners"));
        lab.playing().setSpeed(Speed.FASTEST);
        awaitEnd(lab);
        Run before = lab.run();
        lab.present(true);
        assertNotSame(before, lab.run());
        assertEquals(List.of(), lab.runs().ghosts());
        await(() -> lab.run().status().phase() == Phase.PAUSED);
        assertEquals(0, lab.run().status().step());
        Run shown = lab.run();
        lab.present(false);
        lab.present(false);
        assertSame(shown, lab.run());
    }

    @Test
    void whatAPersonMadeOfASceneGoesOnBeforeAnAudience() {
        lab.open(Opening.get("hyperbola-corners"));
        change("stepSize", "0.125");
        Run changed = lab.run();
        lab.present(true);
        assertSame(changed, lab.run());
        lab.present(false);
        lab.open(Opening.get("unbalanced-start"));
        await(() -> lab.run().assembly() != null);
        lab.startFrom(lab.run().stateAt(0).parameters());
        Run typed = lab.run();
        lab.present(true);
        assertSame(typed, lab.run());
    }

    private void change(String id, String value) {
        lab.change(Parameters.get(id), value);
    }
}
