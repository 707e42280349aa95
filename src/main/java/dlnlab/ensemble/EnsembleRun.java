package dlnlab.ensemble;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.run.Clock;
import dlnlab.run.Crew;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// An ensemble being computed on several cores. Members are handed out in the order of their numbers; which core takes
/// which, pauses, and what an earlier session had finished change when a member is computed, never what comes out.
///
/// All methods may be called from any thread, and none of them waits, but for [#await].
public final class EnsembleRun implements AutoCloseable {
    private static final long ASKED_MILLISECONDS = 50;

    private final EnsemblePlan plan;
    private final TableBuilder builder;
    private final BitSet recovered = new BitSet();
    private final @Nullable EnsembleFile file;
    private final Stopwatch stopwatch;
    private final Flights flights;
    private final Object turn = new Object();
    private volatile boolean paused;
    private volatile boolean cancelled;
    private volatile String failure = "";
    private int next;
    private int working;
    private @Nullable Crew crew;

    private EnsembleRun(EnsemblePlan plan, @Nullable Path path, Clock clock) throws IOException {
        this.plan = plan;
        builder = new TableBuilder(plan);
        file = path == null
                ? null
                : EnsembleFile.open(path, plan, member -> {
                    recovered.set(member.number());
                    builder.add(member);
                });
        stopwatch = new Stopwatch(clock);
        flights = new Flights(clock, plan.columns().size());
    }

    /// Starts, or goes on where an earlier session stopped.
    /// @param path of the file to which finished members are appended and which may hold some already; null for
    ///     none
    /// @param cores how many members are computed at a time, at least 1
    /// @param clock for the progress, never for the results
    /// @throws FileInUseException when another run appends to the file
    /// @throws InvalidExperimentException when the file belongs to another ensemble; one sentence
    /// @throws IOException when it cannot be read or written
    public static EnsembleRun start(EnsemblePlan plan, @Nullable Path path, int cores, Clock clock) throws IOException {
        EnsembleRun run = new EnsembleRun(plan, path, clock);
        synchronized (run.turn) {
            run.working = cores;
            run.crew = Crew.start(cores, "ensemble", run::work);
        }
        return run;
    }

    /// Computes all members and waits for them, without a file.
    /// @throws IllegalStateException when a member fails
    public static EnsembleTable all(EnsemblePlan plan, int cores) throws InterruptedException {
        return all(plan, cores, () -> true).orElseThrow();
    }

    /// The same, which can be given up.
    /// @param goesOn asked about twenty times a second
    /// @return nothing where it was given up; then no member is being computed any more
    /// @throws IllegalStateException when a member fails
    public static Optional<EnsembleTable> all(EnsemblePlan plan, int cores, BooleanSupplier goesOn)
            throws InterruptedException {
        try (EnsembleRun run = start(plan, null, cores, Clock.system())) {
            boolean over = false;
            while (!over) {
                if (!goesOn.getAsBoolean()) {
                    run.cancel();
                }
                over = run.await(ASKED_MILLISECONDS);
            }
            if (run.progress().state() == EnsembleState.CANCELLED) {
                return Optional.empty();
            }
            if (run.progress().state() == EnsembleState.FAILED) {
                throw new IllegalStateException(run.progress().failure());
            }
            return Optional.of(run.table().sorted());
        } catch (IOException e) {
            throw new IllegalStateException("there is no file that could fail", e);
        }
    }

    /// What is computed.
    public EnsemblePlan plan() {
        return plan;
    }

    /// What has finished so far. Costs next to nothing.
    public EnsembleTable table() {
        return builder.table();
    }

    /// The members being computed now, as they were a moment ago, in the order of their numbers. A baseline's numbers
    /// are known when it is done.
    public List<Flight> flights() {
        return flights.now();
    }

    /// How far it is.
    public EnsembleProgress progress() {
        int finished = builder.size();
        return new EnsembleProgress(
                state(finished),
                finished,
                plan.members(),
                recovered.cardinality(),
                stopwatch.seconds(),
                failure,
                file == null ? "" : file.note());
    }

    private EnsembleState state(int finished) {
        if (!failure.isEmpty()) {
            return EnsembleState.FAILED;
        }
        if (finished == plan.members()) {
            return EnsembleState.DONE;
        }
        if (cancelled) {
            return EnsembleState.CANCELLED;
        }
        return paused ? EnsembleState.PAUSED : EnsembleState.RUNNING;
    }

    /// Holds every member where it is.
    public void pause() {
        synchronized (turn) {
            paused = true;
            stopwatch.stop();
        }
    }

    /// Goes on after a pause.
    public void resume() {
        synchronized (turn) {
            paused = false;
            stopwatch.go();
            turn.notifyAll();
        }
    }

    /// Ends it. What had finished stays, members in flight are lost.
    public void cancel() {
        synchronized (turn) {
            cancelled = true;
            turn.notifyAll();
        }
    }

    /// Waits until nothing more will come.
    public void await() throws InterruptedException {
        Crew all;
        synchronized (turn) {
            all = crew;
        }
        if (all != null) {
            all.join();
        }
    }

    /// Waits until nothing more will come, or so long.
    /// @return whether nothing more will come
    public boolean await(long milliseconds) throws InterruptedException {
        Crew all;
        synchronized (turn) {
            all = crew;
        }
        return all == null || all.join(milliseconds);
    }

    /// Cancels what still runs. The file is closed as soon as the last member in flight is gone.
    @Override
    public void close() {
        cancel();
    }

    private void work() {
        try {
            MemberRunner runner = new MemberRunner(plan, this::pass, flights);
            int number = takeNext();
            while (number >= 0) {
                boolean keepsTrajectory = plan.start(number) < plan.spec().traces();
                Member member = runner.run(number, keepsTrajectory);
                if (member != null) {
                    finish(member);
                }
                number = takeNext();
            }
        } catch (IOException e) {
            fail("The results could not be written: " + e.getMessage() + ".");
        } catch (InvalidExperimentException e) {
            fail(e.sentence());
        } catch (RuntimeException | Error e) {
            fail("A member could not be computed: " + e + ".");
        } finally {
            leave();
        }
    }

    private void finish(Member member) throws IOException {
        // first on disk: what is shown is safe
        if (file != null) {
            file.append(member);
        }
        builder.add(member);
    }

    // the number of the next member, or -1 where there is nothing more to do
    private int takeNext() {
        if (!pass()) {
            return -1;
        }
        synchronized (turn) {
            next = recovered.nextClearBit(next);
            return next < plan.members() ? next++ : -1;
        }
    }

    private boolean pass() {
        if (paused) {
            waitForTurn();
        }
        return !cancelled;
    }

    private void waitForTurn() {
        synchronized (turn) {
            try {
                while (paused && !cancelled) {
                    turn.wait();
                }
            } catch (InterruptedException e) {
                cancelled = true;
                Thread.currentThread().interrupt();
            }
        }
    }

    private void fail(String sentence) {
        synchronized (turn) {
            if (failure.isEmpty()) {
                failure = sentence;
            }
        }
        cancel();
    }

    private void leave() {
        synchronized (turn) {
            if (--working > 0) {
                return;
            }
            stopwatch.stop();
        }
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            fail("The results could not be written: " + e.getMessage() + ".");
        }
    }
}
