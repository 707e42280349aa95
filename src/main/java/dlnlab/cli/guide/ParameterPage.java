package dlnlab.cli.guide;

import dlnlab.experiment.Choice;
import dlnlab.experiment.Parameter;
import dlnlab.experiment.ParameterGroup;
import dlnlab.experiment.Parameters;
import java.util.List;
import java.util.stream.Collectors;

/// `parameters.md`: every knob, by the headings of the form.
final class ParameterPage {
    private static final List<String> HEADER =
            List.of("id", "symbol", "what it is", "allowed", "default", "live", "applies when");

    private ParameterPage() {}

    static String text() {
        Markdown page = new Markdown("Parameters", "the table of parameters")
                .paragraph("Every knob of the setup, under the headings of the form. The id is what `--set id=value` "
                        + "and the files use. A *live* knob changes in the middle of a run; any other starts a new "
                        + "one. The default is the value in the experiment that the window opens on or, where the "
                        + "knob does not apply there, in the first choice that has it. Choosing another problem, "
                        + "initialisation or schedule brings that choice's own defaults.");
        for (ParameterGroup group : ParameterGroup.values()) {
            List<List<String>> rows = Parameters.all().stream()
                    .filter(parameter -> parameter.group() == group)
                    .map(ParameterPage::row)
                    .toList();
            if (!rows.isEmpty()) {
                page.heading(2, group.label()).table(HEADER, rows);
            }
        }
        return page.page();
    }

    private static List<String> row(Parameter<?> parameter) {
        String unit = parameter.unit().isEmpty() ? "" : " (" + parameter.unit() + ")";
        String meaning = "**" + Markdown.escape(parameter.label() + unit) + "**: " + Markdown.escape(parameter.help());
        return List.of(
                Markdown.code(parameter.id()),
                Markdown.escape(parameter.symbol()),
                meaning,
                allowed(parameter),
                Markdown.code(Parameters.defaultText(parameter)),
                parameter.live() ? "live" : "",
                Markdown.escape(parameter.appliesWhen()));
    }

    private static String allowed(Parameter<?> parameter) {
        return parameter.choices().isEmpty()
                ? Markdown.escape(parameter.allowed())
                : parameter.choices().stream().map(ParameterPage::choice).collect(Collectors.joining(", "));
    }

    // the window shows the label, files and the command line the id
    private static String choice(Choice choice) {
        String id = Markdown.code(choice.id());
        return choice.label().equals(choice.id()) ? id : Markdown.escape(choice.label()) + " " + id;
    }
}
