package org.yiding.regulation.keeping;

/** Which elements of a list stay in their order: the fewest others have moved. */
final class LongestRise {

    private LongestRise() {}

    /**
     * Finds a longest subsequence that rises.
     *
     * @param places where each element stood before, all different
     * @param absent the place of an element that was not there; never part of the subsequence
     * @return for each element whether it belongs to the subsequence
     */
    static boolean[] of(long[] places, long absent) {
        int[] lastOfLength = new int[places.length + 1];
        int[] previous = new int[places.length];
        int longest = 0;
        for (int i = 0; i < places.length; i++) {
            if (places[i] == absent) {
                continue;
            }
            int length = lengthBefore(places, lastOfLength, longest, places[i]) + 1;
            previous[i] = length == 1 ? -1 : lastOfLength[length - 1];
            lastOfLength[length] = i;
            longest = Math.max(longest, length);
        }
        boolean[] kept = new boolean[places.length];
        for (int i = longest == 0 ? -1 : lastOfLength[longest]; i >= 0; i = previous[i]) {
            kept[i] = true;
        }
        return kept;
    }

    /** The length of the longest rise so far that ends below the place. */
    private static int lengthBefore(long[] places, int[] lastOfLength, int longest, long place) {
        int low = 1;
        int high = longest;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (places[lastOfLength[middle]] < place) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return low - 1;
    }
}
