package dlnlab.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dlnlab.dynamics.StopReason;
import dlnlab.ensemble.motion.CommonTime;
import dlnlab.experiment.Presets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The time that members share belongs to the members, and not to the order in which cores finish them.
final class CommonTimeTest {
    private static final int BELOW = 4;

    private final EnsemblePlan plan = plan();

    private static EnsemblePlan plan() {
        EnsembleSpec spec = EnsembleSpec.ofSeeds(Presets.get("infinite-depth").experiment(), 10, List.of("endToEnd"));
        return EnsemblePlan.of(spec.withTraces(10, List.of("endToEnd")));
    }

    /// A member that goes the farther and the later, the higher its number.
    private Member member(int number) {
        double[] times = {0, number + 0.5, 3.0 * number + 1};
        double[][] columns = {{0, 1, number + 2.0}, {0, 0, 0}};
        double[] row = new double[plan.columns().size()];
        return new Member(number, StopReason.LOSS_BELOW, row, new Trajectory(times, columns));
    }

    private CommonTime time(IntStream order) {
        TableBuilder builder = new TableBuilder(plan);
        order.forEach(number -> builder.add(member(number)));
        return CommonTime.of(builder.table(), BELOW);
    }

    @Test
    void theOrderInWhichMembersFinishDoesNotMatter() {
        CommonTime forwards = time(IntStream.range(0, 10));
        CommonTime backwards = time(IntStream.range(0, 10).map(i -> 9 - i));
        for (int k = 0; k <= 50; k++) {
            assertEquals(forwards.at(k / 50.0), backwards.at(k / 50.0), 0, "phase " + k / 50.0);
        }
        assertEquals(3.0 * (BELOW - 1) + 1, backwards.end());
    }

    @Test
    void onlyTheFirstMembersFixIt() {
        CommonTime first = time(IntStream.range(0, BELOW));
        CommonTime fewer = time(IntStream.range(0, BELOW - 1));
        CommonTime all = time(IntStream.range(0, 10));
        assertEquals(first.end(), all.end());
        assertNotEquals(first.end(), fewer.end());
    }
}
