package dlnlab.experiment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The components of a record by name: what lets one table and one file reader serve every record.
final class Components {
    // the class itself makes new objects at every call, which is most of the time that a table of parameters takes
    private static final ClassValue<List<RecordComponent>> KNOWN = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> recordClass) {
            return List.of(Objects.requireNonNull(recordClass.getRecordComponents()));
        }
    };

    private Components() {}

    /// The components of a record class, in order of declaration.
    static List<RecordComponent> of(Class<?> recordClass) {
        return KNOWN.get(recordClass);
    }

    /// The component of this name, or null.
    static @Nullable RecordComponent find(Class<?> recordClass, String name) {
        for (RecordComponent component : of(recordClass)) {
            if (component.getName().equals(name)) {
                return component;
            }
        }
        return null;
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
        List<RecordComponent> components = of(owner.getClass());
        Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = components.get(i);
            values[i] = component.getName().equals(name) ? value : get(owner, component);
        }
        return create(owner.getClass(), values);
    }

    /// A record made by its canonical constructor.
    /// @throws InvalidExperimentException when the constructor refuses the values
    static Record create(Class<?> recordClass, Object[] values) {
        Class<?>[] types =
                of(recordClass).stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
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
