package dlnlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of an experiment is true of it, whatever was changed.
class OriginTest {
    private static final Experiment PLAIN = Presets.get("linear-balance").experiment();

    @Test
    void presetsSpeakForThemselvesAndEachSaysSomethingElse() {
        Presets.all()
                .forEach(preset -> assertEquals(
                        preset.experiment().summary(),
                        Origin.summary(preset.experiment().withTitle("Mine"))));
        List<String> summaries =
                Presets.all().stream().map(p -> p.experiment().summary()).toList();
        assertFalse(summaries.contains(""));
        assertEquals(summaries, summaries.stream().distinct().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "depth=4 width=20 | hidden widths 20, depth 4",
                "activation=tanh | activation tanh",
                "problem=explicitCompletion entries=1,2;3,? | problem own matrix completion",
                "biases=true | biases",
            })
    void whatWasChangedIsNamed(String settings, String words) {
        Experiment changed = with(settings);
        String said = Origin.summary(changed);
        for (String word : words.split(", ", -1)) {
            assertEquals(1, said.split(word, -1).length - 1, said);
        }
        assertEquals(0, said.indexOf("From “" + PLAIN.title() + "”, with "));
    }

    @Test
    void manyChangesAreCounted() {
        Experiment changed = with("depth=4 width=20 activation=tanh stepSize=0.002 scale=0.3 maxSteps=77");
        assertEquals(
                4 + 2,
                Parameters.differences(PLAIN, changed).stream()
                        .filter(Difference::isShared)
                        .count());
        assertEquals(5, Origin.with(Parameters.differences(PLAIN, changed)).split(", ", -1).length);
        assertEquals(
                "and 2 more",
                Origin.with(Parameters.differences(PLAIN, changed)).replaceFirst(".*, ", ""));
    }

    @Test
    void anOwnSummaryIsKept() {
        Experiment own =
                ExperimentJson.read(ExperimentJson.write(with("depth=4")).replace(PLAIN.summary(), "My data."), "own");
        assertEquals("My data.", Origin.summary(own));
    }

    private static Experiment with(String settings) {
        return Parameters.apply(
                PLAIN, Stream.of(settings.split(" ", -1)).map(Assignment::parse).toList());
    }
}
