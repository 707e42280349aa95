package dlnlab.scene;

import dlnlab.plot.Scale;
import java.util.List;

/// What one tile shows, as data.
///
/// @param id short name, unique in a scene, lower case: the prefix of the ids of the tile's parts
/// @param title what the tile shows, a few words
/// @param subtitle why it matters, one clause
/// @param kind how the quantities are drawn
/// @param quantities ids of the quantities; for a plane the horizontal one first, and for [Kind#PHASE] each followed,
/// if
///     it is not the first one that is meant, by a colon and the number of its column from 1: `layerNorms:2`; for
///     [Kind#PLAY] the id of an exhibit, followed in the same way by the number of its panel; over time a quantity
///     without a number is shown with all its columns
/// @param xLabel name of the horizontal axis
/// @param yLabel name of the vertical axis, empty when the title says it
/// @param xScale scale of the horizontal axis at first
/// @param yScale scale of the vertical axis at first
/// @param leastRelativeSpan least span of the vertical axis relative to the greatest magnitude shown: changes below
///     it look flat
public record ChartSpec(
        String id,
        String title,
        String subtitle,
        Kind kind,
        List<String> quantities,
        String xLabel,
        String yLabel,
        Scale xScale,
        Scale yScale,
        double leastRelativeSpan) {
    /// The usual [#leastRelativeSpan].
    public static final double FLAT_BELOW = 1e-3;

    /// How quantities become a picture.
    public enum Kind {
        /// Each quantity over the iterations or the flow time.
        TIME,
        /// One quantity against another, as a path with equal units on both axes.
        PHASE_PLANE,
        /// One column against another, as a path; each axis with its own units and scale.
        PHASE,
        /// A panel of an exhibit, a plane that one plays with: not about a run.
        PLAY
    }

    /// Checks the id and copies the list.
    public ChartSpec {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "a chart's id is made of lower-case letters, digits and hyphens, was \"" + id + "\"");
        }
        if (!(leastRelativeSpan > 0)) {
            throw new IllegalArgumentException("the least relative span must be positive, was " + leastRelativeSpan);
        }
        if (kind == Kind.PLAY && quantities.size() != 1) {
            throw new IllegalArgumentException("a plane to play with needs one exhibit, was " + quantities.size());
        }
        if ((kind == Kind.PHASE_PLANE || kind == Kind.PHASE) && quantities.size() != 2) {
            throw new IllegalArgumentException("a plane needs two quantities, was " + quantities.size());
        }
        quantities = List.copyOf(quantities);
        quantities.forEach(ColumnRef::parse);
    }

    /// The columns that the quantities name, in their order.
    public List<ColumnRef> columns() {
        return quantities.stream().map(ColumnRef::parse).toList();
    }

    /// Whether some curve of this chart belongs to a quantity.
    public boolean shows(String quantityId) {
        return columns().stream().anyMatch(column -> column.quantity().equals(quantityId));
    }

    /// Quantities over the iterations.
    public static ChartSpec overIterations(
            String id, String title, String subtitle, Scale yScale, List<String> quantities) {
        return new ChartSpec(
                id, title, subtitle, Kind.TIME, quantities, "iteration", "", Scale.LINEAR, yScale, FLAT_BELOW);
    }

    /// The same with another name of the horizontal axis.
    public ChartSpec withXLabel(String label) {
        return new ChartSpec(id, title, subtitle, kind, quantities, label, yLabel, xScale, yScale, leastRelativeSpan);
    }

    /// One quantity against another.
    public static ChartSpec plane(
            String id,
            String title,
            String subtitle,
            String horizontal,
            String vertical,
            String xLabel,
            String yLabel) {
        List<String> both = List.of(horizontal, vertical);
        return new ChartSpec(
                id, title, subtitle, Kind.PHASE_PLANE, both, xLabel, yLabel, Scale.LINEAR, Scale.LINEAR, FLAT_BELOW);
    }

    /// One column against another, each axis with its own units and scale.
    public static ChartSpec phase(
            String id,
            String title,
            String subtitle,
            ColumnRef horizontal,
            ColumnRef vertical,
            String xLabel,
            String yLabel,
            Scale xScale,
            Scale yScale) {
        List<String> both = List.of(horizontal.text(), vertical.text());
        return new ChartSpec(id, title, subtitle, Kind.PHASE, both, xLabel, yLabel, xScale, yScale, FLAT_BELOW);
    }
}
