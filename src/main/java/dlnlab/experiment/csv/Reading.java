package dlnlab.experiment.csv;

import dlnlab.experiment.InvalidExperimentException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a table was read as, or else what is wrong with it.
/// @param value null where there are faults
/// @param faults sentences, none where there is a value; see [Faults#sentences()]
/// @param badCell the first cell that another text would mend, or null
/// @param <T> an immutable value
public record Reading<T>(
        @Nullable T value, List<String> faults, @Nullable CellPlace badCell) {
    public Reading {
        faults = List.copyOf(faults);
        if ((value == null) == faults.isEmpty()) {
            throw new IllegalArgumentException("either a value or faults");
        }
    }

    static <T> Reading<T> of(T value) {
        return new Reading<>(value, List.of(), null);
    }

    static <T> Reading<T> of(Faults faults) {
        return new Reading<>(null, faults.sentences(), faults.place());
    }

    static <T> Reading<T> refused(String sentence) {
        return new Reading<>(null, List.of(sentence), null);
    }

    /// The value.
    /// @param source name of the file, for the message
    /// @throws InvalidExperimentException with all sentences where there are faults
    public T orThrow(String source) {
        if (value == null) {
            throw new InvalidExperimentException("file", source + ", " + String.join(" ", faults));
        }
        return value;
    }
}
