package dlnlab.scene;

/// One path of a chart of kind [ChartSpec.Kind#PHASE]: a column drawn to the right and one drawn upwards.
public record PhasePair(ColumnRef across, ColumnRef up) {
    private static final String PREDICTED = "Predicted";

    /// Whether the path is what a theorem says, by the id of what is drawn upwards.
    public boolean isPrediction() {
        return up.quantity().endsWith(PREDICTED);
    }
}
