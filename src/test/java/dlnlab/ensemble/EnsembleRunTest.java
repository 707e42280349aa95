package dlnlab.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.dynamics.StopReason;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.InvalidExperimentException;
import dlnlab.experiment.Parameters;
import dlnlab.linalg.BlockRunner;
import dlnlab.measure.Quantities;
import dlnlab.run.Assembler;
import dlnlab.run.Clock;
import dlnlab.run.Headless;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// The results are those of runs made one by one, whatever the cores, and never change once they are there.
class EnsembleRunTest {
    @Test
    void coresDoNotMatter() throws InterruptedException {
        for (EnsembleSpec spec : List.of(Studies.hyperbola(20), Studies.descent(6))) {
            EnsemblePlan plan = EnsemblePlan.of(spec.withTraces(2, List.of("endToEnd")));
            EnsembleTable one = EnsembleRun.all(plan, 1);
            assertEquals(plan.members(), one.size());
            assertTrue(one.hasSameBits(EnsembleRun.all(plan, 4)));
            assertFalse(one.hasSameBits(EnsembleRun.all(EnsemblePlan.of(otherSeed(spec)), 2)), "seeds matter");
        }
    }

    @Test
    void moreStartsOrOtherCellsChangeNoMember() throws InterruptedException {
        EnsemblePlan few = EnsemblePlan.of(Studies.hyperbola(5));
        EnsemblePlan many = EnsemblePlan.of(Studies.hyperbola(9));
        EnsemblePlan deep = EnsemblePlan.of(
                Studies.hyperbola(5).withGrid(List.of(GridAxis.parse("depth=productDepth=infinite,3"))));
        EnsembleTable a = EnsembleRun.all(few, 2).ofCell(1);
        EnsembleTable b = EnsembleRun.all(many, 2).ofCell(1);
        EnsembleTable c = EnsembleRun.all(deep, 2).ofCell(0);
        for (int row = 0; row < a.size(); row++) {
            for (int column = 0; column < few.columns().size(); column++) {
                assertEquals(a.value(row, column), b.value(row, column));
                assertEquals(a.value(row, column), c.value(row, column));
            }
        }
    }

    @Test
    void aDescendingMemberIsThatVeryRunToTheBit() throws InterruptedException {
        EnsemblePlan plan = EnsemblePlan.of(Studies.descent(2));
        EnsembleTable table = EnsembleRun.all(plan, 2);
        for (int row = 0; row < table.size(); row++) {
            Headless.Result run = alone(plan, table.member(row));
            assertEquals((double) run.steps(), table.value(row, plan.column("steps")));
            assertEquals(run.reason(), table.reason(row));
            double[] w = Objects.requireNonNull(run.finalValues().get("endToEnd"));
            assertEquals(w[1], table.value(row, plan.column("endToEnd.w₁₂")));
            assertEquals(
                    Objects.requireNonNull(run.finalValues().get("loss"))[0], table.value(row, plan.column("loss")));
        }
    }

    @Test
    void aFlowingMemberIsThatRunToTheTolerance() throws InterruptedException {
        EnsemblePlan plan = EnsemblePlan.of(Studies.hyperbola(4));
        EnsembleTable table = EnsembleRun.all(plan, 2);
        for (int row = 0; row < table.size(); row++) {
            Headless.Result run = alone(plan, table.member(row));
            assertEquals(StopReason.LOSS_BELOW, table.reason(row));
            assertEquals(1, table.value(row, plan.column("reached")));
            assertEquals((double) run.steps(), table.value(row, plan.column("steps")));
            double[] w = Objects.requireNonNull(run.finalValues().get("endToEnd"));
            assertEquals(w[1], table.value(row, plan.column("endToEnd.w₁₂")), 1e-7);
            assertEquals(w[2], table.value(row, plan.column("endToEnd.w₂₁")), 1e-7);
        }
    }

    @Test
    void whereNothingIsDrawnAMemberBeginsAtTheSeedOfTheExperiment() throws InterruptedException {
        EnsembleSpec spec = Studies.descent(1).withDraws(Draws.NOTHING);
        EnsemblePlan plan = EnsemblePlan.of(spec);
        EnsembleTable table = EnsembleRun.all(plan, 1);
        assertEquals(9, table.size());
        for (int row = 0; row < table.size(); row++) {
            Experiment same = Parameters.apply(
                    spec.experiment(), plan.cells().get(table.cell(row)).changes());
            Headless.Result run = new Headless(new Assembler()).run(same, null, step -> {});
            assertEquals(
                    Objects.requireNonNull(run.finalValues().get("loss"))[0], table.value(row, plan.column("loss")));
        }
        assertThrows(InvalidExperimentException.class, () -> spec.withStarts(2));
    }

    @Test
    void columnsThatACellHasNotAreNotANumber() throws InterruptedException {
        EnsemblePlan plan = EnsemblePlan.of(Studies.descent(1));
        EnsembleTable table = EnsembleRun.all(plan, 2);
        int third = plan.column("layerNorms.‖W₃‖²");
        for (int row = 0; row < table.size(); row++) {
            int depth = plan.experiment(table.member(row)).depth();
            assertEquals(depth < 3, Double.isNaN(table.value(row, third)));
        }
    }

    @Test
    void waysLeadFromTheStartToTheEnd() throws InterruptedException {
        for (EnsembleSpec spec : List.of(Studies.hyperbola(3), Studies.descent(3))) {
            EnsemblePlan plan = EnsemblePlan.of(spec.withTraces(2, List.of("endToEnd")));
            EnsembleTable table = EnsembleRun.all(plan, 2);
            int x = plan.column("endToEnd.w₁₂");
            for (int row = 0; row < table.size(); row++) {
                Trajectory trajectory = table.trajectory(row);
                if (plan.start(table.member(row)) == 2) {
                    assertNull(trajectory);
                    trajectory = Trajectories.of(plan, table.member(row));
                }
                assertNotNull(trajectory);
                assertTrue(
                        trajectory.size() > 20 && trajectory.size() <= TrajectoryRecorder.CAPACITY,
                        trajectory.size() + " points");
                assertEquals(0, trajectory.times()[0]);
                for (int i = 1; i < trajectory.size(); i++) {
                    assertTrue(trajectory.times()[i] > trajectory.times()[i - 1]);
                }
                assertEquals(table.value(row, plan.column("time")), trajectory.times()[trajectory.size() - 1]);
                assertEquals(table.value(row, x), trajectory.columns()[1][trajectory.size() - 1]);
            }
        }
    }

    @Test
    void aTableDoesNotChangeWhileMoreFinishes() throws InterruptedException, IOException {
        EnsemblePlan plan = EnsemblePlan.of(Studies.hyperbola(200));
        try (EnsembleRun run = EnsembleRun.start(plan, null, 2, Clock.system())) {
            EnsembleTable early = run.table();
            int size = early.size();
            double[] seen = early.values(plan.column("loss"));
            run.await();
            assertEquals(size, early.size());
            assertArrayEquals(seen, early.values(plan.column("loss")));
            assertEquals(EnsembleState.DONE, run.progress().state());
            assertEquals(400, run.table().size());
        }
    }

    @Test
    void aPauseHoldsEverythingAndCancellingKeepsWhatHadFinished() throws InterruptedException, IOException {
        EnsemblePlan plan = EnsemblePlan.of(Studies.hyperbola(50_000));
        AtomicLong now = new AtomicLong();
        try (EnsembleRun run = EnsembleRun.start(plan, null, 2, now::get)) {
            run.pause();
            EnsembleProgress paused = run.progress();
            assertEquals(EnsembleState.PAUSED, paused.state());
            now.addAndGet(5_000_000_000L);
            assertEquals(0, run.progress().seconds(), "pauses do not count");
            run.resume();
            now.addAndGet(2_000_000_000L);
            assertEquals(2, run.progress().seconds());
            run.cancel();
            run.await();
            EnsembleProgress over = run.progress();
            assertEquals(EnsembleState.CANCELLED, over.state());
            assertTrue(over.isOver());
            assertEquals(over.finished(), run.table().size());
            assertTrue(over.finished() < plan.members());
        }
    }

    @Test
    void theTimeLeftIsThatOfTheRest() {
        EnsembleProgress progress = new EnsembleProgress(EnsembleState.RUNNING, 60, 100, 20, 8, "", "");
        assertEquals(5, progress.perSecond());
        assertEquals(8, progress.secondsLeft());
        assertEquals(
                Double.POSITIVE_INFINITY,
                new EnsembleProgress(EnsembleState.RUNNING, 20, 100, 20, 8, "", "").secondsLeft());
        assertEquals(0, new EnsembleProgress(EnsembleState.DONE, 100, 100, 20, 8, "", "").secondsLeft());
    }

    private static Headless.Result alone(EnsemblePlan plan, int member) {
        return new Headless(new Assembler(BlockRunner.SERIAL, Quantities.all()))
                .run(plan.experiment(member), null, step -> {});
    }

    private static EnsembleSpec otherSeed(EnsembleSpec spec) {
        return spec.withTraces(2, List.of("endToEnd"))
                .withExperiment(spec.experiment().withSeed(2));
    }
}
