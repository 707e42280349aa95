package dlnlab.ui.files;

import dlnlab.experiment.Experiment;
import dlnlab.experiment.RecordFile;
import dlnlab.experiment.Variation;
import dlnlab.ui.lab.Opening;
import dlnlab.ui.lab.Setup;
import java.util.List;

/// A setup that is more than one experiment: members that are compared, or a scene whose charts belong to it.
/// @param scene id of a scene of the course, or empty
/// @param variations the members; one without changes for a single run
public record Study(String scene, Experiment experiment, List<Variation> variations) {
    /// How studies are written.
    static final RecordFile<Study> FILE = new RecordFile<>("study", Study.class);

    /// What stands on the table.
    static Study of(Opening opening, Setup setup) {
        String scene = Opening.scenes().contains(opening) ? opening.id() : "";
        return new Study(scene, setup.experiment(), setup.variations());
    }

    /// Whether an experiment file says it all.
    boolean isPlain() {
        return scene.isEmpty() && variations.equals(Setup.single(experiment).variations());
    }

    Setup setup() {
        return new Setup(experiment, variations);
    }
}
