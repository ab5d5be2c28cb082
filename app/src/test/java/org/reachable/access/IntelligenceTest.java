package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;

/** Partners are told a line and whom to ask: never the entry, its grade or its source. It ends, and is renewed. */
@ReachableTest
class IntelligenceTest extends HeldIntelligence {

    @Test
    void partnersReadTheLineAndWhomToAskAndNothingElse() {
        assertThat(worker.get(page).body()).doesNotContain("in the place of intelligence", SECRET);
        assertThat(worker.get(page + "/intelligence").statusCode()).isEqualTo(404);
        assertThat(worker.post(form, until(LINE, 30)).statusCode()).isEqualTo(404);
        assertThat(police.get(form).body()).contains(SECRET, "Never who said it");
        assertThat(police.post(form, until("", 30)).statusCode()).isEqualTo(400);
        assertThat(police.post(form, until(LINE, 300)).statusCode()).isEqualTo(400);
        assertThat(police.post(form, until(LINE, 30)).statusCode()).isEqualTo(302);

        assertThat(worker.get(page).body()).contains(LINE, name(officer)).doesNotContain(SECRET, "intelligence/");
        assertThat(police.get(page + "/intelligence").body()).contains(SECRET, LINE, "Renew it, or take it back");
        Actor stranger = house.somebody("housing");
        try (Visitor visitor = visitor(stranger)) {
            assertThat(visitor.get(page).body()).doesNotContain(LINE);
        }
        assertThat(transactions.as(
                        social.code(),
                        () -> sql.sql("select count(*) from partner_line_behind")
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThatThrownBy(() -> transactions.as(
                        social.code(),
                        () -> sql.sql("""
                        insert into partner_line (id, partnership, person, agency, line, review_on)
                        values (gen_random_uuid(), ?, ?, 'social-care', 'x', '2030-01-01')
                        """).params(testshire.id(), child.value()).update()))
                .hasMessageContaining("partner_line");

        assertThat(police.post(form, Map.of("end", "yes")).statusCode()).isEqualTo(302);
        assertThat(worker.get(page).body()).doesNotContain(LINE);
    }

    @Test
    void aLineThatIsOutOfDateSaysSoAndItsOwnerIsAsked() {
        police.post(form, until(LINE, 30));
        assertThat(police.get("/now").body()).doesNotContain("is out of date since");
        house.superuser()
                .sql("update partner_line set review_on = ? where person = ?")
                .params(today().minusDays(2), child.value())
                .update();
        assertThat(worker.get(page).body())
                .contains("Out of date since", "whether it still holds", "Asked of " + name(officer));
        assertThat(police.get("/now").body()).contains("is out of date since", page + "/intelligence");
        police.post(form, until(LINE, 14));
        assertThat(worker.get(page).body()).contains(LINE).doesNotContain("Out of date since");
    }

    @Test
    void whatAnAgencyTakesBackIsToldNoMore() {
        police.post(form, until(LINE, 30));
        assertThat(worker.get(page).body()).contains(LINE);
        var intelligence = chronology.about(officer, child).logged().stream()
                .filter(one -> one.entry().handling().equals("intelligence")
                        && one.entry().agency().equals("police"))
                .findFirst()
                .orElseThrow()
                .entry();
        house.takeBack(child, intelligence);
        assertThat(worker.get(page).body()).doesNotContain(LINE);
    }

    @Test
    void aFormGradesItAndTellsPartnersTheLineWithIt() {
        String record = police.post("/record", Map.of("child", child.toString(), "type", "police-sighting"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("^https?://[^/]+", "");
        var typed = new HashMap<>(Map.of("version", "0", "words", "Seen with Adult K.", "handling", "intelligence"));
        typed.putAll(Map.of("a-threat", "no", "a-distress", "no"));
        typed.putAll(Map.of("when-day", "1", "when-month", "6", "when-year", "2022"));
        police.post(record, typed);
        assertThat(police.get(record + "?mend=true").body())
                .contains("How reliable is the source?", "Could somebody be hurt", "What can partners be told");
        typed.putAll(Map.of(
                "version", "1",
                "a-source_evaluation", "2",
                "a-information_assessment", "B",
                "a-handling_code", "C",
                "a-source_at_risk", "yes",
                "a-onward", "Through one named officer only",
                "a-line_for_partners", LINE));
        assertThat(police.post(record, typed).headers().firstValue("Location").orElseThrow())
                .endsWith("/check");
        police.post(record + "/entry", Map.of("version", "2"));
        String held = police.get(page + "/intelligence").body();
        assertThat(held).contains("2: untested", "Seen with Adult K.");
        assertThat(worker.get(page).body())
                .as("somebody could be hurt: it is looked at once more")
                .doesNotContain(LINE);
        String line = latest(held);
        assertThat(police.get(line).body()).contains(LINE, "Somebody could be hurt if it came out who said this");
        assertThat(police.post(line, until(LINE, 30)).body()).contains(LINE, "say that it does not show who said it");
        assertThat(worker.get(page).body()).doesNotContain(LINE);
        Map<String, String> checked = new HashMap<>(until(LINE, 30));
        checked.put("checked", "yes");
        police.post(line, checked);
        String seen = worker.get(page).body() + worker.get(page + "/timeline").body();
        assertThat(seen)
                .contains(LINE, name(officer))
                .doesNotContain("untested", "Seen with Adult K.", "backed up", "one named officer");
    }

    @Test
    void theScheduleSaysWhatIsSensitiveAndWhoHoldsItAndNeverWhatItSays() {
        police.post(form, until(LINE, 30));
        assertThat(worker.get(page + "/disclosure").statusCode()).isEqualTo(404);
        assertThat(worker.get(page + "/disclosure.csv").statusCode()).isEqualTo(404);
        String schedule = police.get(page + "/disclosure").body();
        String file = police.get(page + "/disclosure.csv").body();
        for (String one : List.of(schedule, file)) {
            assertThat(one)
                    .contains("Intelligence", "A line", "Need to know")
                    .doesNotContain("Canary of", LINE, "Said in confidence", "school restricted");
        }
        assertThat(file).startsWith("\"Number\",");
        assertThat(sql.sql("select details::text from audit_entry where action = 'EXPORT' and ? = any (subjects)")
                        .param(child.value())
                        .query(String.class)
                        .single())
                .contains("disclosure schedule");
    }
}
