package dlnlab.measure;

import dlnlab.network.NetworkShape;

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

    /// ‖W₁‖², or ‖v₁‖² where weights are shared.
    static String squaredNorm(NetworkShape shape, int h) {
        return "‖" + (shape.isDense(h) ? "W" : "v") + subscript(h) + "‖²";
    }

    /// ‖W₁‖² − ‖W₂‖², with ‖b₁‖² where there are biases.
    static String squaredNormGap(NetworkShape shape, int h) {
        String bias = shape.biases() ? " + ‖b" + subscript(h) + "‖²" : "";
        return squaredNorm(shape, h) + bias + " − " + squaredNorm(shape, h + 1);
    }
}
