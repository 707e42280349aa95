package dlnlab.exhibit;

import dlnlab.linalg.BlockRunner;

/// Something of an exhibit that moves by itself, step by step. What it shows after so many steps depends on the knobs
/// and the seed it began with and on nothing else, whoever moves it how fast. One thread at a time.
public interface Motion {
    /// Takes one step.
    /// @param blocks runs parts of a step side by side; how many of them there are never depends on it
    void advance(BlockRunner blocks);

    /// Takes over other values of knobs that change only what is seen of it.
    /// @return whether these are all that differ; otherwise nothing changes, and a new motion must begin
    default boolean look(Values values) {
        return false;
    }

    /// How many steps have been taken.
    long steps();

    /// Steps in a second of watching, for a machine that can.
    double pace();

    /// After how many steps what it is shown for can be seen.
    long answerAt();

    /// After how many steps it stops.
    long lastStep();

    /// What is seen now; nothing of it changes with the next step.
    Shown shown();

    /// Whether what it is shown for can be seen.
    default boolean isAnswered() {
        return steps() >= answerAt();
    }

    /// Whether it has come to its end.
    default boolean isOver() {
        return steps() >= lastStep();
    }
}
