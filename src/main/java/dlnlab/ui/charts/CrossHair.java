package dlnlab.ui.charts;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// The moment that the pointer is at in one of the tiles, shared by all of them.
public final class CrossHair {
    private final ReadOnlyDoubleWrapper moment = new ReadOnlyDoubleWrapper(this, "moment", Double.NaN);
    private final BooleanProperty values = new SimpleBooleanProperty(this, "values", false);

    /// The pointed moment in iterations; NaN when no tile is pointed at.
    public ReadOnlyDoubleProperty momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /// The pointed moment in iterations; NaN when no tile is pointed at.
    public double moment() {
        return moment.get();
    }

    /// Points at a moment.
    public void point(double iteration) {
        // NaN is never equal to itself, so the property alone would tell of NaN after NaN
        if (Double.compare(iteration, moment.get()) != 0) {
            moment.set(iteration);
        }
    }

    /// Points at nothing.
    public void clear() {
        point(Double.NaN);
    }

    /// Whether the other tiles show their values at the moment too.
    public BooleanProperty valuesProperty() {
        return values;
    }
}
