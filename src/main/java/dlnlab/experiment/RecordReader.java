package dlnlab.experiment;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Records from JSON objects, strictly: every field exactly once, nothing unknown, no 3.0 or "3" where 3 is meant.
/// Every fault becomes one sentence with file, field, value and what is allowed.
final class RecordReader {
    private static final String TYPE = "type";
    private final String source;

    /// @param source name of the file, for the sentences
    RecordReader(String source) {
        this.source = source;
    }

    /// @param path of the object in the file, such as `experiment.loss`
    Record read(JsonNode node, Class<?> recordClass, String path) {
        return read(object(node, path), recordClass, path, false);
    }

    private Record read(ObjectNode object, Class<?> recordClass, String path, boolean typed) {
        List<RecordComponent> components = Components.of(recordClass);
        checkNames(object, components, path, typed);
        Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            JsonNode node = Objects.requireNonNull(object.get(components.get(i).getName()));
            values[i] = value(
                    node, components.get(i), path + "." + components.get(i).getName());
        }
        try {
            return Components.create(recordClass, values);
        } catch (InvalidExperimentException e) {
            throw located(e, recordClass, path);
        }
    }

    private void checkNames(ObjectNode object, List<RecordComponent> components, String path, boolean typed) {
        List<String> known = new ArrayList<>(
                components.stream().map(RecordComponent::getName).toList());
        if (typed) {
            known.add(TYPE);
        }
        // unknown before missing: a misspelt field is both, and the one that stands there is what a person looks for
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                String here = known.isEmpty()
                        ? "there are no fields here"
                        : "the fields here are " + String.join(", ", known);
                throw fault(path + "." + name, "is unknown; " + here + ".");
            }
        }
        for (String name : known) {
            if (!object.has(name)) {
                throw fault(path + "." + name, "is missing; it must stand here.");
            }
        }
    }

    private Object value(JsonNode node, RecordComponent component, String path) {
        Class<?> type = component.getType();
        // an enum whose constants have bodies is sealed too
        if (type.isSealed() && !type.isEnum()) {
            return variant(node, type, path);
        }
        if (type.isRecord()) {
            return read(node, type, path);
        }
        Object value = type == List.class ? list(node, component.getGenericType(), path) : simple(node, type);
        if (value == null) {
            throw fault(path, "must be " + allowed(component) + ", but was " + shown(node) + ".");
        }
        return value;
    }

    private Record variant(JsonNode node, Class<?> sealedType, String path) {
        ObjectNode object = object(node, path);
        Class<?>[] variants = Objects.requireNonNull(sealedType.getPermittedSubclasses());
        JsonNode type = object.get(TYPE);
        if (type == null) {
            throw fault(path + "." + TYPE, "is missing; it must be one of " + words(variants) + ".");
        }
        Class<?> chosen = Arrays.stream(variants)
                .filter(variant -> type.isString() && Words.of(variant).equals(type.stringValue()))
                .findFirst()
                .orElseThrow(() -> fault(
                        path + "." + TYPE, "must be one of " + words(variants) + ", but was " + shown(type) + "."));
        return read(object, chosen, path, true);
    }

    private static @Nullable Object simple(JsonNode node, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return node.isIntegralNumber() && node.canConvertToInt() ? (Object) node.intValue() : null;
        }
        if (type == long.class) {
            return node.isIntegralNumber() && node.canConvertToLong() ? (Object) node.longValue() : null;
        }
        if (type == double.class || type == Double.class) {
            return node.isNumber() ? (Object) node.numberValue().doubleValue() : null;
        }
        if (type == boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : null;
        }
        if (!node.isString()) {
            return null;
        }
        return type.isEnum() ? Words.constant(type, node.stringValue()) : node.stringValue();
    }

    /// The elements, with null for null in a list of numbers; null when the node or an element is of another kind.
    private @Nullable List<@Nullable Object> list(JsonNode node, Type listType, String path) {
        if (!node.isArray()) {
            return null;
        }
        Type elementType = ((ParameterizedType) listType).getActualTypeArguments()[0];
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonNode element : node) {
            boolean absent = element.isNull() && elementType == Double.class;
            Object value = absent ? null : element(element, elementType, path + "[" + (list.size() + 1) + "]");
            if (value == null && !absent) {
                return null;
            }
            list.add(value);
        }
        return list;
    }

    private @Nullable Object element(JsonNode node, Type type, String path) {
        if (type instanceof Class<?> record && record.isRecord()) {
            return read(node, record, path);
        }
        return type instanceof Class<?> simple ? simple(node, simple) : list(node, type, path);
    }

    private static String allowed(RecordComponent component) {
        Class<?> type = component.getType();
        Parameter<?> parameter = Parameters.showing(component.getDeclaringRecord(), component.getName());
        if (parameter == null) {
            return allowed(component.getGenericType());
        }
        if (type == String.class) {
            return "a text in quotes";
        }
        return switch (parameter.kind()) {
            case INTEGER_LIST -> "whole numbers " + Ranges.SIZE.describe() + " in brackets";
            case MATRIX -> "rows of numbers or null in brackets";
            case TEXT -> texts(component.getGenericType());
            case CHOICE -> parameter.allowed() + (type == List.class ? " in brackets" : "");
            default -> parameter.allowed();
        };
    }

    private static String texts(Type type) {
        String inside = type.getTypeName();
        if (inside.contains("Integer")) {
            return "lists of rows of whole numbers";
        }
        return inside.contains("Double") ? "lists of numbers in brackets" : "texts in quotes in brackets";
    }

    private static String allowed(Type type) {
        if (type == int.class || type == long.class || type == Integer.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        if (type instanceof Class<?> one && one.isEnum()) {
            return "one of "
                    + Arrays.stream(Objects.requireNonNull(one.getEnumConstants()))
                            .map(constant -> Words.of((Enum<?>) constant))
                            .collect(Collectors.joining(", "));
        }
        return type instanceof ParameterizedType ? "a list in brackets" : "a text in quotes";
    }

    private ObjectNode object(JsonNode node, String path) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw fault(path, "must be an object in braces, but was " + shown(node) + ".");
    }

    private InvalidExperimentException located(InvalidExperimentException e, Class<?> recordClass, String path) {
        String name = Components.of(recordClass).stream()
                .map(RecordComponent::getName)
                .filter(component -> isShownBy(recordClass, component, e.field()))
                .findFirst()
                .map(component -> path + "." + component)
                .orElse(path);
        return new InvalidExperimentException(name, source + ", field " + name + ": " + lowerFirst(e.sentence()));
    }

    private static boolean isShownBy(Class<?> recordClass, String component, String id) {
        Parameter<?> parameter = Parameters.showing(recordClass, component);
        return parameter != null && parameter.id().equals(id);
    }

    private InvalidExperimentException fault(String path, String predicate) {
        return new InvalidExperimentException(path, source + ": the field " + path + " " + predicate);
    }

    private static String shown(JsonNode node) {
        if (node.isArray()) {
            return node.size() > 8 ? "a list of " + node.size() : node.toString();
        }
        return node.isObject() ? "an object" : node.toString();
    }

    private static String words(Class<?>[] variants) {
        return Arrays.stream(variants).map(Words::of).collect(Collectors.joining(", "));
    }

    private static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }
}
