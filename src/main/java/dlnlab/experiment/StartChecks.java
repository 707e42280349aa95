package dlnlab.experiment;

import java.util.List;

/// Whether network and start fit together and to the problem.
final class StartChecks {
    private StartChecks() {}

    /// @throws InvalidExperimentException when they do not
    static void check(Problem problem, Architecture architecture, Initialisation initialisation) {
        List<Integer> hidden = HiddenWidths.of(architecture, problem.inputWidth());
        if (architecture.connections() instanceof Connections.SharingMap map) {
            checkSizes(map, problem, hidden);
        }
        if (!architecture.connections().areDense()) {
            checkDrawn(initialisation);
        }
        switch (initialisation) {
            case Initialisation.Balanced balanced -> {
                checkBalanced(problem, hidden);
                checkDeterminant(problem, balanced.determinant());
            }
            case Initialisation.Prescribed prescribed -> {
                checkBalanced(problem, hidden);
                checkCorner(problem, prescribed.product());
            }
            default -> {}
        }
    }

    private static void checkSizes(Connections.SharingMap map, Problem problem, List<Integer> hidden) {
        int depth = hidden.size() + 1;
        Check.require(
                map.maps().size() <= depth,
                "sharing",
                "There must be at most one sharing map for each of the " + depth + " layers, but there were "
                        + map.maps().size() + ".");
        for (int h = 1; h <= map.maps().size(); h++) {
            List<List<Integer>> rows = map.maps().get(h - 1);
            int needed = h == depth ? problem.outputWidth() : hidden.get(h - 1);
            int inputs = h == 1 ? problem.inputWidth() : hidden.get(h - 2);
            Check.require(
                    rows.isEmpty() || (rows.size() == needed && rows.getFirst().size() == inputs),
                    "sharing",
                    "The sharing map of layer " + h + " must have " + needed + " rows of " + inputs
                            + " numbers, but had " + rows.size() + " of "
                            + (rows.isEmpty() ? 0 : rows.getFirst().size()) + ".");
        }
    }

    private static void checkDrawn(Initialisation initialisation) {
        String sort = switch (initialisation) {
            case Initialisation.Balanced _, Initialisation.Prescribed _ -> "A balanced start";
            case Initialisation.ScaledIdentity _ -> "A start at the identity";
            case Initialisation.Orthogonal _ -> "An orthogonal start";
            case Initialisation.Gaussian _, Initialisation.EqualNorms _, Initialisation.Xavier _, Initialisation.He _ ->
                initialisation.scaleOf() == ScaleOf.PRODUCT ? "A scale of the product" : "";
            case Initialisation.Zero _ -> "";
        };
        Check.require(
                sort.isEmpty(),
                "init",
                sort
                        + " needs dense layers, but these share weights: choose gaussian, equalNorms, xavier or he, with the scale of each layer.");
    }

    private static void checkDeterminant(Problem problem, Determinant determinant) {
        Check.require(
                determinant == Determinant.ANY || problem.inputWidth() == problem.outputWidth(),
                "determinant",
                "The sign of the determinant of W(0) can be chosen only where there are as many inputs as outputs, but"
                        + " there were " + problem.inputWidth() + " and " + problem.outputWidth() + ".");
    }

    private static void checkCorner(Problem problem, List<List<Double>> corner) {
        int columns = corner.getFirst().size();
        Check.require(
                corner.size() <= problem.outputWidth() && columns <= problem.inputWidth(),
                "product",
                "W(0) must have at most " + problem.outputWidth() + " rows and " + problem.inputWidth()
                        + " columns here, but had " + corner.size() + " and " + columns + ".");
    }

    private static void checkBalanced(Problem problem, List<Integer> hidden) {
        int needed = Math.min(problem.inputWidth(), problem.outputWidth());
        for (int width : hidden) {
            Check.require(
                    width >= needed,
                    "width",
                    "Every hidden width must be at least " + needed + ", the smaller of inputs and outputs, for a "
                            + "balanced start, but one was " + width + ".");
        }
    }
}
