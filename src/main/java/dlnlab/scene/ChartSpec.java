package dlnlab.scene;

import dlnlab.experiment.InvalidExperimentException;
import dlnlab.plot.Scale;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What one tile shows, as data.
///
/// @param id short name, unique in a scene, lower case: the prefix of the ids of the tile's parts
/// @param title what the tile shows, a few words
/// @param subtitle why it matters, one clause
/// @param kind how the quantities are drawn
/// @param axis what the horizontal axis counts, or for a plane what tells when its points were taken
/// @param quantities ids of the quantities; for a plane the horizontal one first, and for [Kind#PHASE] each followed,
/// if
///     it is not the first one that is meant, by a colon and the number of its column from 1: `layerNorms:2`, with two
///     more for every further path, a theorem's where the second one ends in `Predicted`; for
///     [Kind#PLAY] the id of an exhibit, followed in the same way by the number of its panel; over time a quantity
///     without a number is shown with all its columns; for [Kind#STUDY] the id of an ensemble and the columns of the
///     table; for [Kind#STUDY_CURVES] the id, the column upwards and the parameter of the grid across
/// @param xLabel name of the horizontal axis; empty for [Kind#TIME], where `axis` names it
/// @param yLabel name of the vertical axis, empty when the title says it
/// @param xScale scale of the horizontal axis at first
/// @param yScale scale of the vertical axis at first
/// @param leastRelativeSpan least span of the vertical axis relative to the greatest magnitude shown: changes below
///     it look flat
/// @param counted for [Kind#HISTOGRAM] which ends it counts; [Counted#ALL] for other kinds
public record ChartSpec(
        String id,
        String title,
        String subtitle,
        Kind kind,
        TimeAxis axis,
        List<String> quantities,
        String xLabel,
        String yLabel,
        Scale xScale,
        Scale yScale,
        double leastRelativeSpan,
        Counted counted) {
    /// The usual [#leastRelativeSpan].
    public static final double FLAT_BELOW = 1e-3;

    /// How quantities become a picture.
    public enum Kind {
        /// Each quantity over the iterations or the time, see [TimeAxis].
        TIME,
        /// One quantity against another, as a path with equal units on both axes.
        PHASE_PLANE,
        /// One column against another, as a path; each axis with its own units and scale.
        PHASE,
        /// The end-to-end matrix of each run as a heat map, beside what is seen of it: entries are colours.
        MATRIX,
        /// A panel of an exhibit, a plane that one plays with: not about a run.
        PLAY,
        /// One column against another of many random starts of the experiment, falling together.
        STARTS,
        /// How many of these starts end where: one column, of all of them or of one sign, see [Counted].
        HISTOGRAM,
        /// The volume that depth gives to the completions of rank 1 of a 2 x 2 matrix, along the hyperbola.
        BRANCH,
        /// The experiment in every cell of an ensemble's grid, as a table: its rows fill in while it is computed.
        STUDY,
        /// One column of such a table over one parameter of the grid, a curve for each value of the others.
        STUDY_CURVES,
        /// Three hypotheses about what descent prefers, each held against three experiments: not about a run.
        HYPOTHESES
    }

    /// Checks what can be checked and copies the list.
    /// @throws InvalidExperimentException with one sentence on what is wrong
    public ChartSpec {
        require(id.matches("[a-z][a-z0-9-]*"), "id", "made of lower-case letters, digits and hyphens", id);
        require(leastRelativeSpan > 0, "leastRelativeSpan", "positive", leastRelativeSpan);
        boolean path = kind == Kind.PHASE_PLANE || kind == Kind.PHASE || kind == Kind.STARTS;
        boolean pairs = kind == Kind.PHASE && quantities.size() >= 2 && quantities.size() % 2 == 0;
        require(
                !path || pairs || quantities.size() == 2,
                "quantities",
                "two for a plane, and two for each path",
                quantities.size());
        require(
                (kind != Kind.PLAY && kind != Kind.HISTOGRAM) || quantities.size() == 1,
                "quantities",
                kind == Kind.PLAY ? "one exhibit to play with" : "one column to count",
                quantities.size());
        require(
                kind != Kind.MATRIX || quantities.equals(List.of("endToEnd")),
                "quantities",
                "endToEnd for a matrix",
                quantities);
        require(
                kind == Kind.HISTOGRAM || counted == Counted.ALL,
                "counted",
                "all where nothing is counted",
                counted.name().toLowerCase(Locale.ROOT));
        require(kind != Kind.STUDY || quantities.size() >= 2, "quantities", "an ensemble and its columns", quantities);
        require(
                kind != Kind.STUDY_CURVES || quantities.size() == 3,
                "quantities",
                "an ensemble, a column and a parameter",
                quantities);
        require(kind != Kind.TIME || xLabel.isEmpty(), "xLabel", "empty where the axis names itself", xLabel);
        quantities = List.copyOf(quantities);
        quantities.forEach(ColumnRef::parse);
    }

    /// A chart that counts nothing, or everything.
    public ChartSpec(
            String id,
            String title,
            String subtitle,
            Kind kind,
            TimeAxis axis,
            List<String> quantities,
            String xLabel,
            String yLabel,
            Scale xScale,
            Scale yScale,
            double leastRelativeSpan) {
        this(
                id,
                title,
                subtitle,
                kind,
                axis,
                quantities,
                xLabel,
                yLabel,
                xScale,
                yScale,
                leastRelativeSpan,
                Counted.ALL);
    }

    private static void require(boolean condition, String field, String allowed, Object was) {
        if (!condition) {
            throw new InvalidExperimentException(
                    field, "The field " + field + " of a chart must be " + allowed + ", but was " + was + ".");
        }
    }

    /// The columns that the quantities name, in their order.
    public List<ColumnRef> columns() {
        return quantities.stream().map(ColumnRef::parse).toList();
    }

    /// Whether it shows an ensemble over a grid: then its first quantity is the ensemble's id.
    public boolean isStudy() {
        return kind == Kind.STUDY || kind == Kind.STUDY_CURVES;
    }

    /// Whether it needs no run on the table to have something to show.
    public boolean needsNoRun() {
        return isStudy() || kind == Kind.PLAY || kind == Kind.HYPOTHESES;
    }

    /// The id of the ensemble of a chart that [#isStudy].
    public String ensemble() {
        return quantities.getFirst();
    }

    /// The columns of an ensemble that a chart shows.
    public List<ColumnRef> studied() {
        List<ColumnRef> columns = columns();
        return switch (kind) {
            case STUDY -> columns.subList(1, columns.size());
            case STUDY_CURVES -> columns.subList(1, 2);
            default -> List.of();
        };
    }

    /// The parameter across of a chart of kind [Kind#STUDY_CURVES].
    public String across() {
        return quantities.getLast();
    }

    /// The paths of a chart of kind [Kind#PHASE], in their order.
    public List<PhasePair> pairs() {
        List<ColumnRef> columns = columns();
        return IntStream.range(0, columns.size() / 2)
                .mapToObj(k -> new PhasePair(columns.get(2 * k), columns.get(2 * k + 1)))
                .toList();
    }

    /// Those of [#pairs] that are measured.
    public List<PhasePair> measuredPairs() {
        return pairs().stream().filter(pair -> !pair.isPrediction()).toList();
    }

    /// Whether some curve of this chart belongs to a quantity.
    public boolean shows(String quantityId) {
        return columns().stream().anyMatch(column -> column.quantity().equals(quantityId));
    }

    /// Quantities over the iterations, or over the time where that suits the runs.
    public static ChartSpec overIterations(
            String id, String title, String subtitle, Scale yScale, List<String> quantities) {
        return new ChartSpec(
                id,
                title,
                subtitle,
                Kind.TIME,
                TimeAxis.AUTOMATIC,
                quantities,
                "",
                "",
                Scale.LINEAR,
                yScale,
                FLAT_BELOW);
    }

    /// The same over another axis.
    public ChartSpec over(TimeAxis other) {
        return new ChartSpec(
                id,
                title,
                subtitle,
                kind,
                other,
                quantities,
                xLabel,
                yLabel,
                xScale,
                yScale,
                leastRelativeSpan,
                counted);
    }

    /// The same on other scales.
    public ChartSpec scaled(Scale x, Scale y) {
        return new ChartSpec(
                id, title, subtitle, kind, axis, quantities, xLabel, yLabel, x, y, leastRelativeSpan, counted);
    }

    /// The same with other columns on its two axes.
    public ChartSpec against(ColumnRef across, String acrossName, ColumnRef up, String upName) {
        return new ChartSpec(
                id,
                title,
                subtitle,
                kind,
                axis,
                List.of(across.text(), up.text()),
                acrossName,
                upName,
                xScale,
                yScale,
                leastRelativeSpan,
                counted);
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
                id,
                title,
                subtitle,
                Kind.PHASE_PLANE,
                TimeAxis.AUTOMATIC,
                both,
                xLabel,
                yLabel,
                Scale.LINEAR,
                Scale.LINEAR,
                FLAT_BELOW);
    }

    /// The end-to-end matrix of each run.
    public static ChartSpec matrix(String id, String title, String subtitle) {
        return new ChartSpec(
                id,
                title,
                subtitle,
                Kind.MATRIX,
                TimeAxis.AUTOMATIC,
                List.of("endToEnd"),
                "",
                "",
                Scale.LINEAR,
                Scale.LINEAR,
                FLAT_BELOW);
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
        return new ChartSpec(
                id, title, subtitle, Kind.PHASE, TimeAxis.AUTOMATIC, both, xLabel, yLabel, xScale, yScale, FLAT_BELOW);
    }
}
