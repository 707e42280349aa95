package dlnlab.experiment;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How values of one kind look in a record and as text.
/// @param kind the kind
/// @param expected the kind in words: "a whole number"
/// @param fromComponent the value from what a record component holds
/// @param toComponent what a component of the given class holds, or null when the value does not fit into it
/// @param parse the value from text, or null when the text is none
/// @param format text from which `parse` makes the value again
record ValueForm<T>(
        ParameterKind kind,
        String expected,
        Function<Object, T> fromComponent,
        BiFunction<T, Class<?>, @Nullable Object> toComponent,
        Function<String, @Nullable T> parse,
        Function<T, String> format) {}
