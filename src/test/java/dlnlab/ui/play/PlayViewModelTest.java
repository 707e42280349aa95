package dlnlab.ui.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.exhibit.Exhibits;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// An exhibit between the hand and the thread that computes it.
class PlayViewModelTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private int changes;
    private final PlayViewModel model = new PlayViewModel(
            Exhibits.find("no-regulariser").orElseThrow(), background::add, Runnable::run, () -> changes++);

    private double aroundForTwoLayers() {
        return model.shownProperty().get().readings().get(1).value();
    }

    @Test
    void knobsTurnAtOnceAndThePictureFollows() {
        assertTrue(model.isAsOpened());
        model.move("centre", 0, 0);
        assertEquals(0, model.valuesProperty().get().get("x"));
        assertFalse(model.isSettled());
        assertEquals(0.210, aroundForTwoLayers(), 5e-4);
        background.remove().run();
        assertTrue(model.isSettled());
        assertFalse(model.isAsOpened());
        assertEquals(0, aroundForTwoLayers(), 1e-10);
        assertEquals(1, changes);
    }

    @Test
    void resetLeadsBack() {
        model.set("loss", 0);
        model.reset();
        background.forEach(Runnable::run);
        assertTrue(model.isAsOpened());
        assertEquals(0.210, aroundForTwoLayers(), 5e-4);
    }

    @Test
    void whatChangesNothingAsksForNothing() {
        model.set("loss", 1);
        model.move("radius", 1.3, 0.2);
        assertTrue(background.isEmpty());
    }
}
