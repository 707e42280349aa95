package dlnlab.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.experiment.Variation;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StudyTest {
    private final Experiment experiment = Presets.get("hyperbola").experiment();

    @Test
    void aStudyComesBackFromItsText() {
        Study study = new Study("hyperbola-corners", experiment, Variation.each(Parameters.get("depth"), List.of("4")));
        assertEquals(study, Study.read(study.write(), "s.json"));
        assertEquals(Optional.of(Scenes.get("hyperbola-corners")), study.sceneOfTheCourse());
    }

    @Test
    void typedWeightsAreKeptAndAnOlderFileHasNone() {
        Study typed = new Study("", experiment, List.of(Variation.NONE), List.of(1.0, -0.5));
        assertFalse(typed.isPlain());
        assertEquals(typed, Study.read(typed.write(), "s.json"));
        String drawn = new Study("", experiment, List.of(Variation.NONE)).write();
        String older = drawn.replace("\"formatVersion\": 3", "\"formatVersion\": 1")
                .replaceAll(",\\s*\"start\": \\[\\s*\\]", "");
        assertFalse(older.contains("\"start\""));
        assertEquals(List.of(), Study.read(older, "s.json").start());
    }

    @Test
    void onlyASingleRunOutsideTheCourseIsPlain() {
        assertTrue(new Study("", experiment, List.of(Variation.NONE)).isPlain());
        assertFalse(new Study("hyperbola-corners", experiment, List.of(Variation.NONE)).isPlain());
        assertFalse(new Study("", experiment, List.of(Variation.NONE, Variation.NONE)).isPlain());
    }

    @Test
    void aSceneThatTheCourseNoLongerHasIsNone() {
        assertEquals(Optional.empty(), new Study("gone", experiment, List.of(Variation.NONE)).sceneOfTheCourse());
    }

    @Test
    void aStudyWithoutAMemberIsRefused() {
        InvalidExperimentException e =
                assertThrows(InvalidExperimentException.class, () -> new Study("", experiment, List.of()));
        assertEquals("A study must have at least one member, but has none.", e.sentence());
    }
}
