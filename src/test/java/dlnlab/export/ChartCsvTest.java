package dlnlab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.CurveData;
import dlnlab.plot.MatrixCells;
import dlnlab.plot.Scale;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/// Reading the numbers back gives the numbers plotted, bit for bit.
class ChartCsvTest {

    @Test
    void curvesThatShareTheirXAreColumns() throws IOException {
        ChartPicture picture = Pictures.decays();
        CSVParser table = read(picture);
        assertEquals(
                List.of("iteration [1]", "fast [weight²]", "slow, σ₂ [weight²]", "fast (prediction) [weight²]"),
                table.getHeaderNames());
        List<CSVRecord> rows = table.getRecords();
        assertEquals(Pictures.SAMPLES, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(picture.curves().getFirst().data().x(i), number(rows.get(i), 0));
            for (int k = 0; k < 3; k++) {
                assertEquals(picture.curves().get(k).data().y(i), number(rows.get(i), k + 1));
            }
        }
    }

    @Test
    void everyEntryOfAMatrixIsARowAndWhatNobodySeesIsBlank() throws IOException {
        double[][] values = {{0.1, Double.NaN}, {-1e-300, 4}};
        CSVParser table = read(ChartPicture.ofMatrices("", "", List.of(new MatrixCells("seen", values))));
        assertEquals(List.of("matrix", "row", "column", "value"), table.getHeaderNames());
        List<CSVRecord> rows = table.getRecords();
        assertEquals(List.of("seen", "1", "2", ""), rows.get(1).toList());
        assertEquals(-1e-300, number(rows.get(2), 3));
        assertEquals(4, rows.size());
    }

    @Test
    void everyDoubleComesBackAlsoTheOddOnes() throws IOException {
        Random random = new Random(11);
        double[] x = new double[200];
        double[] y = new double[200];
        for (int i = 0; i < x.length; i++) {
            x[i] = i + random.nextDouble();
            y[i] = random.nextGaussian() * Math.pow(10, random.nextInt(600) - 300);
        }
        y[3] = Double.NaN;
        y[4] = Double.POSITIVE_INFINITY;
        y[5] = -0.0;
        y[6] = Double.MIN_VALUE;
        List<CSVRecord> rows =
                read(Pictures.of(List.of(Pictures.curve("v", Role.RUN, x, y)))).getRecords();
        assertEquals(200, rows.size());
        for (int i = 0; i < x.length; i++) {
            assertEquals(x[i], number(rows.get(i), 0));
            assertEquals(y[i], number(rows.get(i), 1));
        }
    }

    @Test
    void aCurveThatEndsEarlierLeavesBlanks() throws IOException {
        double[] longer = {0, 1, 2};
        double[] shorter = {0, 1};
        List<CSVRecord> rows = read(Pictures.of(List.of(
                        Pictures.curve("a", Role.GHOST, shorter, shorter),
                        Pictures.curve("b", Role.RUN, longer, longer))))
                .getRecords();
        assertEquals(List.of("2.0", "", "2.0"), rows.get(2).stream().toList());
    }

    @Test
    void curvesWithTheirOwnXStandBelowEachOther() throws IOException {
        double[] even = {0, 2, 4};
        double[] odd = {1, 3};
        CSVParser table = read(Pictures.of(
                List.of(Pictures.curve("even", Role.RUN, even, even), Pictures.curve("odd", Role.RUN, odd, odd))));
        assertEquals(List.of("curve", "iteration [1]", "value [weight²]"), table.getHeaderNames());
        List<CSVRecord> rows = table.getRecords();
        assertEquals(5, rows.size());
        assertEquals(List.of("odd", "3.0", "3.0"), rows.get(4).stream().toList());
    }

    @Test
    void curvesOfTheSameNameAreToldApart() throws IOException {
        double[] x = {0, 1};
        List<Curve> twice = List.of(Pictures.curve("a", Role.RUN, x, x), Pictures.curve("a", Role.RUN, x, x));
        assertEquals(
                List.of("iteration [1]", "a [weight²]", "a (2) [weight²]"),
                read(Pictures.of(twice)).getHeaderNames());
    }

    @Test
    void aBandIsTwoMoreColumns() throws IOException {
        CurveData banded = new Banded();
        CSVParser table = read(Pictures.of(List.of(Curve.of(banded, Role.RUN, 0))));
        assertEquals(
                List.of("iteration [1]", "loss [weight²]", "loss least [weight²]", "loss greatest [weight²]"),
                table.getHeaderNames());
        assertEquals(
                List.of("1.0", "0.5", "0.25", "0.75"),
                table.getRecords().get(1).stream().toList());
    }

    @Test
    void onlyWhatTheAxisShowsIsWritten() throws IOException {
        ChartPicture zoomed =
                Pictures.on(Pictures.decays(), new AxisRange(500, 1000), Scale.LINEAR, new AxisRange(0, 1));
        List<CSVRecord> rows = read(zoomed).getRecords();
        assertEquals(101, rows.size());
        assertEquals(500, number(rows.getFirst(), 0));
        assertEquals(1000, number(rows.getLast(), 0));
    }

    @Test
    void aPathKeepsAllItsPointsAlsoThoseOutside() throws IOException {
        double[] x = {0, 3000, -1};
        double[] y = {1, 2, 3};
        ChartPicture plane =
                Pictures.of(List.of(Pictures.curve("", Role.RUN, x, y))).asPlane(1, List.of());
        List<CSVRecord> rows = read(plane).getRecords();
        assertEquals(3, rows.size());
        assertEquals(-1, number(rows.getLast(), 0));
    }

    private record Banded() implements CurveData {
        @Override
        public String label() {
            return "loss";
        }

        @Override
        public int size() {
            return 2;
        }

        @Override
        public double x(int i) {
            return i;
        }

        @Override
        public double y(int i) {
            return 0.5;
        }

        @Override
        public double low(int i) {
            return 0.25;
        }

        @Override
        public double high(int i) {
            return 0.75;
        }
    }

    private static CSVParser read(ChartPicture picture) throws IOException {
        return CSVParser.parse(
                ChartCsv.text(picture),
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get());
    }

    private static double number(CSVRecord row, int column) {
        return Double.parseDouble(row.get(column));
    }
}
