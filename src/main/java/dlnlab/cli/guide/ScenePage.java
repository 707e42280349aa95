package dlnlab.cli.guide;

import dlnlab.experiment.Variation;
import dlnlab.scene.Scene;
import dlnlab.scene.Scenes;
import java.util.stream.Collectors;

/// `scenes.md`: the course, without the answers that a lecturer reveals.
final class ScenePage {
    private ScenePage() {}

    static String text() {
        Markdown page = new Markdown("Scenes", "the scene files")
                .paragraph("The course, in order. Open a scene from the list at the top of the window, go through "
                        + "them with PageDown and PageUp, or run one on the command line: "
                        + "`java -jar dlnlab.jar run <id>`.");
        int session = 0;
        for (Scenes.Named named : Scenes.all()) {
            if (named.scene().session() != session) {
                session = named.scene().session();
                page.heading(2, "Session " + session);
            }
            add(named, page);
        }
        return page.page();
    }

    private static void add(Scenes.Named named, Markdown page) {
        Scene scene = named.scene();
        page.heading(3, scene.title())
                .paragraph(Markdown.code(named.id()) + ", " + scene.minutes() + " minutes")
                .paragraph("**" + Markdown.escape(scene.question()) + "**")
                .paragraph(Markdown.escape(scene.text()));
        if (!scene.members().isEmpty()) {
            page.paragraph("Side by side: " + Markdown.escape(members(scene)) + ".");
        }
        page.paragraph("Look at:").list(scene.look());
        page.paragraph("Try:").list(scene.tries().stream().map(Scene.Try::label).toList());
        page.paragraph("The number that matches: " + match(scene.match()));
        page.paragraph("From:").list(scene.citations());
    }

    private static String members(Scene scene) {
        return scene.members().stream().map(Variation::label).collect(Collectors.joining(", "));
    }

    private static String match(Scene.Match match) {
        return Markdown.escape(match.label()) + ", expected **" + match.expected() + " ± " + match.tolerance() + "** ("
                + Markdown.escape(match.source()) + ").";
    }
}
