package dlnlab.dynamics;

/// A way to follow a flow from one recorded time to the next. Nothing is carried over from one interval to another, so
/// that pausing, a saved state and replay give the same bits.
public interface FlowSolver {
    /// Moves `w` on by the flow time `interval`.
    /// @throws FlowField.NotFiniteException if the flow cannot be followed
    void advance(FlowField field, double[] w, double interval);

    /// Runge-Kutta of order 8 with error control (Dormand, Prince 1980; Commons Math's DormandPrince853), for smooth
    /// fields: at the kinks of ReLU its step would shrink to nothing (theory B3).
    /// @param tolerance error allowed per step, relative to each weight and to the root mean square of all
    static FlowSolver errorControlled(double tolerance) {
        return new ErrorControlledSolver(tolerance);
    }

    /// The classical Runge-Kutta method of order 4 with a fixed number of equal substeps, for fields with kinks.
    /// @param substeps at least 1
    static FlowSolver fixedSteps(int substeps) {
        return new FixedStepSolver(substeps);
    }

    /// One step of Euler's method: not the flow, but its descent with the interval as step size.
    static FlowSolver euler() {
        return new EulerSolver();
    }
}
