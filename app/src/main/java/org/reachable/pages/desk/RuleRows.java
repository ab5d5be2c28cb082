package org.reachable.pages.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.replay.RuleInWords;
import org.reachable.foundation.govuk.SummaryRow;
import org.springframework.stereotype.Component;

/** A rule in the words the engine tells it in, a row each. */
@Component
class RuleRows {

    private static final int WORDS_BEGIN = 12;
    private static final Map<String, String> LABELS = Map.of(
            "says", "It says",
            "asks", "It asks",
            "edges", "Exactly when",
            "closes", "It closes when",
            "answered", "Answered by",
            "then", "If nobody answers",
            "source", "It comes from");

    private final Policy policy;

    RuleRows(Policy policy) {
        this.policy = policy;
    }

    List<SummaryRow> of(Rule rule) {
        if (!rule.isTold()) {
            return List.of(SummaryRow.of("Whose rule", "Not shown to you: it would tell what the question rests on."));
        }
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of(
                "Whose rule",
                rule.local() ? "This partnership’s own setting" : "National law or guidance: nobody here changes it"));
        for (String line : RuleInWords.of(rule, policy)) {
            String label = LABELS.get(
                    line.substring(0, Math.min(WORDS_BEGIN, line.length())).strip());
            if (label != null) {
                rows.add(SummaryRow.of(label, spoken(line.substring(WORDS_BEGIN))));
            }
        }
        return rows;
    }

    private static String spoken(String words) {
        return words.replace("clock-hours", "hours")
                .replace("calendar-days", "days")
                .replace("working-day", "working day")
                .replace("school-day", "school day");
    }
}
