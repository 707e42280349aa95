package dlnlab.dynamics;

/// The right-hand side of a flow dw/dt = rate(w), as its solver sees it.
interface FlowField {
    /// Writes dw/dt at w into `rate`.
    /// @throws NotFiniteException if it is not finite there
    void rateAt(double[] w, double[] rate);

    /// Writes dw/dt at the weights where the simulation stands, whose gradient is known already.
    void presentRate(double[] rate);

    /// Says that a flow cannot be followed further: an overflow, or a step below what numbers can tell apart.
    final class NotFiniteException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotFiniteException() {
            super("the flow left the range of numbers", null, false, false);
        }
    }
}
