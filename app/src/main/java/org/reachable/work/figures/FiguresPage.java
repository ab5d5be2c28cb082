package org.reachable.work.figures;

import java.util.List;
import org.reachable.foundation.govuk.Link;

/**
 * What figures there are.
 *
 * @param when of which month the newest numbers are, and when there are others
 * @param rounded that they are rounded, and why
 * @param figures each figure
 * @param files where all of it can be taken away
 */
public record FiguresPage(String when, String rounded, List<Row> figures, List<Link> files) {

    /**
     * A figure in the list.
     *
     * @param latest its newest numbers, a line each as "25 held within 72 hours"; none where there is no edition yet
     */
    public record Row(Link figure, String definition, List<String> latest) {}
}
