package dlnlab.experiment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The components of a record by name: what lets one table and one file reader serve every record.
final class Components {
    private Components() {}

    /// The components of a record class, in order of declaration.
    static RecordComponent[] of(Class<?> recordClass) {
        return Objects.requireNonNull(recordClass.getRecordComponents());
    }

    /// The component of this name, or null.
    static @Nullable RecordComponent find(Class<?> recordClass, String name) {
        return Stream.of(of(recordClass))
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /// The value of one component.
    static Object get(Record owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    /// The same record with one component changed; the record's own checks apply.
    static Record with(Record owner, String name, Object value) {
        RecordComponent[] components = of(owner.getClass());
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].getName().equals(name) ? value : get(owner, components[i]);
        }
        return create(owner.getClass(), values);
    }

    /// A record made by its canonical constructor.
    /// @throws InvalidExperimentException when the constructor refuses the values
    static Record create(Class<?> recordClass, Object[] values) {
        Class<?>[] types =
                Arrays.stream(of(recordClass)).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (Record) recordClass.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof InvalidExperimentException refused) {
                throw refused;
            }
            throw new IllegalStateException("cannot make " + recordClass, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make " + recordClass, e);
        }
    }
}
