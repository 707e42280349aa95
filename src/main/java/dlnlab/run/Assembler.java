package dlnlab.run;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.Rounding;
import dlnlab.dynamics.Simulation;
import dlnlab.dynamics.StepSizes;
import dlnlab.dynamics.StopTest;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Method;
import dlnlab.experiment.Normalisation;
import dlnlab.experiment.Schedule;
import dlnlab.linalg.BlockRunner;
import dlnlab.measure.MeasureContext;
import dlnlab.measure.Measurement;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.measure.Subject;
import dlnlab.network.Activation;
import dlnlab.network.Layers;
import dlnlab.network.NetworkShape;
import dlnlab.problem.BalancingObjective;
import dlnlab.problem.LinearOptimum;
import dlnlab.problem.LossFunction;
import dlnlab.problem.Minibatches;
import dlnlab.problem.Objective;
import dlnlab.problem.Objectives;
import dlnlab.problem.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The one place where an experiment, which is data, becomes working objects.
public final class Assembler {
    /// Bytes for the trace of one run.
    private static final long TRACE_BUDGET = 256L << 20;

    private final BlockRunner runner;
    private final List<Quantity> quantities;
    private final @Nullable List<Integer> every;

    /// Measures every quantity there is, on all cores.
    public Assembler() {
        this(WorkerPool.shared(), Quantities.all());
    }

    /// @param runner who computes the blocks of a step
    /// @param quantities what is measured where it applies
    public Assembler(BlockRunner runner, List<Quantity> quantities) {
        this(runner, quantities, null);
    }

    private Assembler(BlockRunner runner, List<Quantity> quantities, @Nullable List<Integer> every) {
        this.runner = runner;
        this.quantities = quantities;
        this.every = every;
    }

    /// Measures what a saved run measured, as often as it did, whatever this program would measure by itself.
    /// @throws InvalidExperimentException if this program does not know one of the quantities
    static Assembler recordingLike(SavedRun saved) {
        return new Assembler(WorkerPool.shared(), saved.quantities(), saved.every());
    }

    /// Draws data and weights and prepares the simulation at step 0.
    /// @throws InvalidExperimentException if the parts do not fit together or do not fit into memory
    public Assembly assemble(Experiment experiment) {
        return assemble(experiment, null);
    }

    /// The same from prescribed weights instead of drawn ones.
    /// @param startWeights the flat vector of weights, or null to draw them
    /// @throws InvalidExperimentException also if the number of weights differs
    public Assembly assemble(Experiment experiment, double @Nullable [] startWeights) {
        MemoryNeed.check(experiment, NetworkAssembler.shape(experiment));
        NetworkShape shape = shape(experiment);
        ProblemData data = ProblemData.of(experiment.problem(), experiment.dataSeed());
        LossFunction loss = loss(experiment, data.samples());
        UnaryOperator<Objective> penalties = penalties(experiment, shape);
        Supplier<Objective> objectives = () -> penalties.apply(Objectives.of(shape, data.samples(), loss, runner));
        Layers drawn = startWeights == null ? draw(experiment) : null;
        Layers start = drawn == null
                ? NetworkAssembler.given(shape, Objects.requireNonNull(startWeights))
                : whatMoves(experiment, drawn);
        Rounding rounding = Methods.rounding(experiment.descent().precision());
        rounding.apply(start.parameters());
        Subject subject = new Subject(
                start,
                data.groundTruth(),
                objectives,
                Methods.motion(experiment.descent(), drawn),
                LinearOptimum.isKnown(data.samples(), loss) ? () -> LinearOptimum.of(data.samples(), loss) : null,
                data.samples().singleMeasurement(),
                LeastNuclearNorm.of(data.observedMatrix()));
        Minibatches batches = batches(experiment, shape, data.samples(), loss, penalties);
        Measurement measurement = new Measurement(new MeasureContext(subject), quantities);
        Objective objective = objectives.get();
        Method method = experiment.descent().method();
        Simulation simulation = Methods.simulation(
                method,
                experiment.depth(),
                new SimulationParts(
                        objective,
                        start,
                        schedule(experiment.descent().schedule()),
                        controls(experiment),
                        measurement.accumulators(),
                        rounding,
                        batches));
        long maxSteps = experiment.stop().maxSteps();
        RecordingPlan plan = every == null
                ? RecordingPlan.of(
                        measurement,
                        subject,
                        Methods.gradients(method) * objective.cost() + (batches == null ? 0 : batches.cost()),
                        maxSteps,
                        TRACE_BUDGET)
                : RecordingPlan.prescribed(measurement, every, maxSteps);
        StopTest stop = StopTest.of(
                experiment.stop().lossBelow(), experiment.stop().gradientBelow(), maxSteps, simulation.loss());
        return new Assembly(subject, data.samples(), simulation, measurement, plan, stop, data.observedMatrix());
    }

    /// The shape of what moves: an experiment's network, or its end-to-end matrix as a single layer where that moves by
    /// itself.
    public static NetworkShape shape(Experiment experiment) {
        return experiment.descent().method().movesProduct()
                ? NetworkShape.of(List.of(experiment.inputWidth(), experiment.outputWidth()), new Activation.Linear())
                : NetworkAssembler.shape(experiment);
    }

    private static LossFunction loss(Experiment experiment, Samples samples) {
        boolean mean = experiment.loss().normalisation() == Normalisation.MEAN;
        // the mean over samples (A3); for matrix problems the mean over observed entries
        int count = samples.unitInputs() ? samples.observedCount() : samples.count();
        return new LossFunction(experiment.loss().exponent(), mean ? 1.0 / count : 1);
    }

    private static UnaryOperator<Objective> penalties(Experiment experiment, NetworkShape shape) {
        double balancing = experiment.descent().balancing();
        return balancing > 0
                ? objective -> new BalancingObjective(objective, shape, balancing)
                : UnaryOperator.identity();
    }

    /// The batches that steps use; null where every step uses all samples.
    private static @Nullable Minibatches batches(
            Experiment experiment,
            NetworkShape shape,
            Samples samples,
            LossFunction loss,
            UnaryOperator<Objective> penalties) {
        int size = experiment.descent().batchSize();
        return size == 0 || size >= Minibatches.count(samples)
                ? null
                : new Minibatches(shape, samples, loss, size, experiment.seed(), penalties);
    }

    /// The controls that an experiment starts with.
    public static Controls controls(Experiment experiment) {
        return new Controls(
                experiment.descent().stepSize(), experiment.descent().weightDecay());
    }

    /// The experiment that starts with other controls.
    static Experiment with(Experiment experiment, Controls controls) {
        return experiment.withDescent(experiment.descent().with(controls.stepSize(), controls.weightDecay()));
    }

    private static StepSizes schedule(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Constant _ -> StepSizes.constant();
            case Schedule.Decaying decaying -> StepSizes.decaying(decaying.delta());
        };
    }

    /// The weights that a run of this experiment draws, in a row, as [dlnlab.network.Layers] holds them.
    public static List<Double> drawnWeights(Experiment experiment) {
        double[] weights = whatMoves(experiment, draw(experiment)).parameters();
        Methods.rounding(experiment.descent().precision()).apply(weights);
        return Arrays.stream(weights).boxed().toList();
    }

    private static Layers draw(Experiment experiment) {
        return NetworkAssembler.draw(experiment, NetworkAssembler.shape(experiment));
    }

    // an end-to-end matrix starts as the product of the layers that would be drawn, to be comparable with them
    private static Layers whatMoves(Experiment experiment, Layers drawn) {
        return experiment.descent().method().movesProduct()
                ? new Layers(shape(experiment), drawn.endToEndMatrix().data())
                : drawn;
    }
}
