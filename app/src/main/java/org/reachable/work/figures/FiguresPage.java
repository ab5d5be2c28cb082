package org.reachable.work.figures;

import java.util.List;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Table;

/**
 * Figures, as the page and the file show them: no person and no child is in it.
 *
 * @param form what to count
 * @param summary of which question, and of which time
 * @param question what is asked, and how it ends, from the rule; of all questions together where none was chosen
 * @param meanings what each figure means
 * @param tables by age, and by whatever else the record holds; what it does not hold says so
 * @param file where the same can be taken away
 */
public record FiguresPage(
        Form form, String summary, String question, List<SummaryRow> meanings, List<Table> tables, String file) {

    /** What to count: of which time, and what was asked. */
    public record Form(Field period, List<Choice> periods, Field rule, List<Choice> rules) {}
}
