package org.reachable.governance.retention;

import java.util.List;
import org.reachable.foundation.govuk.SummaryRow;

/**
 * Who controls what, ready for an impact assessment.
 *
 * @param kinds each kind of data, with its facts
 * @param keeps how long records are kept, by which rule
 * @param decides the roles that decide it, in words
 * @param due whether the reader is one of them
 */
public record WhoControlsPage(List<Kind> kinds, List<SummaryRow> keeps, String decides, boolean due) {

    /** One kind of data. */
    public record Kind(String name, List<SummaryRow> facts) {}
}
