package dlnlab.ui.lab;

import dlnlab.ensemble.BestOfGrid;
import dlnlab.ensemble.EnsembleTable;
import dlnlab.experiment.Assignment;
import dlnlab.experiment.Variation;
import dlnlab.run.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a search over a grid found. A value is best that reaches the goal of the loss after the fewest iterations; for
/// a member that has no goal or reaches it nowhere, the one that ends at the least loss. Of equals the first counts.
/// @param members each at its own best value; empty where one of them diverges at every value
/// @param words what was searched and found
record GridAnswer(List<Variation> members, String words) {
    /// The quantity that is kept at the end.
    static final String LOSS = "loss";

    private static final int DIGITS = 4;

    GridAnswer {
        members = List.copyOf(members);
    }

    /// @param table of all members of the question's ensemble
    static GridAnswer of(GridQuestion question, EnsembleTable table) {
        String axis = question.axis().parameter();
        List<BestOfGrid> fewest = BestOfGrid.byStepsToGoal(table, axis);
        List<BestOfGrid> least = BestOfGrid.of(table, axis, table.plan().column(LOSS));
        List<Variation> found = new ArrayList<>();
        List<String> words = new ArrayList<>(List.of(searched(question)));
        boolean any = true;
        for (int i = 0; i < question.members().size(); i++) {
            Variation member = question.members().get(i);
            boolean reached =
                    question.hasGoal(member) && Double.isFinite(fewest.get(i).median());
            BestOfGrid best = reached ? fewest.get(i) : least.get(i);
            Variation named = at(question, member, best.value());
            any &= Double.isFinite(best.median());
            found.add(named);
            words.add(
                    Double.isFinite(best.median())
                            ? named.label() + ": " + result(best, reached, question.hasGoal(member))
                            : (member.label().isEmpty() ? "It" : member.label())
                                    + " diverges at every value: search lower.");
        }
        return new GridAnswer(any ? found : List.of(), String.join(" ", words));
    }

    private static Variation at(GridQuestion question, Variation member, String value) {
        Variation alone = Variation.each(question.parameter(), List.of(value)).getFirst();
        List<Assignment> changes = new ArrayList<>(member.changes());
        changes.addAll(alone.changes());
        String label = member.label().isEmpty() ? alone.label() : member.label() + ", " + alone.label();
        return new Variation(label, changes);
    }

    private static String searched(GridQuestion question) {
        List<String> values = question.axis().values();
        boolean goal = question.members().stream().anyMatch(question::hasGoal);
        return "Searched: " + values.size() + " values of "
                + question.parameter().label(question.base()) + " from " + values.getFirst() + " to "
                + values.getLast() + ", for the "
                + (goal ? "fewest iterations to the loss to stop at." : "least loss at the end.");
    }

    private static String result(BestOfGrid best, boolean reached, boolean hasGoal) {
        String number = reached
                ? String.format(Locale.ROOT, "%,d iterations", Math.round(best.median()))
                : (hasGoal ? "does not get there, least loss " : "loss ") + NumberText.number(best.median(), DIGITS);
        return number + (best.atEdge() ? ", at the edge of the grid." : ".");
    }
}
