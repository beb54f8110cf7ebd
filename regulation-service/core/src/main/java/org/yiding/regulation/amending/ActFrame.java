package org.yiding.regulation.amending;

import java.util.List;

/**
 * An act cut into its parts before any sentence is read.
 *
 * @param title the title
 * @param instruments the names in title and opening words
 * @param points in the order of the text
 * @param annexes its annexes, the lines of which are among the points, too, where they look like orders
 */
record ActFrame(String title, List<String> instruments, List<Point> points, Annexes annexes) {
    /**
     * A numbered point, or an unnumbered paragraph that stands for itself.
     *
     * @param parent index of the point that holds it, -1 for none
     * @param clause its text
     */
    record Point(int parent, ClauseText clause) {}
}
