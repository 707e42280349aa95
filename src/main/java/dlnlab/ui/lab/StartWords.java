package dlnlab.ui.lab;

import dlnlab.experiment.Variation;
import dlnlab.run.Assembler;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What differs from what was opened beside the knobs, in words: weights typed into the network, and other members of a
/// comparison.
public final class StartWords {
    private static final int MOST_NAMED = 4;
    // those of larger networks are not drawn again on the window's thread, only to be counted
    private static final int MOST_COUNTED = 2000;

    private StartWords() {}

    /// A few words such as `1 weight typed`; empty where only knobs differ.
    public static String changes(LabViewModel lab) {
        Setup now = lab.setupProperty().get();
        Setup opened = lab.openingProperty().get().setup();
        List<String> words = new ArrayList<>();
        if (!weights(lab).isEmpty()) {
            words.add(weights(lab));
        }
        if (!now.variations().equals(opened.variations())) {
            words.add(members(now.variations()));
        }
        return String.join(", ", words);
    }

    /// The same of the weights alone.
    public static String weights(LabViewModel lab) {
        Setup now = lab.setupProperty().get();
        Setup opened = lab.openingProperty().get().setup();
        return now.start().equals(opened.start()) ? "" : weights(now, opened);
    }

    // where they went on from a later moment all are others than those drawn, and nobody typed them all
    private static String weights(Setup now, Setup opened) {
        List<Double> start = now.start();
        if (start.isEmpty()) {
            return "weights drawn again";
        }
        if (start.size() > MOST_COUNTED) {
            return "other start weights";
        }
        List<Double> before =
                opened.start().size() == start.size() ? opened.start() : Assembler.drawnWeights(now.experiment());
        long typed = 0;
        for (int i = 0; i < start.size(); i++) {
            typed += start.get(i).equals(before.get(i)) ? 0 : 1;
        }
        return typed < start.size() || typed == 1
                ? typed + (typed == 1 ? " weight typed" : " weights typed")
                : "all weights set anew";
    }

    private static String members(List<Variation> members) {
        if (members.size() == 1) {
            return "no comparison";
        }
        String names = members.stream().limit(MOST_NAMED).map(Variation::label).collect(Collectors.joining(" / "));
        return "compared: " + names + (members.size() > MOST_NAMED ? " / …" : "");
    }
}
