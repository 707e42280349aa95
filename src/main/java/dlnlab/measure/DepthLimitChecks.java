package dlnlab.measure;

import dlnlab.dynamics.FlowSolver;
import dlnlab.dynamics.Simulation;
import dlnlab.geometry.Depth;
import dlnlab.linalg.DenseMatrix;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/// Checks that the end-to-end flow of depth N tends to that of infinite depth (theory B5).
final class DepthLimitChecks {
    private static final int[] DEPTHS = {64, 128, 256, 512, 1024};
    private static final double TOLERANCE = 1e-11;
    private static final double HORIZON = 0.5;

    private DepthLimitChecks() {}

    /// Slope of log |W_N - W_infinity|_F against log N at a fixed time of the limit: -1 where the error is O(1/N).
    static double slope(Trial trial, Bench bench) {
        Trial balanced = FlowChecks.balanced(trial);
        DenseMatrix limit = at(balanced, Depth.INFINITE, HORIZON);
        SimpleRegression line = new SimpleRegression();
        for (int depth : DEPTHS) {
            // the limit's time is N times that of N factors
            double interval = HORIZON / Math.pow(depth, bench.constant("B5 time", 1));
            DenseMatrix finite = at(balanced, Depth.of(depth), interval);
            line.addData(Math.log(depth), Math.log(FlowChecks.distance(finite, limit)));
        }
        return line.getSlope();
    }

    private static DenseMatrix at(Trial balanced, Depth depth, double interval) {
        Simulation flow = FlowChecks.product(balanced, depth, FlowSolver.errorControlled(TOLERANCE), interval);
        flow.advance();
        return flow.layers().weight(1);
    }
}
