package dlnlab.cli.guide;

import dlnlab.ensemble.PublishedEnsembles;
import dlnlab.measure.Certificate;
import dlnlab.run.PublishedRuns;
import java.util.List;
import java.util.stream.Stream;

/// The certificates that set our runs and ensembles beside published numbers.
public final class PublishedNumbers {
    private PublishedNumbers() {}

    /// Not yet run: runs first, then ensembles.
    public static List<Certificate> certificates() {
        return Stream.of(PublishedRuns.certificates(), PublishedEnsembles.certificates())
                .flatMap(List::stream)
                .toList();
    }
}
