package dlnlab.experiment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON text to trees and back; the same text on every system.
final class Json {
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate Object property \"([^\"]*)\"");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(printer())
            .build();

    private Json() {}

    static ObjectNode newObject() {
        return MAPPER.createObjectNode();
    }

    static String write(JsonNode tree) {
        return MAPPER.writeValueAsString(tree) + "\n";
    }

    /// The object that the whole text is.
    /// @param source name of the file, for the message
    /// @throws InvalidExperimentException when the text is not JSON, not an object, or has a field twice
    static ObjectNode readObject(String text, String source) {
        try {
            // a byte order mark, which some editors write, is not JSON
            if (MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw unreadable(e, source);
        }
        throw new InvalidExperimentException("", source + " must be a JSON object in braces, but is something else.");
    }

    /// The strings of an array of strings.
    static List<String> readTexts(String text) {
        return StreamSupport.stream(MAPPER.readTree(text).spliterator(), false)
                .map(JsonNode::stringValue)
                .toList();
    }

    private static InvalidExperimentException unreadable(JacksonException e, String source) {
        String place = e.getLocation() == null
                ? ""
                : ", line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        Matcher duplicate = DUPLICATE.matcher(String.valueOf(e.getOriginalMessage()));
        if (duplicate.find()) {
            String field = duplicate.group(1);
            return new InvalidExperimentException(
                    field, source + place + ": the field \"" + field + "\" must stand here once, but stands twice.");
        }
        return new InvalidExperimentException("", source + place + ": this is not valid JSON.");
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        return new DefaultPrettyPrinter(separators).withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
}
