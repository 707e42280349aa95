package dlnlab.experiment;

import java.util.HashMap;
import java.util.Map;

/// Remembers the values of the variants chosen before, so that in the form a look at another problem loses nothing.
public final class VariantMemory {
    private final Map<String, Record> remembered = new HashMap<>();

    /// The experiment with another variant, which comes with the values it had here last, or else its defaults.
    /// @param chooser a parameter for which [Parameter#isVariant()] holds
    /// @param id the id of one of its choices
    /// @throws InvalidExperimentException when there is no such choice, or the experiment cannot have it
    public Experiment choose(Experiment experiment, Parameter<?> chooser, String id) {
        Part part = chooser.variantPart();
        Experiment chosen = chooser.withText(experiment, id);
        Record present = part.get(experiment);
        remembered.put(key(chooser, present), present);
        Record known = remembered.get(key(chooser, part.get(chosen)));
        return known == null ? chosen : part.put(chosen, known);
    }

    private static String key(Parameter<?> chooser, Record variant) {
        return chooser.id() + " " + Words.of(variant.getClass());
    }
}
