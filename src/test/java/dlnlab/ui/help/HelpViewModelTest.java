package dlnlab.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.experiment.Parameter;
import dlnlab.experiment.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.SimpleDoubleProperty;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.junit.jupiter.api.Test;

/// Reading, searching and going back, on the guide of the program and on a small book.
final class HelpViewModelTest {
    private static final Map<String, String> SMALL =
            Map.of("guide.md", """
            # Start

            See [the knobs](knobs.md#start) or <https://example.org>. Rare words: zebra crossing.

            ## Twice

            ## Twice
            """, "knobs.md", """
            # Knobs

            ## Start

            | id | what |
            | --- | --- |
            | `start` | where a zebra stands |
            | `stepSize` | how far it goes |

            ## A zebra
            """, "unlinked.md", "# Nobody links here");

    private final GuideBook guide = GuideBook.load();
    private final HelpViewModel model = new HelpViewModel(new GuideBook(SMALL::get));

    private Place place() {
        return model.visitProperty().get().place();
    }

    private List<String> found(String words) {
        model.queryProperty().set(words);
        return model.hits().stream().map(HelpEntry::anchor).toList();
    }

    @Test
    void theBookIsTheFirstPageAndWhatItLinksTo() {
        assertEquals(
                List.of("Start", "Knobs"),
                model.book().pages().stream().map(HelpPage::title).toList());
        assertEquals(
                List.of("guide.md", "parameters.md", "quantities.md", "scenes.md", "certificates.md", "keys.md"),
                guide.pages().stream().map(HelpPage::file).toList());
    }

    @Test
    void everyLinkOfTheGuideBetweenItsPagesLeadsToAPlaceThatExists() {
        for (HelpPage page : guide.pages()) {
            for (String link :
                    page.links().stream().filter(l -> !l.startsWith("http")).toList()) {
                Place to = guide.target(page.file(), link).orElseThrow(() -> new AssertionError(page.file() + link));
                assertTrue(
                        to.anchor().isEmpty()
                                || guide.page(to.page()).at(to.anchor()).isPresent(),
                        link);
            }
        }
    }

    @Test
    void everyParameterIsExplainedInARowOfItsOwn() {
        for (Parameter<?> parameter : Parameters.all()) {
            HelpEntry entry = guide.page("parameters.md").about(parameter.id()).orElseThrow();
            assertEquals(HelpEntry.Kind.ROW, entry.kind(), parameter.id());
            assertEquals(parameter.id(), entry.label());
        }
    }

    @Test
    void aSceneIsFoundByItsId() {
        assertEquals(
                "ReLU and tanh",
                guide.page("scenes.md").about("tanh-breaks-it").orElseThrow().label());
    }

    @Test
    void headingsOfOneNameGetAnchorsAsOnGitHub() {
        assertEquals("Twice", model.page().at("twice").orElseThrow().label());
        assertEquals("Twice", model.page().at("twice-1").orElseThrow().label());
        assertEquals("five-clicks-to-a-first-answer", PageReader.slug("Five clicks to a first answer"));
        assertEquals("session-1-layers", PageReader.slug("Session 1: layers"));
    }

    @Test
    void anIdIsItsRowAndALinkIsItsHeading() {
        model.show("knobs.md", "start");
        assertEquals(new Place("knobs.md", "row-start"), place());
        assertTrue(model.visitProperty().get().marked());
        model.openPage("guide.md");
        model.follow("knobs.md#start");
        assertEquals(new Place("knobs.md", "start"), place());
        assertFalse(model.visitProperty().get().marked());
    }

    @Test
    void anIdIsFoundWhateverItsCapitalsAndAnUnknownOneIsTheTop() {
        model.show("knobs.md", "stepSize");
        assertEquals("row-stepsize", place().anchor());
        model.show("knobs.md", "nothing");
        assertEquals(new Place("knobs.md", ""), place());
    }

    @Test
    void aPageThatIsNotThereIsRefusedWithTheNamesOfAll() {
        String message = assertThrows(IllegalArgumentException.class, () -> model.show("faq.md", ""))
                .getMessage();
        assertEquals("There is no help page \"faq.md\"; the pages are guide.md, knobs.md.", message);
        assertEquals(new Place("guide.md", ""), place());
    }

    @Test
    void aLinkOutOfTheGuideStaysWhereItIs() {
        model.follow("https://example.org");
        assertEquals(new Place("guide.md", ""), place());
        assertTrue(model.book().target("guide.md", "unlinked.md").isEmpty());
    }

    @Test
    void aSearchListsHeadingsThenRowsThenTextsWithEveryWord() {
        assertEquals(List.of("a-zebra", "row-start"), found("zebra").subList(0, 2));
        assertEquals(3, model.hits().size());
        assertEquals(1, found("ZEBRA cross").size());
        assertEquals(List.of(), found("zebra quaternion"));
        assertEquals("Nothing has all these words; try fewer.", model.summary());
        assertEquals(List.of(), found("  "));
        assertEquals("", model.summary());
    }

    @Test
    void everyHitOfTheGuideHasAllWordsAndNoPlaceWithThemIsMissed() {
        List<HelpEntry> hits = HelpSearch.find(guide, "step SIZE");
        long expected = guide.pages().stream()
                .flatMap(page -> page.entries().stream())
                .map(entry -> entry.text().toLowerCase(Locale.ROOT))
                .filter(text -> text.contains("step") && text.contains("size"))
                .count();
        assertEquals(expected, hits.size());
        assertEquals("stepSize", hits.getFirst().label());
    }

    @Test
    void jumpingGoesThroughTheHitsAndAroundTheEnds() {
        found("zebra");
        assertEquals("3 places, Enter goes there", model.summary());
        model.next();
        assertEquals(new Place("knobs.md", "a-zebra"), place());
        assertEquals("1 of 3 places", model.summary());
        model.previous();
        assertEquals(2, model.chosenProperty().get());
        model.next();
        model.next();
        assertEquals(new Place("knobs.md", "row-start"), place());
        found("quaternion");
        model.next();
        assertEquals(new Place("knobs.md", "row-start"), place());
    }

    @Test
    void backReturnsToThePlaceAndHowFarItWasScrolled() {
        SimpleDoubleProperty bar = new SimpleDoubleProperty(0.25);
        model.scrollProperty().bind(bar);
        assertFalse(model.canGoBackProperty().get());
        model.follow("knobs.md#start");
        bar.set(0.75);
        model.openPage("knobs.md");
        model.back();
        assertEquals(new Place("knobs.md", "start"), place());
        assertEquals(0.75, model.visitProperty().get().scroll());
        model.back();
        assertEquals(new Place("guide.md", ""), place());
        assertEquals(0.25, model.visitProperty().get().scroll());
        assertFalse(model.canGoBackProperty().get());
    }

    @Test
    void anExcerptBeginsAtAWordALittleBeforeTheFirstMatch() {
        assertEquals("a zebra", HelpSearch.excerpt("a zebra", "zebra"));
        String text = "Fifty plain words before it and then there comes a zebra at last";
        String excerpt = HelpSearch.excerpt(text, "Zebra");
        assertTrue(excerpt.startsWith("… ") && text.endsWith(excerpt.substring(2)), excerpt);
        assertTrue(excerpt.indexOf("zebra") <= 26, excerpt);
    }

    @Test
    void everyPictureOfTheGuideComesWithTheProgram() {
        List<String> pictures = new ArrayList<>();
        for (HelpPage page : guide.pages()) {
            page.document().accept(new AbstractVisitor() {
                @Override
                public void visit(Image image) {
                    pictures.add(image.getDestination());
                }
            });
        }
        assertFalse(pictures.isEmpty());
        pictures.forEach(name -> assertTrue(GuideBook.resource(name).isPresent(), name));
    }

    @Test
    void picturesAreLookedForOnlyWhereTheProgramHasFiles() {
        assertEquals(
                "/dlnlab/ui/theme.css",
                GuideBook.resource("../../dlnlab/ui/theme.css").orElseThrow());
        assertTrue(GuideBook.resource("../../../pom.xml").isEmpty());
        assertTrue(GuideBook.resource("../../../../outside.png").isEmpty());
        assertTrue(GuideBook.resource("missing.png").isEmpty());
    }
}
