package dlnlab.dynamics;

/// Says that a step was given up because somebody waits; the simulation stands where it was before that step, and
/// taking it again gives the same bits as if nothing had happened.
public final class StepGivenUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// One given up now.
    public StepGivenUp() {
        super("the step was given up", null, false, false);
    }
}
