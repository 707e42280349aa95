package dlnlab.dynamics;

/// What a step makes of the gradient (theory B1, B8). All numbers lie in flat vectors, as the weights do.
public interface UpdateRule {
    /// The number s of the next step: W <- W - s G where one number serves all weights, which is what C5 asks for;
    /// otherwise just eta. Changes nothing.
    /// @param gradient G, of all layers, that the next step will use
    /// @param stepSize eta, as the schedule gives it
    default double scalar(double[] gradient, double stepSize) {
        return stepSize;
    }

    /// Moves the weights, and remembers what later steps need.
    /// @param weights written to
    /// @param gradient of the same length
    /// @param stepSize eta, as the schedule gives it
    void move(double[] weights, double[] gradient, double stepSize);

    /// All numbers that the next steps depend on; the array itself, not a copy. Empty for a rule without memory.
    double[] state();

    /// W <- W - eta G: no memory.
    static UpdateRule plain() {
        return Plain.INSTANCE;
    }
}
