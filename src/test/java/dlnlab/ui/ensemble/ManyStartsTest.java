package dlnlab.ui.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.ensemble.EnsemblePlan;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.experiment.Assignment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameters;
import dlnlab.plot.Scale;
import dlnlab.run.Trace;
import dlnlab.scene.ChartSpec;
import dlnlab.scene.Scenes;
import dlnlab.ui.lab.LabViewModel;
import dlnlab.ui.lab.Labs;
import dlnlab.ui.lab.Opening;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Many starts of what is on the table, without a window.
final class ManyStartsTest {
    private final Labs.HandClock clock = new Labs.HandClock();
    private final LabViewModel lab = new LabViewModel("rain", clock);

    @AfterEach
    void close() {
        lab.close();
    }

    private StartsViewModel starts() {
        return lab.starts();
    }

    /// Lets frames pass, a thirtieth of a second each, until no member is missing.
    private void awaitAll() {
        Labs.await(() -> {
            clock.pass(1 / 30.0);
            lab.tick();
            return starts().stateProperty().get().finished() == starts().count()
                    && !starts().stateProperty().get().going();
        });
    }

    private EnsembleTable table() {
        return Objects.requireNonNull(starts().table());
    }

    private Cloud cloud() {
        return Objects.requireNonNull(starts().present());
    }

    private static ChartSpec positive() {
        return Scenes.get("rain").scene().histogram("positive-x").orElseThrow();
    }

    /// F6, three seeds together in the certificate, one here.
    @ParameterizedTest
    @CsvSource({"5, 0.893, 0.946", "20, 0.808, 1.044"})
    void theQuantilesAreThoseOfTheTheory(String depth, double low, double high) {
        lab.change(List.of(new Assignment("depth", depth)));
        awaitAll();
        Ends ends = Ends.of(positive(), table());
        assertEquals(low, ends.quantiles().at(0.05), 0.02);
        assertEquals(high, ends.quantiles().at(0.95), 0.02);
    }

    @Test
    void aTurnedKnobMakesTheFormerCloudTheGhost() {
        starts().setCount(40);
        awaitAll();
        Cloud before = cloud();
        assertNull(starts().ghost());
        lab.change(Parameters.get("depth"), "7");
        awaitAll();
        assertSame(before, starts().ghost());
        assertEquals(7, cloud().spec().experiment().depth());
    }

    /// While a slider is dragged the computation starts ten times a second at most.
    @Test
    void ofManyChangesWithinATenthOfASecondOnlyTheLastIsComputed() {
        starts().setCount(20);
        awaitAll();
        Cloud before = cloud();
        lab.change(Parameters.get("depth"), "6");
        clock.pass(0.2);
        lab.tick();
        Cloud first = cloud();
        assertFalse(before.equals(first));
        for (String depth : List.of("7", "8", "9")) {
            lab.change(Parameters.get("depth"), depth);
            clock.pass(0.01);
            lab.tick();
        }
        assertSame(first, cloud());
        clock.pass(0.2);
        lab.tick();
        assertEquals(9, cloud().spec().experiment().depth());
    }

    @Test
    void aMemberThatIsOpenedEndsWhereItEndedAndTheOthersStay() {
        starts().setCount(30);
        awaitAll();
        Cloud before = cloud();
        int row = 17;
        int member = table().member(row);
        EnsemblePlan plan = table().plan();
        lab.openStart(member);
        Labs.awaitEnd(lab);
        awaitAll();
        assertSame(before, cloud());
        assertEquals(member, starts().opened());
        assertEquals(plan.experiment(member).seed(), lab.run().experiment().seed());
        Trace.Sample end =
                Objects.requireNonNull(Objects.requireNonNull(lab.run().trace()).latest("endToEnd"));
        for (int k = 0; k < 4; k++) {
            // a flow looked at interval by interval takes other steps than one that only wants its end
            assertEquals(table().value(row, Cloud.column(plan, "endToEnd", k)), end.values()[k], 1e-8);
        }
    }

    @Test
    void aMemberOfADescentIsReproducedToTheBit() {
        lab.change(List.of(new Assignment("method", "gradientDescent"), new Assignment("maxSteps", "400")));
        starts().setCount(10);
        awaitAll();
        EnsemblePlan plan = table().plan();
        int member = table().member(7);
        lab.openStart(member);
        Labs.awaitEnd(lab);
        Trace.Sample end =
                Objects.requireNonNull(Objects.requireNonNull(lab.run().trace()).latest("endToEnd"));
        for (int k = 0; k < 4; k++) {
            assertEquals(table().value(7, Cloud.column(plan, "endToEnd", k)), end.values()[k], 0);
        }
    }

    @Test
    void afterTheOpenedMemberAKnobKeepsTheSameStarts() {
        starts().setCount(10);
        awaitAll();
        long seed = lab.experiment().seed();
        lab.openStart(3);
        lab.change(Parameters.get("depth"), "6");
        awaitAll();
        assertEquals(seed, cloud().spec().experiment().seed());
        assertEquals(3, starts().opened());
        lab.newSeed();
        awaitAll();
        assertEquals(-1, starts().opened());
        assertEquals(lab.experiment().seed(), cloud().spec().experiment().seed());
    }

    @Test
    void theRainFallsWithTheRunsAndHoldsWithThem() {
        starts().setCount(20);
        lab.playing().play();
        awaitAll();
        RainClock rain = starts().rain();
        assertTrue(rain.playingProperty().get());
        double before = rain.phaseProperty().get();
        clock.pass(0.05);
        lab.tick();
        assertTrue(rain.phaseProperty().get() > before);
        lab.playing().toggle();
        assertFalse(lab.playing().isPlaying());
        double held = rain.phaseProperty().get();
        clock.pass(1);
        lab.tick();
        assertEquals(held, rain.phaseProperty().get());
        lab.playing().step();
        assertEquals(held + 0.01, rain.phaseProperty().get(), 1e-12);
        lab.playing().stepBack();
        assertEquals(held, rain.phaseProperty().get(), 1e-12);
        lab.playing().toggle();
        for (int frame = 0; frame < 200; frame++) {
            clock.pass(0.05);
            lab.tick();
        }
        assertEquals(1, rain.phaseProperty().get());
        assertFalse(lab.playing().canGoOn());
        lab.reset();
        assertEquals(0, rain.phaseProperty().get());
    }

    @Test
    void beforeTheTimeIsFixedNobodyHasArrived() {
        Cloud young = new Cloud(cloudAfter(10).spec());
        assertTrue(Double.isNaN(young.timeAt(0)));
        assertTrue(Double.isNaN(young.timeAt(0.9)));
        assertEquals(Double.POSITIVE_INFINITY, young.timeAt(1));
        Ends none = Ends.of(positive(), table(), young.timeAt(0));
        assertEquals(0, none.quantiles().count());
        young.job().cancel();
    }

    private Cloud cloudAfter(int count) {
        starts().setCount(count);
        awaitAll();
        return cloud();
    }

    @Test
    void whatHasNotArrivedIsNotCounted() {
        starts().setCount(200);
        awaitAll();
        Ends all = Ends.of(positive(), table());
        double half = cloud().timeAt(0.5);
        Ends some = Ends.of(positive(), table(), half);
        int time = table().plan().column("time");
        int x = Cloud.column(table().plan(), "endToEnd", 1);
        int expected = 0;
        for (int row = 0; row < table().size(); row++) {
            expected += table().value(row, time) <= half && table().value(row, x) > 0 ? 1 : 0;
        }
        assertEquals(expected, some.quantiles().count());
        assertTrue(expected < all.quantiles().count());
        assertEquals(
                some.bars(all, Scale.LINEAR).bin(0).from(),
                all.bars(all, Scale.LINEAR).bin(0).from());
    }

    @Test
    void anImpossibleNumberOfStartsChangesNothing() {
        starts().setCount(50);
        for (int count : new int[] {9, 100_001, -1}) {
            InvalidExperimentException refused =
                    assertThrows(InvalidExperimentException.class, () -> starts().setCount(count));
            assertEquals(
                    "The number of starts must be a whole number from 10 to 100,000, but was " + count + ".",
                    refused.sentence());
        }
        assertEquals(50, starts().count());
    }

    @Test
    void pausedItComputesNothingAndStoppedItKeepsWhatIsThere() {
        starts().setCount(100_000);
        Labs.await(() -> {
            clock.pass(1 / 30.0);
            lab.tick();
            return cloud().size() > 0;
        });
        starts().togglePause();
        lab.tick();
        assertTrue(starts().stateProperty().get().paused());
        starts().togglePause();
        starts().cancel();
        Labs.await(() -> {
            clock.pass(1 / 30.0);
            lab.tick();
            return !starts().stateProperty().get().going();
        });
        assertTrue(cloud().size() > 0 && cloud().size() < 100_000);
        assertTrue(starts().stateProperty().get().words().endsWith("stopped"));
    }

    @Test
    void aSceneWithoutThemComputesNone() {
        starts().setCount(10);
        awaitAll();
        lab.open(Opening.get("linear-balance"));
        lab.tick();
        assertNull(starts().present());
        assertFalse(starts().rain().canGoOn());
        lab.open(Opening.get("rain"));
        clock.pass(0.2);
        lab.tick();
        assertNotNull(starts().present());
        assertEquals(StartsViewModel.USUAL, starts().count());
    }
}
