package dlnlab.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dlnlab.experiment.DataTable;
import dlnlab.experiment.Loss;
import dlnlab.experiment.Normalisation;
import dlnlab.experiment.Problem;
import dlnlab.experiment.StopRules;
import dlnlab.experiment.csv.CsvTable;
import dlnlab.experiment.csv.DataChoice;
import dlnlab.experiment.csv.DataReader;
import dlnlab.problem.DataSets;
import dlnlab.problem.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class OwnDataRunTest {
    private static Samples samples(Problem problem) {
        return ProblemData.of(problem, 1).samples();
    }

    @Test
    void aTableOfTheProgramReadAsOwnDataGivesTheSameInputs() throws IOException {
        try (var stream = Objects.requireNonNull(getClass().getResourceAsStream("/data/breast_cancer.csv"))) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            CsvTable table = CsvTable.read(text, "breast_cancer.csv");
            DataChoice choice = DataChoice.standard(table);
            Samples own = samples(DataReader.read(table, choice).orThrow("breast_cancer.csv"));
            Samples shipped = DataSets.breastCancer(569, true);
            assertArrayEquals(shipped.inputs().data(), own.inputs().data());
            // +1 and -1 there; here two values with mean 0, of which the greater belongs to the same rows
            for (int i = 0; i < 569; i++) {
                assertEquals(
                        shipped.targets().get(i, 0), Math.signum(own.targets().get(i, 0)));
            }
        }
    }

    @Test
    void targetsStandInTheOrderChosenAndInputsInThatOfTheTable() {
        DataTable table = new DataTable(
                List.of("a", "b", "c", "d"), List.of(List.of(1.0, 2.0, 3.0, 4.0), List.of(5.0, 6.0, 7.0, 8.0)));
        Samples samples = samples(new Problem.OwnData(table, List.of("d", "a"), false, false));
        assertArrayEquals(new double[] {2, 3, 6, 7}, samples.inputs().data());
        assertArrayEquals(new double[] {4, 1, 8, 5}, samples.targets().data());
    }

    @Test
    void standardisedColumnsHaveMeanZeroAndDeviationOneAndConstantOnesAreZero() {
        Random random = new Random(3);
        List<List<Double>> rows = Stream.generate(() -> List.of(1000 + random.nextGaussian(), 7.0, random.nextDouble()))
                .limit(50)
                .toList();
        Problem.OwnData raw = new Problem.OwnData(
                new DataTable(List.of("a", "b", "y"), rows), List.of("y"), true, /* standardiseTargets= */ true);
        Samples samples = samples(raw);
        assertMoments(0, 1, samples.inputs().getColumn(0));
        assertMoments(0, 0, samples.inputs().getColumn(1));
        assertMoments(0, 1, samples.targets().getColumn(0));
        Samples unscaled = samples(new Problem.OwnData(raw.table(), raw.targets(), true, false));
        assertEquals(rows.getFirst().getLast(), unscaled.targets().get(0, 0));
    }

    private static void assertMoments(double mean, double meanSquare, double[] column) {
        // sums of 50 values of size 1, from numbers of size 1000
        assertEquals(
                mean,
                IntStream.range(0, column.length)
                        .mapToDouble(i -> column[i])
                        .average()
                        .orElseThrow(),
                1e-12);
        assertEquals(
                meanSquare,
                IntStream.range(0, column.length)
                        .mapToDouble(i -> column[i] * column[i])
                        .average()
                        .orElseThrow(),
                1e-12);
    }

    @Test
    void oneWeightOnStandardisedDataFindsTheCorrelation() {
        double[] x = {-1, 0, 1, 5};
        double[] y = {2, 0, -1, 1};
        List<List<Double>> rows =
                IntStream.range(0, 4).mapToObj(i -> List.of(x[i], y[i])).toList();
        Problem.OwnData data = new Problem.OwnData(new DataTable(List.of("x", "y"), rows), List.of("y"), true, true);
        RunEngine engine = Runs.engine(Runs.parabola(0, 0.5, new StopRules(0, 0, 500, 0))
                .withProblem(data)
                .withLoss(new Loss(2, Normalisation.MEAN)));
        engine.advance(500);
        assertEquals(
                new PearsonsCorrelation().correlation(x, y),
                engine.simulation().layers().weight(1).get(0, 0),
                1e-12);
    }
}
