package dlnlab.cli;

import dlnlab.linalg.Kernels;
import dlnlab.measure.Quantities;
import dlnlab.measure.Quantity;
import dlnlab.run.Headless;
import dlnlab.run.NumberText;
import java.io.PrintWriter;
import java.util.Locale;

/// What came out of one run, for people: title, end, effort, and the last value of every quantity.
final class RunReport {
    /// All values of a matrix of 3 x 3; of more than that the first four, the last one and how many they are.
    private static final int WHOLE = 9;

    private static final int SHOWN = 4;

    private RunReport() {}

    static void print(String title, Headless.Result result, PrintWriter screen) {
        screen.println(title);
        screen.println(result.message());
        screen.printf(
                Locale.ROOT,
                "%,d steps in %s s, %s steps per second, %s%n%n",
                result.steps(),
                NumberText.number(result.seconds(), 3),
                NumberText.number(result.steps() / result.seconds(), 3),
                Kernels.current().name());
        Table table = new Table();
        result.finalValues().forEach((id, values) -> {
            Quantity quantity = Quantities.find(id).orElseThrow();
            table.row(id, quantity.symbol(), numbers(values));
        });
        table.print(screen);
    }

    private static String numbers(double[] values) {
        boolean whole = values.length <= WHOLE;
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < values.length; k++) {
            boolean shown = whole || k < SHOWN || k == values.length - 1;
            if (shown) {
                text.append(k == 0 ? "" : "  ").append(NumberText.number(values[k], 6));
            } else if (k == SHOWN) {
                text.append("  ...");
            }
        }
        return whole ? text.toString() : text + "  (" + values.length + " values)";
    }
}
