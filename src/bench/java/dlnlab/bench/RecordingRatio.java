package dlnlab.bench;

import dlnlab.experiment.Assignment;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.Parameters;
import dlnlab.experiment.Presets;
import dlnlab.run.Assembler;
import dlnlab.run.Assembly;
import dlnlab.run.RunEngine;
import java.util.Arrays;
import java.util.List;

/// What recording costs, on a noisy machine: two copies of one run, one recorded and one not, advance in turns by small
/// pieces, so that disturbances meet both alike. Arguments: preset, steps per piece, pieces.
public final class RecordingRatio {
    private static final int ROUNDS = 3;

    private RecordingRatio() {}

    /// Prints the ratio of the total times and the median ratio of the pieces, round by round (the first warms up).
    public static void main(String[] args) {
        long piece = Long.parseLong(args[1]);
        int pieces = Integer.parseInt(args[2]);
        Experiment experiment = Parameters.apply(
                Presets.get(args[0]).experiment(),
                List.of(
                        new Assignment("stopLoss", "0"),
                        new Assignment("maxSteps", String.valueOf(Math.max(10_000, piece * pieces + 1))),
                        new Assignment("stepSize", "1e-3")));
        for (int round = 1; round <= ROUNDS; round++) {
            RunEngine recorded = new RunEngine(new Assembler().assemble(experiment));
            Assembly alone = new Assembler().assemble(experiment);
            double[] ratios = new double[pieces];
            double with = 0;
            double without = 0;
            for (int k = 0; k < pieces; k++) {
                long start = System.nanoTime();
                recorded.advance(piece);
                long middle = System.nanoTime();
                for (long t = 0; t < piece; t++) {
                    alone.simulation().advance();
                    alone.stop().check(alone.simulation());
                }
                long end = System.nanoTime();
                with += middle - start;
                without += end - middle;
                ratios[k] = (double) (middle - start) / (end - middle);
            }
            Arrays.sort(ratios);
            System.out.printf(
                    "%s, round %d: total %.3f, median of pieces %.3f%n",
                    args[0], round, with / without, ratios[pieces / 2]);
        }
    }
}
