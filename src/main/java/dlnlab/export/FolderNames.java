package dlnlab.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Labels made into names of folders that every file system takes: "N = 2" becomes `N=2`, "η = 0.01" `eta=0.01`.
final class FolderNames {
    private static final int LONGEST = 60;
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9=.-]+");
    // names that Windows keeps for devices
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])([.=].*)?");
    private static final Map<Character, String> SPELLED = Map.ofEntries(
            Map.entry('η', "eta"),
            Map.entry('λ', "lambda"),
            Map.entry('σ', "sigma"),
            Map.entry('δ', "delta"),
            Map.entry('α', "alpha"),
            Map.entry('β', "beta"),
            Map.entry('φ', "phi"),
            Map.entry('ε', "epsilon"),
            Map.entry('∞', "infinity"),
            Map.entry('>', " above "),
            Map.entry('<', " below "),
            Map.entry('−', "-"));

    private FolderNames() {}

    /// One name per label, in order, all different even where case does not count: a name that is taken gets a number.
    static List<String> of(List<String> labels) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String label : labels) {
            String name = safe(label);
            String free = name;
            for (int k = 2; !taken.add(free.toLowerCase(Locale.ROOT)); k++) {
                free = name + "-" + k;
            }
            names.add(free);
        }
        return names;
    }

    private static String safe(String label) {
        String spelled = label.chars()
                .mapToObj(c -> SPELLED.getOrDefault((char) c, Character.toString(c)))
                .collect(Collectors.joining());
        String joined = spelled.replaceAll("\\s*=\\s*", "=");
        String plain = UNSAFE.matcher(joined).replaceAll("-");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length()));
        // no hidden folders, and no names that Windows shortens
        String name = cut.replaceAll("^[.-]+|[.-]+$", "");
        if (name.isEmpty()) {
            return "member";
        }
        return DEVICE.matcher(name).matches() ? name + "-run" : name;
    }
}
