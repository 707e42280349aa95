package dlnlab.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.run.Clock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Killing the program in the middle of an ensemble loses at most the members in flight, and resuming gives the same
/// table bit for bit.
class EnsembleKillTest {
    private static final long DEADLINE_NANOS = 120_000_000_000L;
    private static final int STARTS = 3000;
    private static final long ENOUGH_BYTES = 200_000;

    @TempDir
    private Path folder;

    @Test
    void whatHadFinishedIsThereAfterKillMinusNine() throws IOException, InterruptedException {
        Path file = folder.resolve("killed" + EnsembleFile.ENDING);
        long written = killedInTheMiddle(file);
        EnsembleSpec spec = EnsembleFile.specOf(file).orElseThrow();
        assertEquals(EnsembleProcess.spec(STARTS), spec);
        // the rest of 6,000 members would take the test too long: what counts is where the two meet
        EnsemblePlan plan = EnsemblePlan.of(spec);
        int recovered;
        EnsembleTable resumed;
        try (EnsembleRun run = EnsembleRun.start(plan, file, 2, Clock.system())) {
            recovered = run.progress().recovered();
            assertTrue(recovered > 0 && recovered < plan.members(), recovered + " members");
            awaitFinished(run, recovered + 100);
            resumed = run.table().sorted();
            run.cancel();
            run.await();
        }
        assertTrue(Files.size(file) >= written, "nothing complete is dropped but a torn end");
        for (int row = 0; row < resumed.size(); row++) {
            assertSameAsAlone(plan, resumed, row);
        }
        int missing = (int) IntStream.range(1, resumed.size())
                .filter(row -> resumed.member(row) != resumed.member(row - 1) + 1)
                .count();
        assertTrue(missing <= 2, "at most the members in flight are not there yet");
    }

    @Test
    void aWholeEnsembleResumedIsTheUninterruptedOneBitForBit() throws IOException, InterruptedException {
        EnsemblePlan plan = EnsemblePlan.of(EnsembleProcess.spec(60));
        EnsembleTable whole = EnsembleRun.all(plan, 2);
        Path file = folder.resolve("half" + EnsembleFile.ENDING);
        try (EnsembleRun run = EnsembleRun.start(plan, file, 2, Clock.system())) {
            run.await();
        }
        byte[] bytes = Files.readAllBytes(file);
        // cut anywhere, as a power cut would: in the first block, in a member, between members
        for (int length : List.of(0, 5, 700, bytes.length / 3, bytes.length / 2 + 1, bytes.length - 1, bytes.length)) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertResumes(plan, file, whole);
            assertEquals(bytes.length, Files.size(file));
        }
        // and damaged in the middle
        byte[] damaged = bytes.clone();
        damaged[bytes.length / 2] ^= 1;
        Files.write(file, damaged);
        assertResumes(plan, file, whole);
    }

    private static void assertResumes(EnsemblePlan plan, Path file, EnsembleTable whole)
            throws IOException, InterruptedException {
        try (EnsembleRun run = EnsembleRun.start(plan, file, 2, Clock.system())) {
            run.await();
            assertEquals(EnsembleState.DONE, run.progress().state());
            assertTrue(whole.hasSameBits(run.table().sorted()));
        }
        try (EnsembleRun again = EnsembleRun.start(plan, file, 1, Clock.system())) {
            assertEquals(plan.members(), again.progress().recovered(), "all of it is on the disk now");
            again.await();
        }
    }

    private static void assertSameAsAlone(EnsemblePlan plan, EnsembleTable table, int row) {
        boolean keeps = table.trajectory(row) != null;
        Member alone = new MemberRunner(plan, Gate.OPEN).run(table.member(row), keeps);
        TableBuilder builder = new TableBuilder(plan);
        builder.add(Objects.requireNonNull(alone));
        assertTrue(builder.table().hasSameBits(table.row(row)), "member " + table.member(row));
    }

    private static void awaitFinished(EnsembleRun run, int members) {
        long start = System.nanoTime();
        while (run.progress().finished() < members) {
            assertTrue(System.nanoTime() - start < DEADLINE_NANOS, "the ensemble does not go on");
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static long killedInTheMiddle(Path file) throws IOException, InterruptedException {
        Process process = start(file);
        try {
            long start = System.nanoTime();
            while (!Files.exists(file) || Files.size(file) < ENOUGH_BYTES) {
                assertTrue(process.isAlive(), "the program ended by itself");
                assertTrue(System.nanoTime() - start < DEADLINE_NANOS, "nothing was written");
                LockSupport.parkNanos(1_000_000);
            }
            return ENOUGH_BYTES;
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private static Process start(Path file) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        EnsembleProcess.class.getName(),
                        file.toString(),
                        String.valueOf(STARTS)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
