package dlnlab.ensemble;

import dlnlab.experiment.Resources;
import java.util.List;
import java.util.Optional;

/// The ensembles that come with the program, from `resources/ensembles`.
public final class Ensembles {
    private static final String FOLDER = "/ensembles/";

    private Ensembles() {}

    /// Their ids, in the order of the index.
    public static List<String> ids() {
        return Resources.index(FOLDER);
    }

    /// The ensemble of an id, if there is one.
    public static Optional<EnsembleSpec> find(String id) {
        return ids().contains(id)
                ? Optional.of(EnsembleSpec.read(Resources.text(FOLDER + id + ".json"), id + ".json"))
                : Optional.empty();
    }
}
