package org.reachable.record;

import java.util.List;
import org.reachable.engine.form.WordsToAvoid.Nudge;
import org.reachable.govuk.SummaryRow;

/**
 * What will be saved, to be looked at once more.
 *
 * @param href where the draft is
 * @param version what the writer sees of it
 * @param rows what was answered
 * @param reach whom it reaches
 * @param nudges words that may be said better
 */
public record CheckPage(
        String href, int version, String child, List<SummaryRow> rows, Reach reach, List<Nudge> nudges) {}
