package dlnlab.ensemble;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.geometry.Depth;
import dlnlab.linalg.DenseMatrix;
import dlnlab.linalg.SingularValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An experiment that hypotheses are held against: runs, and other matrices that fit the same observations.
/// @param title a few words
/// @param runs whose cells end with the runs; a baseline's cell before them is one more rival
/// @param rivals by name
record HypothesisCase(String title, EnsembleSpec runs, Map<String, DenseMatrix> rivals) {
    private static final List<String> KEPT = List.of("singularValues");

    /// Where on the hyperbola? At depth 10; rivals are the middle, of the same norm, and a far point, of the same rank.
    static HypothesisCase hyperbola() {
        EnsembleSpec spec = Ensembles.find("hyperbola-depths").orElseThrow();
        double far = 3;
        double near = 1.3 * 0.65 / far;
        return new HypothesisCase(
                "hyperbola",
                EnsembleSpec.ofSeeds(with(spec.experiment(), "depth=10"), 200, KEPT),
                Map.of(
                        "the diagonal itself",
                        DenseMatrix.of(new double[][] {{1.3, 0}, {0, 0.65}}),
                        "a far point of the hyperbola",
                        DenseMatrix.of(new double[][] {{1.3, far}, {near, 0.65}})));
    }

    /// Norms that diverge, followed to loss 1e-3.
    static HypothesisCase normsDiverge() {
        Experiment descent = with(
                Presets.get("hyperbola").experiment(),
                "problem=explicitCompletion",
                "entries=?,1;1,0",
                "depth=3",
                "stepSize=0.003",
                "scale=1e-6",
                "determinant=positive",
                "stopLoss=1e-3",
                "maxSteps=10000000");
        return new HypothesisCase(
                "norms diverge",
                EnsembleSpec.ofSeeds(descent, 1, KEPT),
                Map.of("the completion with w₁₁\u00a0=\u00a00", DenseMatrix.of(new double[][] {{0, 1}, {1, 0}})));
    }

    /// A 30 x 30 matrix of rank 2 from three tenths of its entries, at depth 3, beside the least nuclear norm.
    static HypothesisCase completion() {
        EnsembleSpec spec = Ensembles.find("completion-observations").orElseThrow();
        return new HypothesisCase(
                "completion",
                spec.withExperiment(with(spec.experiment(), "observed=0.3"))
                        .withGrid(List.of(GridAxis.parse("depth=baseline=nuclearNorm,3")))
                        .withQuantities(KEPT),
                Map.of());
    }

    /// Runs, and judges all hypotheses.
    /// @param cores how many members are computed at a time
    List<HypothesisVerdict> verdicts(int cores) throws InterruptedException {
        return verdicts(cores, () -> true);
    }

    /// The same, which can be given up.
    /// @param goesOn asked again and again
    /// @return nothing where it was given up
    List<HypothesisVerdict> verdicts(int cores, BooleanSupplier goesOn) throws InterruptedException {
        EnsemblePlan plan = EnsemblePlan.of(runs);
        EnsembleTable table = EnsembleRun.all(plan, cores, goesOn).orElse(null);
        return table == null ? List.of() : judged(plan, table);
    }

    private List<HypothesisVerdict> judged(EnsemblePlan plan, EnsembleTable table) {
        Cell ofRuns = plan.cells().getLast();
        Depth depth = Depth.of(ofRuns.experiment().depth());
        Map<String, List<double[]>> others = new TreeMap<>();
        rivals.forEach((name, matrix) -> others.put(name, List.of(SingularValues.of(matrix))));
        for (int cell = 0; cell + 1 < plan.cells().size(); cell++) {
            others.put(plan.cells().get(cell).label(), spectra(table.ofCell(cell)));
        }
        List<double[]> ends = spectra(table.ofCell(plan.cells().size() - 1));
        VolumeFloor floor = VolumeFloor.of(
                Stream.concat(ends.stream(), others.values().stream().flatMap(List::stream))
                        .toList());
        return Stream.of(Hypothesis.values())
                .map(hypothesis ->
                        verdict(hypothesis, ends, others, sigma -> hypothesis.cost(sigma, depth, floor), floor.value()))
                .toList();
    }

    private HypothesisVerdict verdict(
            Hypothesis hypothesis,
            List<double[]> ends,
            Map<String, List<double[]>> others,
            ToDoubleFunction<double[]> cost,
            double floor) {
        Map.Entry<String, Double> best = others.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), median(cost, entry.getValue())))
                .min(Map.Entry.comparingByValue())
                .orElseThrow();
        return new HypothesisVerdict(hypothesis, title, median(cost, ends), best.getValue(), best.getKey(), floor);
    }

    private static double median(ToDoubleFunction<double[]> cost, List<double[]> spectra) {
        double[] costs = spectra.stream().mapToDouble(cost).sorted().toArray();
        return costs[costs.length / 2];
    }

    private static List<double[]> spectra(EnsembleTable table) {
        List<Column> columns = table.plan().columns();
        int[] places = IntStream.range(0, columns.size())
                .filter(c -> columns.get(c).quantity().equals("singularValues"))
                .toArray();
        List<double[]> spectra = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            int member = row;
            spectra.add(Arrays.stream(places)
                    .mapToDouble(column -> table.value(member, column))
                    .toArray());
        }
        return spectra;
    }

    private static Experiment with(Experiment experiment, String... changes) {
        return Parameters.apply(
                experiment, Arrays.stream(changes).map(Assignment::parse).toList());
    }
}
