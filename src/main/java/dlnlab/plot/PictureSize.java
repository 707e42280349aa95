package dlnlab.plot;

/// How large a picture is drawn.
///
/// @param width in pixels of 1/96 inch
/// @param height in pixels
/// @param em height of the type in pixels, which line widths and margins follow
public record PictureSize(int width, int height, double em) {
    /// Least and greatest width and height.
    public static final int LEAST = 120;

    /// Greatest width and height.
    public static final int GREATEST = 8000;

    private static final double PIXELS_PER_EM = 46;
    private static final double SMALLEST_EM = 10;

    /// Checks the size.
    /// @throws IllegalArgumentException in one sentence if a side or the type is too small or too large
    public PictureSize {
        if (Math.min(width, height) < LEAST || Math.max(width, height) > GREATEST) {
            throw new IllegalArgumentException("A picture is from " + LEAST + " to " + GREATEST
                    + " pixels wide and high, but was " + width + " x " + height + ".");
        }
        if (!(em > 0) || em > Math.min(width, height) / 4.0) {
            throw new IllegalArgumentException("The type of a picture of " + width + " x " + height
                    + " pixels is above 0 and at most a quarter of the shorter side high, but was " + em + ".");
        }
    }

    /// A size whose type suits a figure in a text.
    public static PictureSize of(int width, int height) {
        return new PictureSize(
                width, height, Math.max(SMALLEST_EM, Math.sqrt((double) width * height) / PIXELS_PER_EM));
    }
}
