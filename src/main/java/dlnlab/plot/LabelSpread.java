package dlnlab.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Places labels of equal height along a line so that none overlap and each stays as near as possible to where it
/// wants to be (least squares, order kept).
public final class LabelSpread {
    private LabelSpread() {}

    /// Positions of label centres.
    ///
    /// @param wanted where each centre would like to be
    /// @param height least distance between two centres
    /// @param low least position of a label's edge
    /// @param high greatest position of a label's edge; when the labels do not fit they run over it
    /// @return new positions, in the order of `wanted`
    public static double[] spread(double[] wanted, double height, double low, double high) {
        Integer[] order = new Integer[wanted.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> wanted[i]));
        double[] offsets = meansOfBlocks(wanted, order, height);
        double first = low + height / 2;
        double last = Math.max(first, high - height / 2 - (wanted.length - 1) * height);
        double[] placed = new double[wanted.length];
        for (int k = 0; k < order.length; k++) {
            placed[order[k]] = Math.clamp(offsets[k], first, last) + k * height;
        }
        return placed;
    }

    /// Which of many labels to show so that all stay where they want to be: the first, the lowest and the highest, then
    /// as many others, in their order, as are a height away from those chosen.
    ///
    /// @return indices into `wanted`
    public static List<Integer> fitting(double[] wanted, double height) {
        List<Integer> wishes = new ArrayList<>();
        if (wanted.length > 0) {
            wishes.add(0);
            wishes.add(extreme(wanted, 1));
            wishes.add(extreme(wanted, -1));
        }
        for (int i = 1; i < wanted.length; i++) {
            wishes.add(i);
        }
        List<Integer> taken = new ArrayList<>();
        for (int i : wishes) {
            if (taken.stream().allMatch(j -> Math.abs(wanted[i] - wanted[j]) >= height)) {
                taken.add(i);
            }
        }
        return taken;
    }

    private static int extreme(double[] wanted, int sign) {
        int best = 0;
        for (int i = 1; i < wanted.length; i++) {
            if (sign * wanted[i] < sign * wanted[best]) {
                best = i;
            }
        }
        return best;
    }

    /// Non-decreasing least-squares fit of the wanted positions minus k heights (pool adjacent violators).
    private static double[] meansOfBlocks(double[] wanted, Integer[] order, double height) {
        double[] mean = new double[order.length];
        int[] count = new int[order.length];
        int blocks = 0;
        for (int k = 0; k < order.length; k++) {
            mean[blocks] = wanted[order[k]] - k * height;
            count[blocks] = 1;
            blocks++;
            while (blocks > 1 && mean[blocks - 2] >= mean[blocks - 1]) {
                int total = count[blocks - 2] + count[blocks - 1];
                mean[blocks - 2] =
                        (mean[blocks - 2] * count[blocks - 2] + mean[blocks - 1] * count[blocks - 1]) / total;
                count[blocks - 2] = total;
                blocks--;
            }
        }
        double[] fitted = new double[order.length];
        int k = 0;
        for (int block = 0; block < blocks; block++) {
            Arrays.fill(fitted, k, k + count[block], mean[block]);
            k += count[block];
        }
        return fitted;
    }
}
