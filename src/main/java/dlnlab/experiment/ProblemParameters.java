package dlnlab.experiment;

import static dlnlab.experiment.ParameterBuilder.choice;
import static dlnlab.experiment.ParameterBuilder.parameter;
import static dlnlab.experiment.ParameterBuilder.real;
import static dlnlab.experiment.ParameterBuilder.variant;
import static dlnlab.experiment.ParameterBuilder.whole;

import java.util.List;
import java.util.stream.Stream;

/// The parameters of the problem and its data.
final class ProblemParameters {
    static final List<Parameter<?>> ALL = List.of(
            parameter("title", Part.EXPERIMENT, ValueForms.TEXT)
                    .help("A few words that name this experiment in files, charts and the run table.")
                    .build(),
            variant("problem", Part.EXPERIMENT, Part.PROBLEM, Variants.PROBLEMS)
                    .basic()
                    .help("What the network is to learn. A matrix problem asks for the product W of all layers itself.")
                    .build(),
            whole("inputs", Part.PROBLEM, Ranges.SIZE)
                    .named("n₀", "inputs")
                    .help("How many numbers go into the network.")
                    .build(),
            whole("outputs", Part.PROBLEM, Ranges.SIZE)
                    .named("", "outputs")
                    .help("How many numbers come out of the network.")
                    .build(),
            whole("samples", Part.PROBLEM, Ranges.SAMPLES)
                    .named("m", "samples")
                    .rangeIn(ProblemParameters::samples)
                    .basic()
                    .help("How many pairs of input and target the loss is taken over.")
                    .build(),
            choice("teacher", Part.PROBLEM, new Choice("linear", "one matrix"), new Choice("relu", "ReLU network"))
                    .help("What makes the targets: one random matrix, or a random network with one hidden ReLU layer.")
                    .build(),
            whole("teacherWidth", Part.PROBLEM, Ranges.SIZE)
                    .named("", "teacher's width")
                    .when(ProblemParameters::hasReluTeacher, "the teacher is relu")
                    .help("How many hidden neurons the ReLU teacher has.")
                    .build(),
            real("noise", Part.PROBLEM, Ranges.NOISE)
                    .named("", "target noise")
                    .help("Standard deviation of the Gaussian noise added to every target; 0 for none.")
                    .build(),
            real("targetDeviation", Part.PROBLEM, Ranges.DEVIATION)
                    .components("deviation")
                    .named("", "size of the targets")
                    .help("Standard deviation of the targets, which have nothing to do with the inputs.")
                    .build(),
            parameter("standardise", Part.PROBLEM, ValueForms.YES_NO)
                    .help("Shift and scale every input to mean 0 and standard deviation 1.")
                    .build(),
            parameter("standardiseTargets", Part.PROBLEM, ValueForms.YES_NO)
                    .named("", "standardise targets")
                    .help("Shift and scale every target to mean 0 and standard deviation 1.")
                    .build(),
            parameter("targets", Part.PROBLEM, ValueForms.NAMES)
                    .named("", "target columns")
                    .setter(ProblemParameters::withTargets)
                    .basic()
                    .help("The columns of the data that the network is to predict; all others are its inputs.")
                    .build(),
            whole("rows", Part.PROBLEM, Ranges.SIZE)
                    .named("", "rows")
                    .basic()
                    .help("Rows of the matrix to be found; the network's outputs.")
                    .build(),
            whole("columns", Part.PROBLEM, Ranges.SIZE)
                    .named("", "columns")
                    .basic()
                    .help("Columns of the matrix to be found; the network's inputs.")
                    .build(),
            whole("rank", Part.PROBLEM, Ranges.SIZE)
                    .named("r", "rank")
                    .rangeIn(ProblemParameters::rank)
                    .allowed("a whole number from 1 to the smaller of rows and columns")
                    .basic()
                    .help("Rank of the matrix M that the entries come from.")
                    .build(),
            real("observed", Part.PROBLEM, Ranges.OBSERVED)
                    .components("observedFraction")
                    .named("", "observed fraction")
                    .basic()
                    .help(
                            "Share of the entries of M that the loss sees (A5); exactly this share, rounded to whole entries.")
                    .build(),
            real("norm", Part.PROBLEM, Ranges.NORM)
                    .named("|M|", "norm of M")
                    .help("Frobenius norm of the matrix M.")
                    .build(),
            real("a", Part.PROBLEM, Ranges.DIAGONAL)
                    .named("a", "observed w₁₁")
                    .basic()
                    .help("The seen entry w₁₁. The rank-1 completions are the hyperbola w₁₂ w₂₁ = a b (F6).")
                    .build(),
            real("b", Part.PROBLEM, Ranges.DIAGONAL)
                    .named("b", "observed w₂₂")
                    .basic()
                    .help("The seen entry w₂₂. The rank-1 completions are the hyperbola w₁₂ w₂₁ = a b (F6).")
                    .build(),
            parameter("entries", Part.PROBLEM, ValueForms.MATRIX)
                    .named("", "entries of the matrix")
                    .basic()
                    .help(
                            "The matrix row by row, such as \"?, 1; 1, 0\"; a question mark is an entry that is not seen.")
                    .build(),
            parameter("measurements", Part.PROBLEM, ValueForms.MATRICES)
                    .components("matrices")
                    .setter(ProblemParameters::withMeasurements)
                    .named("Aₖ", "measurements")
                    .basic()
                    .help(
                            "What is measured of W: each matrix A row by row, slashes between several. A measurement is the sum of"
                                    + " all products of an entry of A and the entry of W in its place (F2).")
                    .build(),
            parameter("measured", Part.PROBLEM, ValueForms.REAL_LIST)
                    .components("values")
                    .named("bₖ", "measured numbers")
                    .basic()
                    .help("What the measurements of W are to be, one number for each.")
                    .build());

    private ProblemParameters() {}

    private static Range samples(Experiment experiment) {
        return switch (experiment.problem()) {
            case Problem.Digits digits -> Ranges.DIGITS_SAMPLES;
            case Problem.BreastCancer cancer -> Ranges.CANCER_SAMPLES;
            default -> Ranges.SAMPLES;
        };
    }

    /// Names may have commas in them, but people also put commas between names.
    private static Experiment withTargets(Experiment experiment, String text) {
        Problem.OwnData data = (Problem.OwnData) experiment.problem();
        List<String> columns = data.table().columns();
        List<String> targets = Stream.of(text.split(";"))
                .map(String::strip)
                .flatMap(name -> columns.contains(name) ? Stream.of(name) : Stream.of(name.split("\\s*,\\s*")))
                .filter(name -> !name.isEmpty())
                .toList();
        return experiment.withProblem(
                new Problem.OwnData(data.table(), targets, data.standardise(), data.standardiseTargets()));
    }

    /// As many numbers as there are measurements now: those there were, and 1 for each that is new.
    private static Experiment withMeasurements(Experiment experiment, List<List<List<Double>>> matrices) {
        List<Double> before = ((Problem.LinearMeasurements) experiment.problem()).values();
        List<Double> values = Stream.concat(before.stream(), Stream.generate(() -> 1.0))
                .limit(matrices.size())
                .toList();
        return experiment.withProblem(new Problem.LinearMeasurements(matrices, values));
    }

    private static Range rank(Experiment experiment) {
        return Range.linear(1, Math.min(experiment.inputWidth(), experiment.outputWidth()));
    }

    private static boolean hasReluTeacher(Experiment experiment) {
        return experiment.problem() instanceof Problem.TeacherRegression regression
                && regression.teacher() == Teacher.RELU;
    }
}
