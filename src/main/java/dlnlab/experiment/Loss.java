package dlnlab.experiment;

/// The loss (1/p) sum |f_k(x_i) - y_ik|^p, as a sum or divided by the number of samples (theory A3, A4, A5).
/// @param exponent p, even, 2 to 10; 2 is the quadratic loss
/// @param normalisation sum or mean
public record Loss(int exponent, Normalisation normalisation) {
    public Loss {
        Check.whole("exponent", "The exponent p of the loss", exponent, Ranges.EXPONENT);
        Check.require(
                exponent % 2 == 0,
                "exponent",
                "The exponent p of the loss must be even (2, 4, 6, 8 or 10), but was " + exponent + ".");
    }
}
