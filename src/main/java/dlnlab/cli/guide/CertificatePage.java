package dlnlab.cli.guide;

import dlnlab.measure.Certificate;
import dlnlab.measure.Certifier;
import dlnlab.run.NumberText;
import java.util.List;

/// `certificates.md`: every statement that `certify` sets against a measurement.
final class CertificatePage {
    private CertificatePage() {}

    static String text() {
        return new Markdown("Certificates", "the lists of certificates")
                .paragraph(
                        "`certify` measures every statement of this page on seeded random experiments, prints what it "
                                + "found beside what the statement predicts, and ends with exit code 1 if one fails. The "
                                + "measured number is the worst over 200 experiments, the median over 40 where it is an order "
                                + "or a slope, the worst over three starts on the real data, and a single one where the "
                                + "statement gives the numbers of its example. It may be away from the prediction by the "
                                + "tolerance; for what is at most some bound, the tolerance is the bound. `--json` prints the "
                                + "same for scripts.")
                .heading(2, "Theorems")
                .table(header(), rows(new Certifier().certificates()))
                .heading(2, "Published numbers")
                .paragraph("`certify --published` adds runs of minutes beside numbers that papers print (in brackets). "
                        + "Their data and steps are mostly not published: what is judged is the shape.")
                .table(header(), rows(PublishedNumbers.certificates()))
                .page();
    }

    private static List<String> header() {
        return List.of("id", "statement", "predicted", "tolerance", "source");
    }

    private static List<List<String>> rows(List<Certificate> certificates) {
        return certificates.stream()
                .map(certificate -> List.of(
                        Markdown.code(certificate.id()),
                        Markdown.escape(certificate.statement()),
                        Markdown.escape(certificate.predicted()),
                        NumberText.number(certificate.tolerance(), 3),
                        Markdown.escape(certificate.source())))
                .toList();
    }
}
