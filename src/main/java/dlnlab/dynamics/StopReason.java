package dlnlab.dynamics;

/// Why a run came to its end.
public enum StopReason {
    LOSS_BELOW("the loss is below the goal"),
    GRADIENT_BELOW("the gradient is below the goal"),
    STEP_BUDGET("all steps are taken"),
    TIME_BUDGET("the time is used up"),
    DIVERGED("the run diverged"),
    STOPPED("stopped by hand");

    private final String sentence;

    StopReason(String sentence) {
        this.sentence = sentence;
    }

    /// A short clause for the screen.
    public String sentence() {
        return sentence;
    }
}
