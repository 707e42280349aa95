package dlnlab.plot;

import dlnlab.plot.ChartPicture.Role;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;

/// How the line of a curve looks: the window's dash patterns and widths, all in em.
final class LinePen {
    private static final float[][] DASHES = {
        {}, {0.5f, 0.25f}, {0.14f, 0.22f}, {0.65f, 0.22f, 0.14f, 0.22f},
    };
    private static final float[] DOTS = {0.125f, 0.35f};
    /// More curves than this are drawn thin, and a little pale.
    private static final int MANY = 30;

    private static final double THINNER = 0.55;
    private static final int PALER = 166;

    private final Palette palette;
    private final double em;

    LinePen(Palette palette, double em) {
        this.palette = palette;
        this.em = em;
    }

    /// Prepares for a line that plays a part.
    ///
    /// @param curves how many share the chart
    void prepare(Graphics2D g, Role role, int colour, int dash, int curves) {
        boolean many = curves > MANY && role == Role.RUN;
        double width = role == Role.RUN ? palette.lineWidth() * (many ? THINNER : 1) : palette.thinWidth();
        g.setStroke(stroke(width, dashes(role, dash)));
        Color opaque = colour(role, colour);
        g.setColor(many ? new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), PALER) : opaque);
    }

    /// Prepares for a fixed line of the given width in em.
    void prepare(Graphics2D g, Color colour, double width, float... dashes) {
        g.setStroke(stroke(width, dashes));
        g.setColor(colour);
    }

    private Color colour(Role role, int colour) {
        return switch (role) {
            case RUN -> palette.curves().get(colour);
            case PREDICTION -> palette.prediction();
            case GHOST, SWARM -> palette.ghost();
        };
    }

    private static float[] dashes(Role role, int dash) {
        return switch (role) {
            case RUN -> DASHES[dash];
            case PREDICTION -> DOTS;
            case GHOST, SWARM -> DASHES[0];
        };
    }

    private BasicStroke stroke(double width, float[] dashes) {
        float thickness = (float) (width * em);
        if (dashes.length == 0) {
            return new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        float[] lengths = Arrays.copyOf(dashes, dashes.length);
        for (int k = 0; k < lengths.length; k++) {
            lengths[k] *= (float) em;
        }
        return new BasicStroke(thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, 0);
    }
}
