package dlnlab.experiment;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Records as JSON objects, one field per component; a variant says in `type` which one it is.
final class RecordWriter {
    private static final String TYPE = "type";

    private RecordWriter() {}

    static ObjectNode write(Record value) {
        ObjectNode object = Json.newObject();
        fill(object, value);
        return object;
    }

    private static void fill(ObjectNode object, Record value) {
        for (RecordComponent component : Components.of(value.getClass())) {
            put(object, component, Components.get(value, component));
        }
    }

    private static void put(ObjectNode object, RecordComponent component, Object value) {
        String name = component.getName();
        switch (value) {
            case Integer number -> object.put(name, number.intValue());
            case Long number -> object.put(name, number.longValue());
            case Double number -> object.put(name, number.doubleValue());
            case Boolean truth -> object.put(name, truth.booleanValue());
            case String text -> object.put(name, text);
            case Enum<?> constant -> object.put(name, Words.of(constant));
            case List<?> list -> fill(object.putArray(name), list);
            case Record part -> putRecord(object.putObject(name), component, part);
            default -> throw new IllegalStateException("no JSON for " + component);
        }
    }

    private static void putRecord(ObjectNode object, RecordComponent component, Record part) {
        if (component.getType().isSealed()) {
            object.put(TYPE, Words.of(part.getClass()));
        }
        fill(object, part);
    }

    private static void fill(ArrayNode array, List<?> list) {
        for (@Nullable Object element : list) {
            switch (element) {
                case null -> array.addNull();
                case Integer number -> array.add(number.intValue());
                case Double number -> array.add(number.doubleValue());
                case String text -> array.add(text);
                case Enum<?> constant -> array.add(Words.of(constant));
                case List<?> inner -> fill(array.addArray(), inner);
                case Record part -> fill(array.addObject(), part);
                default -> throw new IllegalStateException("no JSON for " + element);
            }
        }
    }
}
