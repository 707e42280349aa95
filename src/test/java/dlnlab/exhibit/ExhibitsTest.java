package dlnlab.exhibit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.exhibit.Panel.Handle;
import dlnlab.exhibit.Shown.Check;
import dlnlab.linalg.RandomStreams;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What all exhibits promise that stand still; see [HeatExhibitTest] for the one that moves.
class ExhibitsTest {
    private static final int TRIALS = 200;

    static Stream<Exhibit> exhibits() {
        return Exhibits.all().stream().filter(exhibit -> !(exhibit instanceof MovingExhibit));
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void measuredAndPredictedAgreeWhereverThingsAreDragged(Exhibit exhibit) {
        RandomGenerator random = RandomStreams.of(1, "exhibit " + exhibit.id());
        Set<String> failed = new TreeSet<>();
        for (int trial = 0; trial < TRIALS; trial++) {
            Values values = exhibit.start();
            for (Knob knob : exhibit.knobs()) {
                values = values.with(knob.id(), knob.least() + (knob.greatest() - knob.least()) * random.nextDouble());
            }
            for (Check check : exhibit.at(values).checks()) {
                if (!check.holds()) {
                    failed.add(check + " at " + values);
                }
            }
        }
        assertEquals(Set.of(), failed);
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void aHandleFollowsTheHandAsFarAsItsKnobsAllow(Exhibit exhibit) {
        Set<String> ids = new HashSet<>();
        for (Panel panel : exhibit.at(exhibit.start()).panels()) {
            for (Handle handle : panel.handles()) {
                ids.add(handle.id());
                Values moved = exhibit.moved(exhibit.start(), handle.id(), handle.x() + 0.05, handle.y() + 0.03);
                Handle after = exhibit.at(moved).panels().stream()
                        .flatMap(p -> p.handles().stream())
                        .filter(h -> h.id().equals(handle.id()))
                        .findFirst()
                        .orElseThrow();
                double left = Math.hypot(after.x() - handle.x() - 0.05, after.y() - handle.y() - 0.03);
                // one that slides on a ray or a circle goes the part of the way that it can
                assertTrue(left < Math.hypot(0.05, 0.03), handle + " became " + after);
                Values far = exhibit.moved(exhibit.start(), handle.id(), 1e9, -1e9);
                assertTrue(exhibit.at(far).panels().stream()
                        .flatMap(p -> p.handles().stream())
                        .allMatch(h -> Math.hypot(h.x(), h.y()) < 10));
            }
        }
        assertFalse(ids.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("exhibits")
    void anExhibitShowsAsManyPanelsAsItSays(Exhibit exhibit) {
        Shown shown = exhibit.at(exhibit.start());
        assertEquals(exhibit.panels(), shown.panels().size());
        assertFalse(shown.checks().isEmpty());
        assertFalse(shown.readings().isEmpty());
        assertEquals(exhibit, Exhibits.find(exhibit.id()).orElseThrow());
    }

    @Test
    void theOriginAndDegenerateMatricesAreNoTrouble() {
        for (Exhibit exhibit : Exhibits.all()) {
            Values zero = exhibit.start();
            for (Knob knob : exhibit.knobs()) {
                zero = zero.with(knob.id(), 0);
            }
            for (Check check : exhibit.at(zero).checks()) {
                assertTrue(check.holds(), exhibit.id() + ": " + check);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "E4 along, 1.001, no-regulariser, 'once around, N = 1;once around, N = 2;once around, N = 3'",
        "E4 along, -1, no-regulariser, 'once around, N = 1;once around, N = 2;once around, N = 3'",
        "F11 slope, 1.001, metrics, 'steepest of 7,200 unit steps'",
        "F11 path, 1.001, metrics, 'loss on the way at t = 1'",
        "SVD longest, 1.0001, svd-circle, 'longest image of the circle'",
        "SVD area, -1, svd-circle, 'area of the image, over π'",
        "SVD area, 1.0001, svd-circle, 'area of the image, over π'",
        "B4 along, 1.001, implicit-preconditioning, "
                + "'factors against product, N = 2;factors against product, N = 3'",
        "B5 ray, 1.001, implicit-preconditioning, 'how far N = ∞ leaves its ray'",
        "F8 density, 1.0001, volume, 'volume form beside the branch'",
        "F8 coefficient, 1.0001, volume, 'coefficient on the branch'",
        "step order, 1.2, descent, 'slope of the distance'",
        "F8 corner, 1.001, volume, 'least σ₁ on the branch'"
    })
    void aWrongConstantTurnsItsCertificatesRedAndNoOther(
            String constant, double factor, String exhibit, String expected) {
        // what is predicted to be zero is spoiled by adding
        Constants wrong = (name, value) -> !name.equals(constant) ? value : value == 0 ? factor - 1 : factor * value;
        Set<String> failing = Exhibits.all(wrong).stream()
                .flatMap(one -> one.at(one.start()).checks().stream()
                        .filter(check -> !check.holds())
                        .map(check -> one.id() + "/" + check.name()))
                .collect(Collectors.toSet());
        assertEquals(
                List.of(expected.split(";", -1)).stream()
                        .map(name -> exhibit + "/" + name)
                        .collect(Collectors.toSet()),
                failing);
    }
}
