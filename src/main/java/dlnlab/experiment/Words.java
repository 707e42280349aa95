package dlnlab.experiment;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Java names as they are written in files and on the command line.
final class Words {
    private Words() {}

    /// `LEAKY_RELU` is written `leaky-relu`.
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// `TeacherRegression` is written `teacherRegression`.
    static String of(Class<?> variant) {
        String name = variant.getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /// The constant written like this, or null.
    static @Nullable Object constant(Class<?> enumType, String word) {
        for (Object constant : Objects.requireNonNull(enumType.getEnumConstants())) {
            if (of((Enum<?>) constant).equals(word)) {
                return constant;
            }
        }
        return null;
    }

    /// The same for words that differ only in case, spaces and hyphens: `LeakyReLU` and `leaky-relu`.
    static String loosely(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }
}
