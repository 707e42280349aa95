package dlnlab.ensemble;

import dlnlab.dynamics.FreeFlow;
import dlnlab.dynamics.Simulation;
import dlnlab.dynamics.StopReason;
import dlnlab.experiment.Experiment;
import dlnlab.measure.Measurement;
import dlnlab.measure.Quantity;
import dlnlab.run.Assembly;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Computes one member after another on the calling thread. Nothing is carried over from one to the next.
final class MemberRunner {
    private static final int STEPS = 0;
    private static final int TIME = 1;
    private static final int REACHED = 2;

    private final EnsemblePlan plan;
    private final Gate gate;
    private final Flights flights;
    private final int[] traced;

    /// One that shows nobody what is on its way.
    MemberRunner(EnsemblePlan plan, Gate gate) {
        this(plan, gate, new Flights(() -> 0, plan.columns().size()));
    }

    /// @param flights is shown the members on their way
    MemberRunner(EnsemblePlan plan, Gate gate, Flights flights) {
        this.plan = plan;
        this.gate = gate;
        this.flights = flights;
        traced = plan.tracedColumns();
    }

    /// Computes a member to its end.
    /// @param keepsTrajectory whether its trajectory is kept
    /// @return null where the ensemble was cancelled meanwhile
    @Nullable
    Member run(int number, boolean keepsTrajectory) {
        Baseline baseline = plan.cells().get(plan.cell(number)).baseline();
        Flights.Watch watch = flights.begin(number);
        try {
            return baseline == null ? run(number, keepsTrajectory, null, watch) : answered(number, baseline);
        } finally {
            flights.end(number);
        }
    }

    // the answer stands in the one layer of a network, so that whatever is measured of runs is measured of it
    private @Nullable Member answered(int number, Baseline baseline) {
        Experiment experiment = plan.experiment(number);
        Baseline.Answer answer = baseline.answer(plan.assembler().assemble(experiment), gate::pass);
        if (answer == null) {
            return null;
        }
        double[] row = new double[plan.columns().size()];
        Assembly there =
                plan.assembler().assemble(experiment, answer.matrix().data().clone());
        new Course(there, plan.places(plan.cell(number)), row).measure();
        row[STEPS] = answer.iterations();
        row[TIME] = Double.NaN;
        row[REACHED] = answer.certified() ? 1 : 0;
        row[plan.columns().indexOf(EnsemblePlan.GAP)] = answer.gap();
        StopReason reason = answer.certified() ? StopReason.LOSS_BELOW : StopReason.STEP_BUDGET;
        return new Member(number, reason, row, null);
    }

    /// Computes a member that is a run to its end, from prescribed weights.
    /// @param start the flat vector of weights, or null to draw them
    /// @return null where the ensemble was cancelled meanwhile
    @Nullable
    Member run(int number, boolean keepsTrajectory, double @Nullable [] start) {
        return run(number, keepsTrajectory, start, null);
    }

    private @Nullable Member run(
            int number, boolean keepsTrajectory, double @Nullable [] start, Flights.@Nullable Watch watch) {
        Assembly assembly = plan.assembler().assemble(plan.experiment(number), start);
        Simulation simulation = assembly.simulation();
        TrajectoryRecorder recorder = keepsTrajectory ? new TrajectoryRecorder(traced.length) : null;
        double[] row = new double[plan.columns().size()];
        int[] places = plan.places(plan.cell(number));
        Course course = new Course(assembly, places, row);
        FreeFlow free = FreeFlow.of(simulation, assembly.stop());
        StopReason reason = free == null ? stepped(course, recorder, watch) : free(course, free, recorder, watch);
        if (reason == null) {
            return null;
        }
        course.measure();
        row[REACHED] = reason == StopReason.LOSS_BELOW || reason == StopReason.GRADIENT_BELOW ? 1 : 0;
        return new Member(number, reason, row, recorder == null ? null : recorder.end(row[TIME], row, traced));
    }

    private @Nullable StopReason stepped(
            Course course, @Nullable TrajectoryRecorder recorder, Flights.@Nullable Watch watch) {
        Simulation simulation = course.assembly.simulation();
        course.record(recorder);
        StopReason reason = course.assembly.stop().check(simulation);
        while (reason == null) {
            if (!gate.pass()) {
                return null;
            }
            simulation.advance();
            course.record(recorder);
            if (watch != null && watch.isDue()) {
                course.measure();
                watch.show(course.row);
            }
            reason = course.assembly.stop().check(simulation);
        }
        return reason;
    }

    private @Nullable StopReason free(
            Course course, FreeFlow free, @Nullable TrajectoryRecorder recorder, Flights.@Nullable Watch watch) {
        course.record(recorder);
        double shown = 0;
        StopReason reason = null;
        while (reason == null) {
            if (!gate.pass()) {
                return null;
            }
            reason = free.advance();
            if (recorder != null && reason == null && free.time() > shown) {
                shown = free.time();
                free.show();
                course.record(recorder);
            }
            if (watch != null && reason == null && watch.isDue()) {
                free.show();
                course.measure();
                watch.show(course.row);
            }
        }
        return reason;
    }

    /// One simulation and the row that it is measured into.
    private final class Course {
        private final Assembly assembly;
        private final int[] places;
        private final double[] row;
        private final double[] values;

        Course(Assembly assembly, int[] places, double[] row) {
            this.assembly = assembly;
            this.places = places;
            this.row = row;
            values = new double[places.length];
            // what does not apply in this cell
            Arrays.fill(row, Double.NaN);
        }

        void record(@Nullable TrajectoryRecorder recorder) {
            if (recorder == null) {
                return;
            }
            if (recorder.wantsNext()) {
                // the others are asked for at the end alone
                measure(quantity -> plan.spec().traced().contains(quantity.id()));
                recorder.keep(row[TIME], row, traced);
            } else {
                recorder.skip();
            }
        }

        void measure() {
            measure(quantity -> true);
        }

        private void measure(Predicate<Quantity> wanted) {
            Simulation simulation = assembly.simulation();
            Measurement measurement = assembly.measurement();
            measurement.beginSample();
            int at = 0;
            for (int q = 0; q < measurement.quantities().size(); q++) {
                if (wanted.test(measurement.quantities().get(q))) {
                    measurement.measure(q, simulation, values, at);
                }
                at += measurement.columns(q).size();
            }
            for (int k = 0; k < places.length; k++) {
                row[places[k]] = values[k];
            }
            row[STEPS] = simulation.step();
            row[TIME] = simulation.time();
        }
    }
}
