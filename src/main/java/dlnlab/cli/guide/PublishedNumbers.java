package dlnlab.cli.guide;

import dlnlab.ensemble.PublishedCompletions;
import dlnlab.ensemble.PublishedDiagonals;
import dlnlab.ensemble.PublishedEnsembles;
import dlnlab.measure.Certificate;
import dlnlab.run.PublishedNorms;
import dlnlab.run.PublishedRuns;
import java.util.List;
import java.util.stream.Stream;

/// The certificates that set our runs and ensembles beside published numbers.
public final class PublishedNumbers {
    private PublishedNumbers() {}

    /// Not yet run: runs first, then ensembles.
    public static List<Certificate> certificates() {
        return Stream.of(
                        PublishedRuns.certificates(),
                        PublishedNorms.certificates(),
                        PublishedCompletions.certificates(),
                        PublishedEnsembles.certificates(),
                        PublishedDiagonals.certificates())
                .flatMap(List::stream)
                .toList();
    }
}
