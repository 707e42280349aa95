package dlnlab.figure;

import dlnlab.ensemble.Hypotheses;
import dlnlab.ensemble.Hypothesis;
import dlnlab.ensemble.HypothesisVerdict;
import dlnlab.plot.NumberFormats;
import dlnlab.plot.TableText;
import dlnlab.plot.TableText.Cell;
import dlnlab.plot.TableText.Row;
import dlnlab.plot.TableText.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Hypotheses against experiments as a table that fills in: a row per experiment, a column per hypothesis, and in each
/// cell the verdict above what was reached and what the best rival has.
public final class HypothesisTables {
    private static final int DIGITS = 3;

    private HypothesisTables() {}

    /// The table as far as it is known.
    /// @param verdicts those that are known
    public static TableText of(List<HypothesisVerdict> verdicts) {
        List<String> headings = Stream.concat(
                        Stream.of("experiment"),
                        Arrays.stream(Hypothesis.values())
                                .map(hypothesis -> hypothesis.title() + "\n" + hypothesis.measure()))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (String experiment : Hypotheses.experiments()) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(experiment)));
            for (Hypothesis hypothesis : Hypothesis.values()) {
                cells.add(verdicts.stream()
                        .filter(verdict -> verdict.hypothesis() == hypothesis
                                && verdict.experiment().equals(experiment))
                        .findFirst()
                        .map(HypothesisTables::cell)
                        .orElse(new Cell(StudyTables.WORKING, "", "", Tone.PASSING, -1)));
            }
            rows.add(Row.of(cells));
        }
        return new TableText(headings, rows);
    }

    private static Cell cell(HypothesisVerdict verdict) {
        String numbers = NumberFormats.value(verdict.reached(), DIGITS) + " against "
                + NumberFormats.value(verdict.rival(), DIGITS) + " of " + verdict.rivalName();
        return switch (verdict.outcome()) {
            case HOLDS -> new Cell("holds", numbers, "", Tone.GOOD, -1);
            case FAILS -> new Cell("fails", numbers, "", Tone.BAD, -1);
            case DOES_NOT_DECIDE -> new Cell("does not decide", numbers, "", Tone.OPEN, -1);
        };
    }
}
