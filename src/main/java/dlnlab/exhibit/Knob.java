package dlnlab.exhibit;

import java.util.List;

/// One number that a person can change in an exhibit.
///
/// @param id short name, unique in the exhibit
/// @param label what it is, a few words
/// @param form how it is changed
/// @param least smallest value
/// @param greatest largest value
/// @param start what it is at first
/// @param choices the words of a choice, whose value is a place in this list; otherwise empty
public record Knob(
        String id, String label, Form form, double least, double greatest, double start, List<String> choices) {
    /// How far left of the smallest power the 0 lies, in powers of ten.
    private static final double ZERO = 0.12;

    /// How a knob is changed.
    public enum Form {
        /// By a handle in the plane, of which it is a coordinate.
        HANDLE,
        /// By a slider.
        SLIDER,
        /// By a slider that can also be played from its least to its greatest value.
        PLAYED,
        /// By a slider whose notches are powers of ten, but for its left end, which is 0.
        POWERS,
        /// By one button for each choice.
        CHOICE
    }

    /// Checks the range and copies the choices.
    public Knob {
        if (!(least <= start && start <= greatest)) {
            throw new IllegalArgumentException(
                    "the knob " + id + " must start from " + least + " to " + greatest + ", was " + start);
        }
        choices = List.copyOf(choices);
    }

    /// A coordinate of a handle.
    public static Knob handle(String id, String label, double least, double greatest, double start) {
        return new Knob(id, label, Form.HANDLE, least, greatest, start, List.of());
    }

    /// A slider from 0 to 1.
    public static Knob slider(String id, String label, double start) {
        return new Knob(id, label, Form.SLIDER, 0, 1, start, List.of());
    }

    /// A slider from 0 to 1 that can be played.
    public static Knob played(String id, String label, double start) {
        return new Knob(id, label, Form.PLAYED, 0, 1, start, List.of());
    }

    /// A slider over powers of ten whose left end is 0.
    ///
    /// @param least the smallest value that is not 0
    public static Knob powers(String id, String label, double least, double greatest, double start) {
        return new Knob(id, label, Form.POWERS, least, greatest, start, List.of());
    }

    /// One of several words.
    ///
    /// @param start which one at first, from 0
    public static Knob choice(String id, String label, int start, String... words) {
        return new Knob(id, label, Form.CHOICE, 0, words.length - 1, start, List.of(words));
    }

    /// Where on its slider a value stands: the value itself, or its power of ten.
    public double place(double value) {
        return form != Form.POWERS ? value : value < least ? Math.log10(least) - ZERO : Math.log10(value);
    }

    /// The value of a place on its slider.
    public double value(double place) {
        return form != Form.POWERS ? place : place < Math.log10(least) - ZERO / 2 ? 0 : Math.pow(10, place);
    }

    /// The place of its smallest value.
    public double leastPlace() {
        return place(form == Form.POWERS ? 0 : least);
    }

    /// The possible value nearest to a wanted one; what is no number leaves the start.
    double nearest(double wanted) {
        if (Double.isNaN(wanted)) {
            return start;
        }
        if (form == Form.POWERS && wanted <= 0) {
            return 0;
        }
        double inside = Math.clamp(wanted, least, greatest);
        return form == Form.CHOICE ? Math.rint(inside) : inside;
    }
}
