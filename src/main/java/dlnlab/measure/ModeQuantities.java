package dlnlab.measure;

import static dlnlab.measure.Labels.subscript;

import dlnlab.linalg.DenseMatrix;
import dlnlab.network.NetworkShape;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The modes of W: how much of each pair of singular vectors of W(0) there is (theory F2).
final class ModeQuantities {
    private ModeQuantities() {}

    /// u_r^T W v_r, where W(0) = sum_r sigma_r u_r v_r^T; where one number <A, W> is measured, the mode that it weighs
    /// most, by c_r = u_r^T A v_r, comes first.
    static Quantity modes() {
        return new Registered(
                "modes",
                "Modes: parts of W along the singular vectors of W(0)",
                "σᵣ = uᵣᵀ W vᵣ",
                "weight^N",
                subject -> subject.shape().isLinear() ? null : "Modes are those of W, which only a linear network has.",
                subject -> labels(subject.shape()),
                subject -> 4.0 * subject.shape().inputWidth() * subject.shape().outputWidth() * count(subject.shape()),
                context -> {
                    Modes modes = Modes.of(context.subject());
                    return (simulation, out, offset) ->
                            modes.measure(Objects.requireNonNull(simulation.endToEnd()), out, offset);
                });
    }

    /// What F2 says that the modes are, given the largest of them.
    static Quantity predicted() {
        Quantity measured = modes();
        return new Registered(
                "modesPredicted",
                "Modes that one measurement moves together",
                "σᵣ (F2)",
                measured.unit(),
                ModeQuantities::whyNot,
                measured::columns,
                measured::cost,
                context -> {
                    Subject subject = context.subject();
                    Modes modes = Modes.of(subject);
                    DenseMatrix a = Objects.requireNonNull(subject.measured());
                    ModeCompetition law = new ModeCompetition(
                            subject.shape().depth(),
                            modes.weights(a),
                            modes.of(subject.start().endToEndMatrix()));
                    return (simulation, out, offset) -> {
                        modes.measure(Objects.requireNonNull(simulation.endToEnd()), out, offset);
                        law.predict(out, offset);
                    };
                });
    }

    private static @Nullable String whyNot(Subject subject) {
        if (!subject.shape().isLinear()) {
            return "Modes are those of W, which only a linear network has.";
        }
        if (subject.measured() == null) {
            return "The relation between the modes is one of a loss of a single number <A, W> (F2).";
        }
        return subject.motion().whyNoLayers();
    }

    private static List<String> labels(NetworkShape shape) {
        return IntStream.rangeClosed(1, count(shape))
                .mapToObj(r -> "mode " + subscript(r))
                .toList();
    }

    // W(0) has no more modes than its narrowest layer has neurons
    private static int count(NetworkShape shape) {
        return shape.leastWidth();
    }
}
