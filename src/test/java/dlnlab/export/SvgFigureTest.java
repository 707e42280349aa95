package dlnlab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dlnlab.plot.AxisRange;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartPicture.Curve;
import dlnlab.plot.ChartPicture.Role;
import dlnlab.plot.Palette;
import dlnlab.plot.PictureSize;
import dlnlab.plot.Scale;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The SVG is read back: what a reader measures in the drawing with its tick labels are the data.
class SvgFigureTest {
    private static final PictureSize SIZE = PictureSize.of(900, 600);

    @TempDir
    Path folder = Path.of("");

    @Test
    void titleSubtitleAxisAndCurvesAreNamedInRealText() throws Exception {
        List<String> texts = texts(drawn(Pictures.decays()));
        for (String text : List.of("Two decays & a law", "what a test draws", "iteration", "fast", "slow, σ₂", "0.4")) {
            assertTrue(texts.contains(text), text + " is not among " + texts);
        }
    }

    @Test
    void textIsSetInInter() throws Exception {
        for (Element text : elements(drawn(Pictures.decays()), "text")) {
            assertTrue(
                    ((Element) text.getParentNode()).getAttribute("font-family").startsWith("Inter"));
        }
    }

    @Test
    void eachCurveIsOnePathWhoseEndsAreTheDatasOnALinearAxis() throws Exception {
        assertEndsAreTheDatas(Pictures.decays(), v -> v, v -> v, 1.2e-6);
    }

    @Test
    void eachCurveIsOnePathWhoseEndsAreTheDatasOnALogAxis() throws Exception {
        ChartPicture log = Pictures.on(Pictures.decays(), new AxisRange(0, 2000), Scale.LOG, new AxisRange(1e-3, 10));
        assertEndsAreTheDatas(log, Math::log10, u -> Math.pow(10, u), 5e-6);
    }

    /// @param tolerance relative to the length of the axis: the rounding of coordinates to 1e-3 pixels
    private void assertEndsAreTheDatas(
            ChartPicture picture, DoubleUnaryOperator scale, DoubleUnaryOperator inverse, double tolerance)
            throws Exception {
        Document svg = drawn(picture);
        List<Element> paths = elements(svg, "path");
        assertEquals(picture.curves().size(), paths.size());
        DoubleUnaryOperator x = valueAt(svg, true, v -> v, v -> v);
        DoubleUnaryOperator y = valueAt(svg, false, scale, inverse);
        for (int k = 0; k < paths.size(); k++) {
            Curve curve = picture.curves().get(k);
            double[][] points = points(paths.get(k));
            int last = curve.data().size() - 1;
            assertClose(curve.data().x(0), x.applyAsDouble(points[0][0]), 2000 * tolerance);
            assertClose(curve.data().y(0), y.applyAsDouble(points[0][1]), 5 * tolerance);
            assertClose(curve.data().x(last), x.applyAsDouble(points[points.length - 1][0]), 2000 * tolerance);
            assertClose(curve.data().y(last), y.applyAsDouble(points[points.length - 1][1]), 5 * tolerance);
        }
    }

    private static void assertClose(double expected, double actual, double tolerance) {
        assertEquals(expected, actual, tolerance);
    }

    @Test
    void aCurveThatLeavesTheRangeIsCutOffAtThePlot() throws Exception {
        ChartPicture zoomed =
                Pictures.on(Pictures.decays(), new AxisRange(500, 1000), Scale.LINEAR, new AxisRange(0.2, 0.4));
        Document svg = drawn(zoomed);
        for (Element path : elements(svg, "path")) {
            boolean clipped =
                    path.hasAttribute("clip-path") || ((Element) path.getParentNode()).hasAttribute("clip-path");
            assertTrue(clipped || ((Element) path.getParentNode()).getTagName().equals("clipPath"));
        }
    }

    @Test
    void aRunThatExplodedStillGivesFiniteCoordinates() throws Exception {
        double[] x = {0, 1, 2, 3};
        double[] y = {1, 1e200, Double.POSITIVE_INFINITY, Double.NaN};
        Document svg = drawn(Pictures.of(List.of(Pictures.curve("loss", Role.RUN, x, y))));
        for (Element path : elements(svg, "path")) {
            assertFalse(path.getAttribute("d").matches("(?s).*(NaN|Infinity|E\\d).*"), path.getAttribute("d"));
        }
    }

    @Test
    void nobodyIsAskedForADocumentType() throws IOException {
        Path file = folder.resolve("figure.svg");
        ChartFiles.svg(Pictures.decays(), Palette.light(), SIZE, file);
        assertFalse(Files.readString(file).contains("DOCTYPE"));
    }

    private Document drawn(ChartPicture picture) throws Exception {
        Path file = folder.resolve("figure.svg");
        ChartFiles.svg(picture, Palette.light(), SIZE, file);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    /// What a person does with a ruler: two grid lines and their labels give the value at any position.
    private static DoubleUnaryOperator valueAt(
            Document svg, boolean horizontal, DoubleUnaryOperator scale, DoubleUnaryOperator inverse) {
        String along = horizontal ? "x" : "y";
        String across = horizontal ? "y" : "x";
        List<Double> lines = new ArrayList<>();
        for (Element line : elements(svg, "line")) {
            boolean crosses = number(line, along + "1") == number(line, along + "2");
            // the small ticks of log axes, and the samples of the legend, are shorter
            boolean whole = Math.abs(number(line, across + "1") - number(line, across + "2")) > 100;
            if (crosses && whole && !lines.contains(number(line, along + "1"))) {
                lines.add(number(line, along + "1"));
            }
        }
        lines.sort(null);
        List<Element> labels = elements(svg, "text").stream()
                .filter(text -> text.getAttribute("text-anchor").equals(horizontal ? "middle" : "end"))
                .filter(text -> text.getTextContent().matches("[−0-9.,]+"))
                .sorted(Comparator.comparingDouble(text -> number(text, along)))
                .toList();
        assertEquals(lines.size(), labels.size(), "every grid line has its label");
        double from = scale.applyAsDouble(value(labels.getFirst()));
        double to = scale.applyAsDouble(value(labels.getLast()));
        double first = lines.getFirst();
        double last = lines.getLast();
        return position -> inverse.applyAsDouble(from + (to - from) * (position - first) / (last - first));
    }

    private static double value(Element label) {
        return Double.parseDouble(label.getTextContent().replace("−", "-").replace(",", ""));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static double[][] points(Element path) {
        String[] words =
                path.getAttribute("d").strip().replaceAll("[ML]", " ").strip().split("\\s+", -1);
        double[][] points = new double[words.length / 2][];
        for (int i = 0; i < points.length; i++) {
            points[i] = new double[] {Double.parseDouble(words[2 * i]), Double.parseDouble(words[2 * i + 1])};
        }
        return points;
    }

    private static List<String> texts(Document svg) {
        return elements(svg, "text").stream().map(Element::getTextContent).toList();
    }

    private static List<Element> elements(Document svg, String name) {
        NodeList nodes = svg.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            if (!((Element) element.getParentNode()).getTagName().equals("clipPath")) {
                elements.add(element);
            }
        }
        return elements;
    }
}
