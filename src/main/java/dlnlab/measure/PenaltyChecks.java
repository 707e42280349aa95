package dlnlab.measure;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.Flow;
import dlnlab.dynamics.FlowSolver;
import dlnlab.dynamics.GradientDescent;
import dlnlab.dynamics.Simulation;
import dlnlab.dynamics.StepSizes;
import dlnlab.network.Layers;
import dlnlab.problem.BalancingObjective;
import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/// Checks of what penalties do to the gaps: weight decay lets them die (theory C6), the balancing penalty pulls the
/// matrix gap of two linear layers to zero (C7).
final class PenaltyChecks {
    private static final double TOLERANCE = 1e-11;
    private static final double HORIZON = 0.5;
    private static final double DECAY = 0.3;
    private static final double BALANCING = 0.7;
    private static final double STEP_SIZE = 2e-3;

    private PenaltyChecks() {}

    /// Largest distance of a layer gap from gap(0) exp(-4 lambda t) under flow, relative to the squared norms.
    static double decayUnderFlow(Trial trial, Bench bench) {
        Flow flow = Flow.ofLayers(
                trial.objective(),
                trial.start(),
                FlowSolver.errorControlled(TOLERANCE),
                StepSizes.constant(),
                new Controls(HORIZON, DECAY),
                List.of());
        flow.advance();
        return distance(flow, trial.start(), bench);
    }

    /// log2 of the ratio of the same distances under descent with the step sizes eta and eta/2.
    static double decayOrder(Trial trial, Bench bench) {
        double ratio = underDescent(trial, STEP_SIZE, bench) / underDescent(trial, STEP_SIZE / 2, bench);
        return Math.log(ratio) / Math.log(2);
    }

    private static double underDescent(Trial trial, double stepSize, Bench bench) {
        GradientDescent descent = new GradientDescent(
                trial.objective(), trial.start(), StepSizes.constant(), new Controls(stepSize, DECAY), List.of());
        for (long t = Math.round(HORIZON / stepSize); t > 0; t--) {
            descent.advance();
        }
        return distance(descent, trial.start(), bench);
    }

    private static double distance(Simulation simulation, Layers start, Bench bench) {
        double left = Math.exp(-bench.constant("C6 rate", 4) * DECAY * HORIZON);
        double worst = 0;
        for (int h = 1; h < start.depth(); h++) {
            double before = norm(start, h) - norm(start, h + 1);
            double after = norm(simulation.layers(), h) - norm(simulation.layers(), h + 1);
            worst = Math.max(worst, Math.abs(after - left * before) / (norm(start, h) + norm(start, h + 1)));
        }
        return worst;
    }

    private static double norm(Layers layers, int h) {
        return layers.weight(h).squaredFrobeniusNorm();
    }

    /// |dD/dt + lambda (D S + S D)|_F along flow with the balancing penalty, D = W_2^T W_2 - W_1 W_1^T,
    /// S = W_2^T W_2 + W_1 W_1^T, relative to |W||G| and lambda |S|^2, for two layers.
    static double balancingRate(Trial trial, Bench bench) {
        Layers w = trial.start();
        Layers g = Layers.zeros(w.shape());
        new BalancingObjective(trial.objective(), w.shape(), BALANCING).evaluate(w, g);
        RealMatrix inner = w.weight(1).multiply(w.weight(1).transpose());
        RealMatrix outer = w.weight(2).transpose().multiply(w.weight(2));
        RealMatrix d = outer.subtract(inner);
        RealMatrix s = outer.add(inner);
        RealMatrix in = w.weight(1).multiply(g.weight(1).transpose());
        RealMatrix out = w.weight(2).transpose().multiply(g.weight(2));
        RealMatrix rate = in.add(in.transpose()).subtract(out.add(out.transpose()));
        double lambda = bench.constant("C7 rate", -BALANCING);
        RealMatrix predicted = d.multiply(s).add(s.multiply(d)).scalarMultiply(lambda);
        double scale = in.getFrobeniusNorm()
                + out.getFrobeniusNorm()
                + BALANCING * s.getFrobeniusNorm() * s.getFrobeniusNorm();
        return rate.subtract(predicted).getFrobeniusNorm() / scale;
    }
}
