package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody is kept out unheard of: and whose agency wrote one line keeps out nobody but their own people. */
@ReachableTest
class ToldOfRestrictionsTest extends KeptFrom {

    private static final Pattern TOLD = Pattern.compile("name=\"told\" value=\"([0-9a-f-]+)\"");
    private static final String SAID = "is kept out of this record, by ";

    @Autowired
    JdbcClient bare;

    @Test
    void whoseAgencyOnlyWroteKeepsOutTheirOwnPeopleAlone() {
        Actor lead = house.somebody("police");
        house.duty(lead, "agency-safeguarding-lead", Scope.agency("police"));
        assertThat(standings.of(lead, child)).isEqualTo(Relationship.AGENCY);
        Actor colleague = house.somebody("police");
        String form = "/children/" + child + "/restrictions/kept-out";
        try (Visitor leading = visitor(lead)) {
            assertThat(leading.get(form).body())
                    .contains("People of your own agency", colleague.code())
                    .doesNotContain(worker.code());
            assertThat(leading.post(form, out(worker)).statusCode()).isEqualTo(400);
            assertThatThrownBy(() -> byHand(lead, worker)).isInstanceOf(DataAccessException.class);
            assertThat(standings.of(worker, child)).isEqualTo(Relationship.INVOLVED);
            assertThat(leading.post(form, out(colleague)).statusCode())
                    .as("control")
                    .isEqualTo(302);
        }
        assertThat(standings.of(colleague, child)).isEqualTo(Relationship.EXCLUDED);
        assertThat(working.get("/now").body()).contains(nameOf(colleague), SAID + nameOf(lead));
        // Nor do they let in whom somebody close kept out.
        keeping.post(form, out(worker));
        try (Visitor leading = visitor(lead)) {
            assertThat(leading.get("/children/" + child + "/restrictions").body())
                    .doesNotContain(form + "/" + worker.code());
            assertThat(leading.post(form + "/" + worker.code(), Map.of("because", "He is back."))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void thoseCloseAndTheirOwnLeadAreToldAndWhoeverIsKeptOutLearnsNothing() {
        Actor lead = house.somebody("social-care");
        house.duty(lead, "agency-safeguarding-lead", Scope.agency("social-care"));
        Actor apart = house.somebody("housing");
        house.duty(apart, "agency-safeguarding-lead", Scope.agency("housing"));
        assertThat(keeping.post("/children/" + child + "/restrictions/kept-out", out(worker))
                        .statusCode())
                .isEqualTo(302);
        for (Actor told : new Actor[] {another, lead}) {
            try (Visitor reading = visitor(told)) {
                assertThat(reading.get("/now").body())
                        .contains("Somebody was kept out of a record", nameOf(worker), SAID + nameOf(keeper))
                        .doesNotContain("Her brother");
                Matcher id = TOLD.matcher(
                        reading.get("/notifications/told-of-restrictions").body());
                assertThat(id.find()).isTrue();
                assertThat(reading.post("/notifications/told-of-restrictions/seen", Map.of("told", id.group(1)))
                                .statusCode())
                        .isEqualTo(302);
                assertThat(reading.get("/now").body()).doesNotContain(SAID);
            }
        }
        assertThat(told(worker)).isZero();
        assertThat(working.get("/now").body()).doesNotContain("kept out of");
        assertThat(told(apart)).as("of another agency, and not close").isZero();
        assertThat(told(keeper)).as("who did it").isZero();
    }

    private Map<String, String> out(Actor whom) {
        return Map.of("who", whom.code(), "because", "Her brother is his neighbour.");
    }

    private void byHand(Actor by, Actor whom) {
        transactions.as(by.code(), () -> {
            bare.sql("""
                    insert into exclusion (id, partnership, person, practitioner, because)
                    values (gen_random_uuid(), ?, ?, ?, 'A test.')
                    """)
                    .params(testshire.id(), child.value(), UUID.fromString(whom.code()))
                    .update();
        });
    }

    private long told(Actor who) {
        return transactions.as(
                who.code(),
                () -> bare.sql("select count(*) from exclusion_told")
                        .query(Long.class)
                        .single());
    }

    private String nameOf(Actor who) {
        return partnership
                .practitioner(UUID.fromString(who.code()))
                .orElseThrow()
                .name();
    }
}
