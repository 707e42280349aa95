package dlnlab.experiment.csv;

import dlnlab.experiment.DataTable;
import dlnlab.experiment.InvalidExperimentException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A CSV text taken apart into cells, before anything is said about what they mean.
public final class CsvTable {
    /// The longest text that is read, in bytes: it becomes a part of the experiment file.
    public static final int LONGEST = 1 << 20;

    private static final String FIELD = "file";

    private final char separator;
    private final List<CsvRow> rows;

    private CsvTable(char separator, List<CsvRow> rows) {
        this.separator = separator;
        this.rows = Collections.unmodifiableList(rows);
    }

    /// The cells of a text. They are separated by tabs, semicolons or commas, whichever the first row has, or by spaces
    /// where the text has none of these; a cell in double quotes may hold any of them. Rows without a cell are left
    /// out.
    /// @param source name of the file, for the messages
    /// @throws InvalidExperimentException if the text is longer than [#LONGEST], holds no cell or more than
    ///     [DataTable#MOST_COLUMNS] columns, or a quote is not closed; one sentence
    public static CsvTable read(String text, String source) {
        checkLength(text, source);
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (content.chars().noneMatch(c -> c == '\t' || c == ';' || c == ',')) {
            content = content.replaceAll("(?<=\\S) +(?=\\S)", "\t");
        }
        char separator = separator(content);
        List<CsvRow> rows = new ArrayList<>();
        for (CSVRecord record : records(content, separator, source)) {
            List<String> cells = record.stream().map(String::strip).toList();
            if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
                rows.add(new CsvRow(Math.toIntExact(record.getRecordNumber()), cells));
            }
        }
        if (rows.isEmpty()) {
            throw new InvalidExperimentException(FIELD, source + " must hold rows of numbers, but is empty.");
        }
        int columns = rows.getFirst().cells().size();
        if (columns > DataTable.MOST_COLUMNS) {
            throw new InvalidExperimentException(
                    FIELD,
                    source + " must have at most " + DataTable.MOST_COLUMNS + " columns, but has " + columns + ".");
        }
        return new CsvTable(separator, rows);
    }

    /// The same table with another text in one cell.
    /// @throws IllegalArgumentException if there is no such cell
    public CsvTable with(CellPlace place, String text) {
        List<CsvRow> changed = new ArrayList<>(rows);
        changed.replaceAll(row -> row.number() == place.row() ? row.with(place.column(), text.strip()) : row);
        if (rows.stream().noneMatch(row -> row.number() == place.row())) {
            throw new IllegalArgumentException("there is no row " + place.row());
        }
        return new CsvTable(separator, changed);
    }

    /// What separates the cells: tab, semicolon or comma.
    public char separator() {
        return separator;
    }

    /// All rows, the first of which may be a header.
    public List<CsvRow> rows() {
        return rows;
    }

    /// The number of cells of the first row.
    public int columns() {
        return rows.getFirst().cells().size();
    }

    /// Whether the first row seems to hold names: it has no numbers, or less than half as many as the row below.
    public boolean looksLikeHeader() {
        long first = numbers(rows.getFirst());
        return first == 0
                ? rows.getFirst().cells().stream().anyMatch(cell -> !Cells.isUnobserved(cell))
                : rows.size() > 1 && 2 * first < numbers(rows.get(1));
    }

    private static long numbers(CsvRow row) {
        return row.cells().stream().filter(Cells::isNumber).count();
    }

    private static void checkLength(String text, String source) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST) {
            throw new InvalidExperimentException(
                    FIELD,
                    source + " must have at most 1 MB, so that it fits into the experiment, but has "
                            + Math.ceilDiv(bytes, LONGEST / 10) / 10.0 + " MB.");
        }
    }

    private static char separator(String text) {
        String line = text.lines().filter(row -> !row.isBlank()).findFirst().orElse("");
        // what stands in quotes separates nothing
        String outside = line.replaceAll("\"[^\"]*\"", "");
        return Stream.of('\t', ';')
                .filter(c -> outside.indexOf(c) >= 0)
                .findFirst()
                .orElse(',');
    }

    private static List<CSVRecord> records(String text, char separator, String source) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreSurroundingSpaces(separator != '\t')
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.getRecords();
        } catch (CSVException | UncheckedIOException e) {
            throw new InvalidExperimentException(
                    FIELD,
                    source + " must be a CSV file, but a cell in double quotes is not closed or is followed by"
                            + " other letters.");
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }
}
