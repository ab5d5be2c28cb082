package org.reachable.governance.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.Description;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody has a record end sooner by what they say of a birth, and a record in use is not erased: by bare SQL neither. */
class RetentionClockTest extends TwoKeepers {

    private static final String WHOLE = "It would be erased.";

    @Autowired
    Transactions transactions;

    @Autowired
    Retention retention;

    @Test
    void thePageSaysWhoSaidWhichDayOfBirthAndWhichOneCounts() {
        born(LocalDate.of(2008, 11, 16));
        people.describe(
                Actor.of(first),
                Origin.of(Actor.of(first)),
                child,
                new Description(LocalDate.of(1990, 11, 16), "", ""));
        assertThat(asking.get(page()).body())
                .contains("16 November 2033", "Born, as the years are counted", "16 November 2008")
                .contains("Born, as was said otherwise", "16 November 1990: Fay First, Families service");
        assertThat(asking.post(page() + "/wished", Map.of("wish", "x")).statusCode())
                .isEqualTo(409);
        wish(first);
        assertThatThrownBy(() -> erase(second)).hasMessageContaining("Its time has not ended.");
    }

    /** Whoever writes down what a child says leaves the day of birth that stands, and does not say it. */
    @Test
    void aDayOfBirthIsTheWordOfWhoeverSaidItAndNotOfWhoeverWroteOfSomethingElse() {
        LocalDate day = LocalDate.of(2008, 11, 16);
        born(day);
        people.describe(
                Actor.of(first), Origin.of(Actor.of(first)), child, new Description(day, "she/her", "I like boats."));
        assertThat(asking.get(page()).body())
                .contains("Born, as the years are counted", "16 November 2008")
                .doesNotContain("16 November 2008: Fay First");
        born(day.plusYears(1));
        assertThat(asking.get(page()).body())
                .as("nor does the copy keep what was put right by whoever said it")
                .containsPattern("Born, as the years are counted[\\s\\S]{0,200}16 November 2009");
    }

    @Test
    void aRecordThatIsWrittenInIsInUse() {
        chronology.append(
                Actor.job("import", testshire.id()),
                null,
                List.of(new NewEntry(
                        child,
                        Testshire.written(
                                testshire.unused("E"), canary, "police-sighting", "2022-06-14T16:00", "At the pier."),
                        List.of())));
        assertThat(asking.get(page()).body())
                .contains("14 June 2023", "because the record is in use")
                .doesNotContain("Why can it be erased?");
        assertThat(asking.post(page() + "/wished", Map.of("wish", "x")).statusCode())
                .isEqualTo(409);
        superuser()
                .sql("update entry set recorded_at = partnership_now() - interval '11 months' where subject = ?")
                .param(child.value())
                .update();
        wish(first);
        assertThatThrownBy(() -> erase(second)).hasMessageContaining("Its time has not ended.");
        superuser()
                .sql("update entry set recorded_at = '2012-01-01' where subject = ?")
                .param(child.value())
                .update();
        assertThatThrownBy(() -> erase(second)).hasMessage(WHOLE);
    }

    @Test
    void norIsOneAboutWhichSomethingIsAsked() {
        String finding = UUID.randomUUID().toString();
        superuser()
                .sql("insert into finding_child (partnership, finding, person) values (?, ?, ?)")
                .params(testshire.id(), finding, child.value())
                .update();
        superuser()
                .sql("insert into open_finding (partnership, finding) values (?, ?)")
                .params(testshire.id(), finding)
                .update();
        superuser()
                .sql("""
                insert into ask (partnership, finding, person, practitioner, role, because, asked_at)
                values (?, ?, ?, ?, 'social-worker', '', partnership_now())
                """)
                .params(testshire.id(), finding, child.value(), first.id())
                .update();
        assertThat(asking.get(page()).body())
                .contains("Something is asked about them.")
                .doesNotContain("Why can it be erased?");
        assertThat(asking.post(page() + "/wished", Map.of("wish", "x")).statusCode())
                .isEqualTo(409);
        wish(first);
        assertThatThrownBy(() -> erase(second)).hasMessageContaining("Something is asked about it");
        superuser()
                .sql("update open_finding set closed_at = partnership_now() where finding = ?")
                .param(finding)
                .update();
        assertThatThrownBy(() -> erase(second)).hasMessage(WHOLE);
    }

    /** An old record that is said to be a live child's would take the live one with it. */
    @Test
    void noRecordIsErasedBeforeAnotherOfTheSameChild() {
        PersonId live = testshire.child();
        people.describe(
                Actor.job("test", testshire.id()),
                testshire.origin(),
                live,
                new Description(LocalDate.of(2008, 11, 16), "", ""));
        assertKeptUntil(LocalDate.of(2015, 5, 4));
        assertThat(asking.get("/retention").body()).contains(page());
        superuser().sql("""
                insert into record_link (id, kept, other, linked, because, partnership, agency, handling, source, actor)
                values (gen_random_uuid(), ?, ?, true, 'A test.', ?, 'social-care', 'open', 'test', 'job:test')
                """).params(child.value(), live.value(), testshire.id()).update();
        assertKeptUntil(LocalDate.of(2033, 11, 16));
        assertThat(asking.get(page()).body()).contains("16 November 2033", "Born, as was said otherwise");
        assertThat(asking.get("/retention").body()).doesNotContain(page());
        wish(first);
        assertThatThrownBy(() -> erase(second)).hasMessageContaining("Its time has not ended.");
    }

    /** A line of an analyst, to whom the child is nobody, that a child of eight died nineteen years before they were born. */
    @Test
    void aDeathThatIsOnlyReportedOrLiesBeforeTheBirthEndsNoRecord() {
        born(LocalDate.of(2014, 7, 16));
        died("1995-06-01T10:00", "{\"part_of_the_work\": \"no\"}");
        died("1995-06-01T10:00", "{}");
        died("2022-05-01T10:00", "{\"part_of_the_work\": \"no\"}");
        assertThat(diedOn()).isEmpty();
        died("2022-06-01T10:00", "{}");
        assertThat(diedOn()).contains(LocalDate.of(2022, 6, 1));
    }

    /** As the years are counted of a child who was in care. */
    private Optional<LocalDate> diedOn() {
        return superuser()
                .sql("select died_on(?)")
                .param(child.value())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    private void died(String at, String attributes) {
        String number = testshire.unused("E");
        chronology.append(
                Actor.job("import", testshire.id()),
                null,
                List.of(new NewEntry(
                        child,
                        Testshire.written(number, canary, "child-died", at, "It was written down."),
                        List.of())));
        superuser()
                .sql("update entry set body = jsonb_set(body, '{attributes}', ?::jsonb) where source_local_id = ?")
                .params(attributes, number)
                .update();
    }

    private void assertKeptUntil(LocalDate day) {
        assertThat(superuser()
                        .sql("select kept_until(?)")
                        .param(child.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(day);
        assertThat(retention.until(child.subject()).orElseThrow().day()).isEqualTo(day);
    }

    private void born(LocalDate day) {
        people.describe(
                Actor.job("test", testshire.id()),
                testshire.origin(),
                child,
                new Description(day, "", "I like boats."));
    }

    private void wish(Practitioner who) {
        transactions.as(
                who.id().toString(),
                () -> sql.sql(
                                "insert into erasure_wish (id, partnership, person, because) values (gen_random_uuid(), ?, ?, 'A test.')")
                        .params(testshire.id(), child.value())
                        .update());
    }

    /** As far as to what the database says; what it does is given up, for no row of the audit tells it. */
    private void erase(Practitioner who) {
        transactions.as(who.id().toString(), () -> {
            sql.sql("select erase_person(?)")
                    .param(child.value())
                    .query((_, _) -> true)
                    .list();
            throw new IllegalStateException(WHOLE);
        });
    }
}
