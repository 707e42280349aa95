package dlnlab.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Variation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an ensemble is made of: seeds, grids, cells, and what it refuses.
class EnsembleSpecTest {
    @Test
    void seedsAreThoseOfSplitMix() {
        // Java's SplittableRandom is SplitMix64 with the golden gamma when it is made from a seed
        for (long seed : new long[] {0, 1, -7, Long.MAX_VALUE}) {
            // its first output is mix(seed + gamma): mix(s) is reached one gamma earlier
            long state = new SplittableRandom(seed - 0x9E3779B97F4A7C15L).nextLong();
            SplittableRandom reference = new SplittableRandom(state);
            for (int k = 0; k < 100; k++) {
                assertEquals(reference.nextLong() >>> 11, MemberSeeds.of(seed, k));
            }
        }
    }

    @Test
    void seedsDiffer() {
        Set<Long> seen = new HashSet<>();
        for (int k = 0; k < 100_000; k++) {
            seen.add(MemberSeeds.of(1, k));
        }
        assertEquals(100_000, seen.size());
    }

    @Test
    void gridsAreWrittenOut() {
        assertEquals(List.of("1", "2", "3"), GridAxis.parse("depth=1,2,3").values());
        assertEquals(
                List.of("0.01", "0.0316228", "0.1"),
                GridAxis.parse("stepSize=geometric:0.01:0.1:3").values());
        assertEquals(
                List.of("0.5", "1", "1.5", "2"),
                GridAxis.parse("a=linear:0.5:2:4").values());
        assertEquals(
                List.of("1", "2", "4", "8"),
                GridAxis.parse("depth=geometric:1:8:4").values(),
                "depths are whole");
        assertEquals(List.of("2,2", "3,3"), GridAxis.parse("width=2,2|3,3").values());
    }

    @Test
    void cellsAreAllCombinationsAndShareTheirStarts() {
        EnsemblePlan plan = EnsemblePlan.of(Studies.descent(4));
        assertEquals(9, plan.cells().size());
        assertEquals(36, plan.members());
        assertEquals("N = 1, η = 0.01", plan.cells().getFirst().label());
        assertEquals(3, plan.cells().getLast().experiment().depth());
        assertEquals(0.1, plan.cells().getLast().experiment().descent().stepSize());
        for (int member = 0; member < plan.members(); member++) {
            assertEquals(MemberSeeds.of(1, member / 9), plan.experiment(member).seed());
        }
        assertEquals(0, plan.experiment(17).stop().maxSeconds());
    }

    /// 1,000 cells of 2,000 starts that all keep their path: of each of four quantities one column is sure, of what is
    /// kept along the trajectory one, before the first cell has been looked at.
    @Test
    void whatCannotFitIsRefusedBeforeAnythingIsWorkedOut() {
        EnsembleSpec vast = Studies.hyperbola(2000)
                .withGrid(List.of(GridAxis.parse("a=linear:0.5:2:1000")))
                .withTraces(2000, List.of("endToEnd", "singularValues", "effectiveRank", "loss"));
        long needed = 2_000_000L * (8 * (3 + 4) + 8) + 2_000_000L * (8 * 256 * (4 + 1) + 64);
        long there = Runtime.getRuntime().maxMemory() / 2;
        InvalidExperimentException refused =
                assertThrows(InvalidExperimentException.class, () -> EnsemblePlan.of(vast));
        assertEquals(
                "The results would need at least " + (needed >> 20) + " MB, but " + (there >> 20)
                        + " MB are there; choose fewer starts, quantities or paths.",
                refused.sentence());
    }

    @Test
    void depthsAndTheirLimitLieOnOneAxis() {
        EnsemblePlan plan = EnsemblePlan.of(Studies.hyperbola(1));
        assertEquals("N = 5", plan.cells().getFirst().label());
        assertEquals("infinite", plan.cells().getLast().label());
    }

    @Test
    void dataDifferFromStartToStartWhereAskedFor() {
        EnsembleSpec spec = Studies.descent(3);
        EnsemblePlan same = EnsemblePlan.of(spec);
        EnsemblePlan other = EnsemblePlan.of(new EnsembleSpec(
                spec.experiment(),
                spec.variations(),
                spec.grid(),
                3,
                Draws.START_AND_DATA,
                spec.quantities(),
                spec.traced(),
                0));
        assertEquals(same.experiment(0).dataSeed(), same.experiment(9).dataSeed());
        assertTrue(other.experiment(0).dataSeed() != other.experiment(9).dataSeed());
        assertEquals(other.experiment(0).dataSeed(), other.experiment(1).dataSeed(), "cells share their data");
    }

    @Test
    void aSpecificationSurvivesItsFile() {
        EnsembleSpec spec = Studies.compared(
                Studies.descent(12).withTraces(3, List.of("endToEnd")),
                Variation.each(Parameters.get("a"), List.of("1", "1.3")));
        assertEquals(spec, EnsembleSpec.read(spec.write(), "spec.json"));
        String sentence = assertThrows(
                        InvalidExperimentException.class,
                        () -> EnsembleSpec.read(spec.write().replace("\"starts\": 12", "\"starts\": 0"), "spec.json"))
                .sentence();
        assertEquals(
                "spec.json, field ensemble: the number of starts must be a whole number from 1 to 100,000, but was 0.",
                sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "depht=1,2 | There is no parameter \"depht\"; did you mean depth?",
                "seed=1,2 | The grid over seed cannot vary the seed, which is drawn for every start.",
                "depth=2,seed=3 | The grid over seed cannot vary the seed, which is drawn for every start.",
                "depth | A grid must look like id=value,value",
                "stepSize=geometric:0:1:3 | The grid over stepSize that is geometric must go from one positive",
                "stepSize=linear:0:1e400:3 | The grid over stepSize must be written linear:from:to:count",
                "stepSize=linear:0:1 | The grid over stepSize must be written linear:from:to:count",
                "depth=2,dpth=3 | There is no parameter \"dpth\"",
            })
    void gridsThatCannotBeAreRefusedInOneSentence(String text, String start) {
        String sentence = assertThrows(InvalidExperimentException.class, () -> GridAxis.parse(text))
                .sentence();
        assertTrue(sentence.startsWith(start), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "depth=0,2 | The depth N must be a whole number from 1 to 64, but was 0.",
                "momentum=0.5,0.9 | The parameter momentum does not apply here",
            })
    void cellsThatCannotBeAreRefusedBeforeAnythingRuns(String grid, String start) {
        EnsembleSpec spec = Studies.descent(2).withGrid(List.of(GridAxis.parse(grid)));
        String sentence = assertThrows(InvalidExperimentException.class, () -> EnsemblePlan.of(spec))
                .sentence();
        assertTrue(sentence.startsWith(start), sentence);
    }

    @Test
    void whatCannotBeMeasuredIsRefused() {
        EnsembleSpec spec = Studies.descent(2);
        assertTrue(refused(() -> spec.withQuantities(List.of("los"))).startsWith("There is no quantity \"los\""));
        assertTrue(refused(() -> EnsemblePlan.of(spec.withQuantities(List.of("reconstructionError"))))
                .startsWith("The quantity reconstructionError cannot be kept here: "));
        assertTrue(refused(() -> spec.withTraces(1, List.of("sharpness"))).contains("sharpness is not"));
        assertTrue(refused(() -> spec.withGrid(List.of(GridAxis.parse("depth=1"), GridAxis.parse("depth=2"))))
                .contains("must differ"));
        assertTrue(refused(() -> EnsemblePlan.of(spec).column("rank")).startsWith("There is no column \"rank\""));
    }

    private static String refused(Runnable what) {
        return assertThrows(InvalidExperimentException.class, what::run).sentence();
    }
}
