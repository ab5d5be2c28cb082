package org.reachable.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Table;
import org.reachable.foundation.govuk.Words;

/**
 * Who may see and do what, as everybody may read it.
 *
 * @param relationships what somebody can be to a child, the closest first
 * @param handlings how an entry can be handled
 * @param matrix a row for each relationship, a column for each handling
 * @param actions a row for what not everybody may do, with the duties and the ties that it takes
 * @param pointed kinds of agencies that are named where a child’s record is only pointed to, in words
 * @param investigating kinds of agencies that investigate crime
 * @param onlyReading kinds of agencies whose people only read
 * @param periods for how long somebody is something to a child
 */
public record WhoSeesWhatPage(
        List<SummaryRow> relationships,
        List<SummaryRow> handlings,
        Table matrix,
        Table actions,
        String pointed,
        String investigating,
        String onlyReading,
        Periods periods) {

    /**
     * For how long, in words.
     *
     * @param asked since they were asked, or told that nobody had answered
     * @param work since the last of it was closed
     * @param across since somebody wrote
     * @param agency since the agency wrote
     * @param takenBack since what alone it rested on was taken back
     */
    public record Periods(String asked, String work, String across, String agency, String takenBack) {

        static Periods of(Map<String, Integer> days) {
            return new Periods(
                    words(days, "an-ask-ties"),
                    words(days, "work-stays-open"),
                    words(days, "is-looked-across"),
                    words(days, "an-agency-stays"),
                    words(days, "what-was-taken-back-ties"));
        }

        private static String words(Map<String, Integer> periods, String code) {
            int days = Objects.requireNonNull(periods.get(code), code);
            return days % WEEK == 0 ? Words.count(days / WEEK, "week") : Words.count(days, "day");
        }
    }

    private static final int WEEK = 7;
}
