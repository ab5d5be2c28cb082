package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Scope;

/** Who may lock a record and keep somebody out of it, how, and what is asked of them for it. */
@ReachableTest
class RestrictionsTest extends KeptFrom {

    @Test
    void whoeverKeptThemOutReadsWhyAndLetsThemInAgain() {
        keepOut("It is her niece.");
        String limits = "/children/" + child + "/restrictions";
        assertThat(keeping.get(limits).body()).contains("It is her niece.", name(worker));
        String letIn = limits + "/kept-out/" + worker.code();
        assertThat(keeping.post(letIn, Map.of("because", " ")).statusCode()).isEqualTo(400);
        assertThat(keeping.post(letIn, Map.of("because", "It was another family."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(keeping.get(letIn).statusCode()).isEqualTo(404);
        assertThat(standings.of(worker, child)).isEqualTo(Relationship.INVOLVED);
        assertThat(sql.sql("""
                select details ->> 'limit' from audit_entry
                where practitioner = ? and jsonb_exists(details, 'limit') order by position
                """)
                        .param(UUID.fromString(keeper.code()))
                        .query(String.class)
                        .list())
                .containsExactly("kept out", "let in");
        assertThat(sql.sql("select count(*) from audit_entry where details::text || purpose like '%niece%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aLockLeavesThoseInvolvedWhoeverLockedItAndOneOther() {
        Actor mate = house.somebody("social-care");
        house.duty(mate, "front-door-manager", Scope.partnership());
        assertThat(standings.of(mate, child)).isEqualTo(Relationship.OVERSIGHT);
        lock(another);
        assertThat(standings.of(mate, child)).isEqualTo(Relationship.LOCKED);
        assertThat(standings.of(worker, child)).isEqualTo(Relationship.INVOLVED);
        assertThat(keeping.get("/children/" + child + "/restrictions").body())
                .as("everybody whom it leaves stands there by name")
                .contains("now ", name(worker), name(another), name(keeper))
                .doesNotContain(name(mate));
        house.endDuties(another);
        house.duty(another, "agency-safeguarding-lead", Scope.agency(another.agency()));
        assertThat(standings.of(another, child)).isEqualTo(Relationship.PARTNERSHIP);
        try (Visitor other = visitor(another)) {
            String unlock = "/children/" + child + "/restrictions/unlock";
            assertThat(other.get("/children/" + child + "/restrictions").body())
                    .contains("A brother is looking for her.");
            assertThat(other.post(unlock, Map.of("because", "He was arrested.")).statusCode())
                    .isEqualTo(302);
        }
        assertThat(standings.of(mate, child)).isEqualTo(Relationship.OVERSIGHT);
    }

    @Test
    void aSafeguardingLeadInAMeetingMayKeepSomebodyOutAndNotLock() {
        Actor lead = house.somebody("housing");
        house.duty(lead, "agency-safeguarding-lead", Scope.agency(lead.agency()));
        house.askIn(child, lead);
        assertThat(standings.of(lead, child)).isEqualTo(Relationship.IN_MEETING);
        try (Visitor inMeeting = visitor(lead)) {
            String limits = "/children/" + child + "/restrictions";
            assertThat(inMeeting.get(limits + "/lock").statusCode()).isEqualTo(404);
            assertThat(inMeeting
                            .post(limits + "/kept-out", Map.of("who", worker.code(), "because", "Her uncle."))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(standings.of(worker, child)).isEqualTo(Relationship.EXCLUDED);
    }

    @Test
    void aLockNeedsAReasonAnotherWhoCanLiftItAndADaySoon() {
        for (Map<String, String> wrong : List.of(
                lockForm(another, " ", 20), lockForm(worker, "A reason", 20), lockForm(another, "A reason", 200))) {
            HttpResponse<String> again = keeping.post("/children/" + child + "/restrictions/lock", wrong);
            assertThat(again.statusCode()).isEqualTo(400);
            assertThat(again.body()).contains("There is a problem");
        }
        assertThat(keeping.get("/children/" + child + "/restrictions").body()).contains("The record is not locked");
    }

    @Test
    void aLockWhoseDayHasComeIsOnTheDeskOfThoseWhoCanLiftIt() {
        lock(another);
        assertThat(keeping.get("/now").body()).doesNotContain("is the lock still needed?");
        house.superuser()
                .sql("update record_lock set review_on = review_on - 30 where person = ?")
                .param(child.value())
                .update();
        assertThat(keeping.get("/now").body()).contains("is the lock still needed?", name);
        assertThat(working.get("/now").body()).doesNotContain("is the lock still needed?");
    }

    @Test
    void whoeverHoldsNoSuchDutyFindsNoSuchPageAndCannotWriteItInBareSql() {
        String limits = "/children/" + child + "/restrictions";
        for (String page : List.of("", "/lock", "/unlock", "/kept-out", "/kept-out/" + keeper.code())) {
            assertThat(working.get(limits + page).statusCode()).as(page).isEqualTo(404);
            assertThat(working.post(limits + page, Map.of("who", keeper.code(), "because", "x"))
                            .statusCode())
                    .as(page)
                    .isIn(404, 405);
        }
        assertThatThrownBy(() -> transactions.as(
                        worker.code(),
                        () -> sql.sql("""
                                insert into record_lock (id, partnership, person, because)
                                values (gen_random_uuid(), ?, ?, 'x')
                                """).params(testshire.id(), child.value()).update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }
}
