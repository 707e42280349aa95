package dlnlab.network;

import java.util.Arrays;

/// Places of a vector that hold one number together (theory A7): place k holds v\[of(k)\], or always 0.
public final class Groups {
    /// The group of a place that always holds 0.
    public static final int NONE = -1;

    private final int[] groupOf;
    private final int[] first;

    /// @param groupOf the group of every place: 0, 1, ... without a gap, or [#NONE]; copied
    /// @throws IllegalArgumentException if a number is below [#NONE] or left out
    public Groups(int[] groupOf) {
        this.groupOf = groupOf.clone();
        first = new int[Arrays.stream(groupOf).max().orElse(NONE) + 1];
        Arrays.fill(first, -1);
        for (int k = groupOf.length - 1; k >= 0; k--) {
            if (groupOf[k] < NONE) {
                throw new IllegalArgumentException("a group must be 0 or more, or -1 for none, was " + groupOf[k]);
            }
            if (groupOf[k] != NONE) {
                first[groupOf[k]] = k;
            }
        }
        for (int g = 0; g < first.length; g++) {
            if (first[g] < 0) {
                throw new IllegalArgumentException("group " + g + " of " + first.length + " has no place");
            }
        }
    }

    /// Groups from any numbers: places with the same number belong together, 0 stands for always zero.
    public static Groups ofNumbers(int[] numbers) {
        int[] groupOf = new int[numbers.length];
        int[] known =
                Arrays.stream(numbers).filter(n -> n != 0).distinct().sorted().toArray();
        for (int k = 0; k < numbers.length; k++) {
            groupOf[k] = numbers[k] == 0 ? NONE : Arrays.binarySearch(known, numbers[k]);
        }
        return new Groups(groupOf);
    }

    /// Every place a group of its own.
    public static Groups single(int places) {
        int[] groupOf = new int[places];
        Arrays.setAll(groupOf, k -> k);
        return new Groups(groupOf);
    }

    /// The number of groups, which is the length of v.
    public int count() {
        return first.length;
    }

    /// The number of places.
    public int places() {
        return groupOf.length;
    }

    /// The group of a place, or [#NONE].
    public int of(int place) {
        return groupOf[place];
    }

    /// The first place of a group: the one to read v from.
    public int first(int group) {
        return first[group];
    }

    /// How many places are not always zero.
    public int heldPlaces() {
        return (int) Arrays.stream(groupOf).filter(g -> g != NONE).count();
    }

    /// Writes v to its places and 0 to the others: `data[offset + k]` = v\[of(k)\].
    public void spread(double[] v, double[] data, int offset) {
        for (int k = 0; k < groupOf.length; k++) {
            data[offset + k] = groupOf[k] == NONE ? 0 : v[groupOf[k]];
        }
    }

    /// Sums the places of every group, in the order of the places.
    /// @param sums one number per group, overwritten
    public void gather(double[] data, int offset, double[] sums) {
        Arrays.fill(sums, 0, first.length, 0);
        for (int k = 0; k < groupOf.length; k++) {
            if (groupOf[k] != NONE) {
                sums[groupOf[k]] += data[offset + k];
            }
        }
    }

    /// The first place whose number is not that of its group (or not 0 where it must be), or -1.
    public int firstStray(double[] data, int offset) {
        for (int k = 0; k < groupOf.length; k++) {
            double expected = groupOf[k] == NONE ? 0 : data[offset + first[groupOf[k]]];
            // compared as bits, so that NaN is no stray; -0 and 0 are the same
            if (Double.doubleToLongBits(data[offset + k] + 0.0) != Double.doubleToLongBits(expected + 0.0)) {
                return k;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Groups groups && Arrays.equals(groupOf, groups.groupOf);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(groupOf);
    }

    @Override
    public String toString() {
        return Arrays.toString(groupOf);
    }
}
