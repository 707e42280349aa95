package dlnlab.ensemble;

import dlnlab.experiment.InvalidExperimentException;
import java.nio.file.Path;

/// The file of an ensemble is open in another run of the same ensemble, which appends its members to it.
public final class FileInUseException extends InvalidExperimentException {
    private static final long serialVersionUID = 1L;

    FileInUseException(Path file) {
        super(
                "resume",
                "The file to resume must be the file of this ensemble, but " + file
                        + " is in use by another run of it.");
    }
}
