package dlnlab.run;

import dlnlab.dynamics.Controls;
import dlnlab.dynamics.SimulationState;
import dlnlab.dynamics.StopReason;
import dlnlab.run.RunStatus.Phase;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What the thread of a [Run] does: it takes steps, looks for commands between them, and says where it stands. Its
/// methods return at once and may be called from any thread.
final class RunLoop implements Runnable {
    private static final long TAIL_NANOS = 25_000_000;
    private static final long CHECKPOINT_NANOS = 50_000_000;
    private static final long IDLE_NANOS = 1_000_000_000;

    private final Start start;
    private final Assembler assembler;
    private final Clock clock;
    private final Pace pace;
    private final Courtesy courtesy;
    private final LinkedBlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    /// How many commands wait for which a long step is given up.
    private final AtomicInteger waiting = new AtomicInteger();

    private volatile RunStatus status = RunStatus.preparing();
    private volatile @Nullable RunEngine engine;
    private volatile List<Event> events = List.of();
    private volatile boolean closed;

    // touched by the run's thread only
    private boolean playing;
    private long until = Long.MAX_VALUE;
    private double seconds;
    private long lastTail;
    private long lastCheckpoint;
    private final StepRate rate = new StepRate();
    private String message;

    RunLoop(Start start, double stepsPerSecond, Assembler assembler, Clock clock) {
        this(start, stepsPerSecond, assembler, clock, Courtesy.shared());
    }

    /// @param courtesy for whom the run waits between its steps
    RunLoop(Start start, double stepsPerSecond, Assembler assembler, Clock clock, Courtesy courtesy) {
        this.courtesy = courtesy;
        this.start = start;
        this.assembler = assembler;
        this.clock = clock;
        pace = new Pace(clock, stepsPerSecond);
        seconds = start.seconds();
        message = start.message();
    }

    RunStatus status() {
        return status;
    }

    /// What is advanced; null while it is being prepared.
    @Nullable
    RunEngine engine() {
        return engine;
    }

    /// @throws IllegalStateException while it is being prepared
    RunEngine prepared() {
        RunEngine present = engine;
        if (present == null) {
            throw new IllegalStateException("this run is still being prepared");
        }
        return present;
    }

    List<Event> events() {
        return events;
    }

    void play(long waitAt) {
        commands.add(() -> {
            long step = prepared().simulation().step();
            until = waitAt > step ? waitAt : Long.MAX_VALUE;
            playing = true;
            pace.restart();
            rate.restart(clock.nanos());
        });
    }

    void pause() {
        waiting.incrementAndGet();
        commands.add(() -> {
            waiting.decrementAndGet();
            playing = false;
        });
    }

    void step(long count) {
        commands.add(() -> {
            playing = false;
            advance(prepared(), count);
        });
    }

    void setSpeed(double stepsPerSecond) {
        commands.add(() -> pace.setSpeed(stepsPerSecond));
    }

    void change(Controls controls) {
        commands.add(() -> {
            RunEngine running = prepared();
            if (running.stopReason() == null) {
                running.change(controls);
                events = running.events();
            }
        });
    }

    void ask(Consumer<SimulationState> receiver) {
        commands.add(() -> receiver.accept(prepared().simulation().save()));
    }

    void close() {
        closed = true;
        // for good: nothing is worth finishing any more
        waiting.incrementAndGet();
        commands.add(() -> {});
    }

    @Override
    public void run() {
        try {
            courtesy.await();
            RunEngine running = start.engine(start.assemble(assembler));
            events = running.events();
            running.giveUpWhen(() -> waiting.get() > 0);
            engine = running;
            loop(running);
        } catch (IllegalArgumentException e) {
            status = RunStatus.failed(String.valueOf(e.getMessage()));
        } catch (OutOfMemoryError e) {
            status = RunStatus.failed("There is not enough memory for this run; choose smaller widths.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // a fault of the program: a run that seems to go on for ever would be worse than saying so
            status = RunStatus.failed("This run stopped because of a fault in the program: " + e);
        }
    }

    private void loop(RunEngine running) throws InterruptedException {
        publish(running, true);
        while (!closed) {
            boolean going = playing && running.stopReason() == null;
            long left = going ? courtesy.nanosLeft() : 0;
            long due = going && left == 0 ? pace.due() : 0;
            Runnable command = due > 0 ? commands.poll() : next(going, left);
            if (command != null) {
                command.run();
                publish(running, !playing);
            } else if (due > 0) {
                advance(running, Math.min(due, until - running.simulation().step()));
                if (running.simulation().step() >= until) {
                    playing = false;
                    publish(running, true);
                }
            }
        }
    }

    private @Nullable Runnable next(boolean going, long left) throws InterruptedException {
        long wait = left > 0 ? left : going ? pace.nanosUntilDue(IDLE_NANOS) : IDLE_NANOS;
        return commands.poll(wait, TimeUnit.NANOSECONDS);
    }

    private void advance(RunEngine running, long count) {
        if (running.stopReason() != null) {
            return;
        }
        long before = running.simulation().step();
        long began = clock.nanos();
        StopReason reason = running.advance(count);
        long now = clock.nanos();
        long taken = running.simulation().step() - before;
        pace.took(taken, now - began);
        seconds += (now - began) * 1e-9;
        rate.took(taken, now);
        reason = reason == null ? timeBudget(running) : reason;
        if (now - lastCheckpoint > CHECKPOINT_NANOS) {
            lastCheckpoint = now;
            running.checkpoint();
        }
        if (reason == StopReason.DIVERGED) {
            message = DivergenceReport.explain(running, start.assemble(assembler));
        }
        if (reason != null || now - lastTail > TAIL_NANOS) {
            lastTail = now;
            publish(running, reason != null);
        }
    }

    private @Nullable StopReason timeBudget(RunEngine running) {
        double limit = start.experiment().stop().maxSeconds();
        if (limit > 0 && seconds >= limit) {
            running.stop(StopReason.TIME_BUDGET);
        }
        return running.stopReason();
    }

    private void publish(RunEngine running, boolean whole) {
        running.publishTail(whole);
        var simulation = running.simulation();
        StopReason reason = running.stopReason();
        Phase phase = reason != null ? Phase.ENDED : playing ? Phase.PLAYING : Phase.PAUSED;
        String sentence =
                reason == null ? "" : message.isEmpty() ? EndSentence.of(reason, start.experiment()) : message;
        status = new RunStatus(
                phase,
                simulation.step(),
                simulation.time(),
                simulation.loss(),
                simulation.stepSize(),
                phase == Phase.PLAYING ? rate.perSecond() : 0,
                seconds,
                reason,
                sentence);
    }
}
