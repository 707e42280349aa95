package dlnlab.ui.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.exhibit.Exhibits;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// An exhibit between the hand and the thread that computes it.
class PlayViewModelTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private int changes;
    private final PlayViewModel model = new PlayViewModel(
            Exhibits.find("no-regulariser").orElseThrow(), background::add, Runnable::run, () -> changes++, 1, false);

    private double aroundForTwoLayers() {
        return Objects.requireNonNull(model.shownProperty().get())
                .readings()
                .get(1)
                .value();
    }

    private void compute() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void itIsNotComputedWhereTheWindowWorks() {
        assertNull(model.shownProperty().get());
        assertFalse(model.isSettled());
        compute();
        assertEquals(0.210, aroundForTwoLayers(), 5e-4);
        assertTrue(model.isAsOpened());
    }

    @Test
    void knobsTurnAtOnceAndThePictureFollows() {
        compute();
        changes = 0;
        model.move("centre", 0, 0);
        assertEquals(0, model.valuesProperty().get().get("x"));
        assertFalse(model.isSettled());
        assertEquals(0.210, aroundForTwoLayers(), 5e-4);
        compute();
        assertTrue(model.isSettled());
        assertFalse(model.isAsOpened());
        assertEquals(0, aroundForTwoLayers(), 1e-10);
        assertEquals(1, changes);
    }

    @Test
    void resetLeadsBack() {
        model.set("loss", 0);
        model.reset();
        compute();
        assertTrue(model.isAsOpened());
        assertEquals(0.210, aroundForTwoLayers(), 5e-4);
    }

    @Test
    void whatChangesNothingAsksForNothing() {
        compute();
        model.set("loss", 1);
        model.move("radius", 1.3, 0.2);
        assertTrue(background.isEmpty());
    }
}
