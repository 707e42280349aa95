package dlnlab.exhibit;

import dlnlab.exhibit.Shown.Reading;
import java.util.Locale;

/// Numbers as exhibits write them: three decimals, so that a zero that is one to rounding looks like one.
final class Words {
    private static final int TEXT_COLOUR = -1;

    private Words() {}

    /// With three decimals, a true minus sign, and no negative zero.
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.equals("-0.000") ? "0.000" : text.replace('-', '−');
    }

    /// An angle in whole degrees.
    static String degrees(double radians) {
        long rounded = Math.round(Math.toDegrees(radians));
        return String.valueOf(rounded).replace('-', '−') + "°";
    }

    /// A number to read, in the colour of text.
    static Reading reading(String name, double value) {
        return reading(name, value, TEXT_COLOUR);
    }

    /// A number to read, in the colour of a curve.
    static Reading reading(String name, double value, int colour) {
        return new Reading(name, value, number(value), colour);
    }

    /// A number that is written in another way.
    static Reading reading(String name, double value, String words) {
        return new Reading(name, value, words, TEXT_COLOUR);
    }
}
