package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.foundation.govuk.Dates;

/** What partners may do with a line, and until when it holds, whoever wrote it and however it came. */
@ReachableTest
class PartnersLineTest extends HeldIntelligence {

    @Test
    void aLineFromAFileHoldsNoLongerThanThreeMonths() {
        file(Map.of("line_for_partners", LINE, "line_review", "2099-01-01"));
        assertThat(police.get(page + "/intelligence").body())
                .contains("Holds until " + Dates.date(today().plusDays(92)))
                .doesNotContain("2099");
    }

    @Test
    void partnersReadWhatTheyMayDoWithALineAndWhomToAskFirst() {
        police.post(form, until(LINE, 30));
        assertThat(worker.get(page).body())
                .contains(
                        "What you may do with it:",
                        "Ask %s, Testshire police before you act on it or pass it on.".formatted(name(officer)),
                        "Holds until " + Dates.date(today().plusDays(30)));
        Map<String, String> further = new HashMap<>(until(LINE, 30));
        further.put("onward", "Tell your safeguarding team and nobody else.");
        further.put("seen", seen());
        assertThat(police.post(form, further).statusCode()).isEqualTo(302);
        assertThat(worker.get(page).body())
                .contains("“Tell your safeguarding team and nobody else.” For anything else, ask %s, Testshire police"
                        .formatted(name(officer)))
                .doesNotContain("before you act on it or pass it on");
        assertThat(police.get(page + "/intelligence").body()).contains("Tell your safeguarding team and nobody else.");
        further.put("onward", "x".repeat(501));
        assertThat(police.post(form, further).statusCode()).isIn(400, 409);
        try (Visitor stranger = visitor(house.somebody("housing"))) {
            assertThat(stranger.get(page).body()).doesNotContain(LINE, "safeguarding team and nobody else");
        }
    }

    /** The conditions are the agency's own: they are where whoever writes a line starts from, and go nowhere unread. */
    @Test
    void theConditionsOfTheEntryAreInTheFormAndGoNowhereUnread() {
        String conditions = "Through one named officer only";
        file(Map.of("line_for_partners", LINE, "handling_code", "C", "onward", conditions));
        assertThat(worker.get(page).body())
                .contains(LINE, "Ask Testshire police before")
                .doesNotContain(conditions);
        file(Map.of("handling_code", "C", "onward", conditions));
        String latest = latest(police.get(page + "/intelligence").body());
        assertThat(police.get(latest).body()).contains("What may they do with it?", ">" + conditions + "</textarea>");
    }

    @Test
    void aFileSaysWhatPartnersMayDoWithItsLine() {
        file(Map.of("line_for_partners", LINE, "line_onward", "Tell his school."));
        assertThat(worker.get(page).body())
                .contains("“Tell his school.” For anything else, ask Testshire police before");
    }
}
