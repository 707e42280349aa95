package dlnlab.ui.app;

import java.util.List;
import javafx.geometry.Bounds;

/// Which card an arrow key leads to.
final class CardMoves {
    /// A card straight ahead is preferred to a nearer one that lies aside.
    private static final double ASIDE = 3;

    private static final double STRAIGHT = 0.1;

    private CardMoves() {}

    /// The nearest card in a direction.
    ///
    /// @param places of the cards
    /// @param from index of the present card
    /// @param right 1, -1 or 0
    /// @param down 1, -1 or 0
    /// @return its index; `from` when there is none
    static int next(List<Bounds> places, int from, int right, int down) {
        Bounds start = places.get(from);
        int best = from;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < places.size(); k++) {
            double across = places.get(k).getCenterX() - start.getCenterX();
            double along = places.get(k).getCenterY() - start.getCenterY();
            double ahead = right * across + down * along;
            double aside = Math.abs(right * along + down * across);
            boolean straight = overlap(start, places.get(k), right != 0);
            double way = ahead + (straight ? STRAIGHT : ASIDE) * aside;
            // what overlaps in this direction too is beside, not ahead
            if (ahead > 1 && !overlap(start, places.get(k), right == 0) && way < least) {
                least = way;
                best = k;
            }
        }
        return best;
    }

    private static boolean overlap(Bounds one, Bounds other, boolean vertically) {
        return vertically
                ? one.getMinY() < other.getMaxY() && other.getMinY() < one.getMaxY()
                : one.getMinX() < other.getMaxX() && other.getMinX() < one.getMaxX();
    }
}
