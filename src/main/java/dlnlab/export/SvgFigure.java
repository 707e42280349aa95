package dlnlab.export;

import dlnlab.plot.ChartPainter;
import dlnlab.plot.ChartPicture;
import dlnlab.plot.ChartType;
import dlnlab.plot.Palette;
import dlnlab.plot.PictureSize;
import java.awt.Dimension;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A chart as SVG: every curve one path, every word text that can be selected, searched and edited.
final class SvgFigure {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String FAMILIES = "Inter, 'Helvetica Neue', Arial, sans-serif";
    /// Decimals of coordinates.
    private static final int DECIMALS = 3;

    private SvgFigure() {}

    static void write(ChartPicture picture, Palette palette, PictureSize size, OutputStream out) throws IOException {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setPrecision(DECIMALS);
        SVGGraphics2D g = new AnchoredSvg(context);
        g.setSVGCanvasSize(new Dimension(size.width(), size.height()));
        new ChartPainter(palette, size).paint(picture, g);
        Element root = g.getRoot();
        root.setAttributeNS(null, "viewBox", "0 0 " + size.width() + " " + size.height());
        describe(root, document, picture);
        nameFamilies(root);
        serialise(root, out);
    }

    // Batik's own writer puts a document type before it, which makes readers ask a server for it
    private static void serialise(Element root, OutputStream out) throws IOException {
        try {
            Transformer writer = TransformerFactory.newInstance().newTransformer();
            writer.setOutputProperty(OutputKeys.INDENT, "yes");
            writer.transform(new DOMSource(root), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException("the drawing cannot be written", e);
        }
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this Java makes no XML documents", e);
        }
    }

    /// Title and description, which browsers show and screen readers read.
    private static void describe(Element root, Document document, ChartPicture picture) {
        Element subtitle = document.createElementNS(SVG, "desc");
        subtitle.setTextContent(picture.subtitle());
        Element title = document.createElementNS(SVG, "title");
        title.setTextContent(picture.title());
        root.insertBefore(subtitle, root.getFirstChild());
        root.insertBefore(title, subtitle);
    }

    /// Where Inter is not installed, a typeface of similar width must do.
    private static void nameFamilies(Element element) {
        if (element.getAttribute("font-family").contains("Inter")) {
            element.setAttribute("font-family", FAMILIES);
        }
        for (int k = 0; k < element.getChildNodes().getLength(); k++) {
            if (element.getChildNodes().item(k) instanceof Element child) {
                nameFamilies(child);
            }
        }
    }

    /// Writes text with the anchor at which it was placed: in another typeface it then still ends or centres there.
    private static final class AnchoredSvg extends SVGGraphics2D {
        AnchoredSvg(SVGGeneratorContext context) {
            super(context, false);
        }

        @Override
        public void drawString(String text, float x, float y) {
            if (!(getRenderingHint(ChartType.ANCHOR) instanceof ChartType.Anchor anchor)) {
                super.drawString(text, x, y);
                return;
            }
            Element element = getDOMFactory().createElementNS(SVG, "text");
            double width =
                    getFont().getStringBounds(text, getFontRenderContext()).getWidth();
            double share = switch (anchor) {
                case START -> 0;
                case MIDDLE -> 0.5;
                case END -> 1;
            };
            element.setAttributeNS(null, "x", getGeneratorContext().doubleString(x + share * width));
            element.setAttributeNS(null, "y", getGeneratorContext().doubleString(y));
            element.setAttributeNS(
                    null,
                    "text-anchor",
                    anchor == ChartType.Anchor.END ? "end" : anchor == ChartType.Anchor.MIDDLE ? "middle" : "start");
            element.setAttributeNS(null, "stroke", "none");
            element.setTextContent(text);
            domGroupManager.addElement(element, DOMGroupManager.FILL);
        }
    }
}
