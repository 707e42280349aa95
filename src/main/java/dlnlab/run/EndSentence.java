package dlnlab.run;

import dlnlab.dynamics.StopReason;
import dlnlab.experiment.Experiment;
import dlnlab.experiment.StopRules;
import java.util.Locale;

/// Says why a run ended, with the number of the rule that ended it.
final class EndSentence {
    private EndSentence() {}

    static String of(StopReason reason, Experiment experiment) {
        StopRules rules = experiment.stop();
        return switch (reason) {
            case LOSS_BELOW -> "Done: the loss is below " + number(rules.lossBelow()) + ".";
            case GRADIENT_BELOW -> "Done: the gradient is below " + number(rules.gradientBelow()) + ".";
            case STEP_BUDGET -> String.format(Locale.ROOT, "Done: all %,d steps are taken.", rules.maxSteps());
            case TIME_BUDGET -> "Stopped: the " + number(rules.maxSeconds()) + " seconds are used up.";
            case DIVERGED -> "Stopped: the run diverged.";
            case STOPPED -> "Stopped.";
        };
    }

    private static String number(double value) {
        return NumberText.number(value, 4);
    }
}
