package dlnlab.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberFormatsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1600 | 1,600",
                "1600.0 | 1,600",
                "-1234567 | −1,234,567",
                "0 | 0",
                "-0.0 | 0",
                "0.001 | 0.001",
                "0.013247123 | 0.013247",
                "5.81 | 5.81",
                "12345.678 | 12,346",
                "1e-6 | 10⁻⁶",
                "3.1e-15 | 3.1×10⁻¹⁵",
                "-2e-9 | −2×10⁻⁹",
                "12345678 | 1.2346×10⁷",
                "1e300 | 10³⁰⁰",
                "NaN | not a number",
                "Infinity | ∞",
                "-Infinity | −∞",
            })
    void readOutsAreWrittenAsStudentsReadThem(double value, String text) {
        assertEquals(text, NumberFormats.value(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1600 | 400 | 1,600",
                "0.001 | 0.001 | 0.001",
                "1 | 0.5 | 1.0",
                "0 | 0.5 | 0",
                "1e-17 | 0.1 | 0",
                "-0.5 | 0.5 | −0.5",
                "3e-9 | 1e-9 | 3×10⁻⁹",
                "1.5e8 | 5e7 | 1.5×10⁸",
            })
    void ticksHaveTheDecimalsOfTheirStep(double value, double step, String text) {
        assertEquals(text, NumberFormats.tick(value, step));
    }
}
