package dlnlab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.run.Assembler;
import dlnlab.run.Headless;
import dlnlab.run.Series;
import dlnlab.run.Trace;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The table holds every recorded number to the last bit, once, in the row of its step.
class TraceCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"linear-balance maxSteps=4001", "completion-2k maxSteps=40", "diverging maxSteps=100"})
    void everyRecordedNumberReadsBackAsTheSameBits(String run) throws IOException {
        Trace trace = trace(run.split(" "));
        List<CSVRecord> rows = rows(trace);
        int column = 1;
        for (Series series : trace.all()) {
            int width = series.columns().size();
            int sample = 0;
            for (CSVRecord row : rows) {
                boolean recorded = sample < series.size() && step(row) == series.step(sample);
                for (int k = 0; k < width; k++) {
                    if (recorded) {
                        assertEquals(series.value(sample, k), Double.parseDouble(row.get(column + k)));
                    } else if (step(row) != tail(trace).step()) {
                        assertEquals("", row.get(column + k));
                    }
                }
                sample += recorded ? 1 : 0;
            }
            assertEquals(series.size(), sample, series.id());
            column += width;
        }
        assertEquals(column, rows.getFirst().size());
    }

    @Test
    void everyCellOfTheLastRowIsFilledThoughSomeQuantitiesAreRecordedRarely() throws IOException {
        Trace trace = trace(
                "linear-balance",
                "inputs=60",
                "outputs=60",
                "samples=60",
                "width=60",
                "stepSize=0.0001",
                "maxSteps=1201");
        List<CSVRecord> rows = rows(trace);
        Series rare = Objects.requireNonNull(trace.series("singularValues"));
        assertTrue(rare.size() < rows.size());
        assertEquals(1201, step(rows.getLast()));
        rows.getLast().forEach(cell -> assertTrue(!cell.isEmpty()));
        Trace.Tail tail = tail(trace);
        double[] expected = Objects.requireNonNull(tail.values().get(trace.all().indexOf(rare)));
        assertEquals(expected[0], Double.parseDouble(rows.getLast().get("singularValues.σ₁ [weight^N]")));
    }

    @Test
    void theHeaderNamesEveryColumnOnceWithItsUnit() throws IOException {
        List<String> header = rows(trace("linear-balance", "maxSteps=3"))
                .getFirst()
                .getParser()
                .getHeaderNames();
        Set<String> different = new HashSet<>(header);
        assertEquals(header.size(), different.size());
        assertEquals("step", header.getFirst());
        assertTrue(header.stream().skip(1).allMatch(name -> name.matches("[a-zA-Z]+\\..+ \\[.+]")));
    }

    private static Trace trace(String... presetAndSettings) {
        Experiment experiment = Parameters.apply(
                Presets.get(presetAndSettings[0]).experiment(),
                Stream.of(presetAndSettings).skip(1).map(Assignment::parse).toList());
        return new Headless(new Assembler())
                .run(experiment, null, step -> {})
                .engine()
                .trace();
    }

    private static List<CSVRecord> rows(Trace trace) throws IOException {
        StringBuilder text = new StringBuilder();
        TraceCsv.write(trace, text);
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.toString()))
                .getRecords();
    }

    private static Trace.Tail tail(Trace trace) {
        return Objects.requireNonNull(trace.tail());
    }

    private static long step(CSVRecord row) {
        return Long.parseLong(row.get(0));
    }
}
