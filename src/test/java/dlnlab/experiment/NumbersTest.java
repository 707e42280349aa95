package dlnlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A typed number is plain decimal, whatever else Java or a spreadsheet would take for one.
class NumbersTest {
    @ParameterizedTest
    @CsvSource({"1000, 1000", "1e3, 1000", "+1.0E3, 1000", " 7 , 7", "\u22127, -7", "1000., 1000"})
    void plainDecimalIsRead(String text, long value) {
        assertEquals(value, Numbers.whole(text));
        assertEquals((double) value, Numbers.real(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uff11\uff10", // full-width digits
                "\u0661\u0660", // Arabic-Indic digits
                "\u0967", // a Devanagari digit
                "\u00b2", // a superscript
                "1,000",
                "1_000",
                "1 000",
                "1'000",
                "1\u00a0000",
                "1\u202f000",
                "1.000.000",
                "0x10",
                "0x1p3",
                "0x1.8p1",
                "1d",
                "1f",
                "1D",
                "1F",
                "1L",
                "0b1",
                "NaN",
                "Infinity",
                "-Infinity",
                "\u221e",
                "1e",
                "e3",
                ".",
                "+",
                "1/2",
                "50%"
            })
    void nothingElseIs(String text) {
        assertNull(Numbers.real(text));
        assertNull(Numbers.whole(text));
    }
}
