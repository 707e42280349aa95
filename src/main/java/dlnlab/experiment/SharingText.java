package dlnlab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sharing maps as text: `1 2 0; 0 1 2 / dense`, layers with slashes between them, rows ended by semicolons.
final class SharingText {
    private static final String DENSE = "dense";

    private SharingText() {}

    /// The text from which [#parse(String)] makes the maps again.
    static String format(List<List<List<Integer>>> maps) {
        return maps.isEmpty() ? DENSE : maps.stream().map(SharingText::layer).collect(Collectors.joining(" / "));
    }

    private static String layer(List<List<Integer>> map) {
        return map.isEmpty()
                ? DENSE
                : map.stream()
                        .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining("; "));
    }

    /// The maps, without dense layers at the end; null when something else than a whole number stands there.
    static @Nullable List<List<List<Integer>>> parse(String text) {
        List<List<List<Integer>>> maps = new ArrayList<>();
        for (String layer : text.strip().split("\\s*/\\s*", -1)) {
            List<List<Integer>> map = layer.equals(DENSE) ? List.of() : rows(layer);
            if (map == null) {
                return null;
            }
            maps.add(map);
        }
        while (!maps.isEmpty() && maps.getLast().isEmpty()) {
            maps.removeLast();
        }
        return maps;
    }

    private static @Nullable List<List<Integer>> rows(String text) {
        List<List<Integer>> rows = new ArrayList<>();
        for (String line : text.replaceAll("[;\\s]+$", "").split("\\s*[;\\n]\\s*", -1)) {
            List<Integer> row = new ArrayList<>();
            for (String word : line.strip().split("\\s*,\\s*|\\s+", -1)) {
                Long number = Numbers.whole(word);
                if (number == null || number != number.intValue()) {
                    return null;
                }
                row.add(number.intValue());
            }
            rows.add(row);
        }
        return rows;
    }
}
