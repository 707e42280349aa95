package dlnlab.measure;

/// Unicode labels such as W₃ and σ₁₀.
final class Labels {
    private Labels() {}

    static String subscript(int number) {
        StringBuilder text = new StringBuilder();
        for (char c : Integer.toString(number).toCharArray()) {
            text.append((char) ('₀' + (c - '0')));
        }
        return text.toString();
    }

    static String weight(int h) {
        return "W" + subscript(h);
    }

    static String squaredNorm(int h) {
        return "‖" + weight(h) + "‖²";
    }
}
