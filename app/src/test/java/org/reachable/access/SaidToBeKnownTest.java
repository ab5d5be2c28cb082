package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.RegisteredSources;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;

/** What a file says of an agency opens nothing to it before the agency confirms it, or vouches for the file’s source. */
class SaidToBeKnownTest extends WhoeverIsNew {

    @Autowired
    RegisteredSources sources;

    @Test
    void whatAFileSaysOfAnAgencyTheAgencyConfirms() {
        Actor other = house.somebody("school/" + UUID.randomUUID().toString().substring(0, 8));
        String source = sources.sentBy(
                testshire.practitioner(testshire.signInName(stranger)), "sent-by-" + UUID.randomUUID(), other.agency());
        chronology.append(
                stranger,
                null,
                List.of(entry(source, UUID.randomUUID().toString(), other.agency(), "Said of a school.", Map.of())));
        assertThat(is(other)).isEqualTo(Relationship.PARTNERSHIP);
        assertThat(read(other)).isEmpty();
        house.duty(stranger, "agency-safeguarding-lead", Scope.partnership());
        refused(stranger, other.agency());
        refused(worker, other.agency());
        Actor lead = house.mateOf(other);
        refused(lead, other.agency());
        house.duty(lead, "agency-safeguarding-lead", Scope.partnership());
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(lead))) {
            assertThat(visitor.get("/now").body()).contains("Said to be known to your agency: 1");
            assertThat(visitor.get("/said-to-be-known").body()).contains(source);
            visitor.post("/said-to-be-known", Map.of("child", child.toString(), "involved", "yes"));
        }
        assertThat(is(other)).isEqualTo(Relationship.AGENCY);
        assertThat(read(other)).contains("Said of a school.", OF_THE_POLICE);
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(worker))) {
            assertThat(visitor.get("/said-to-be-known").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void anAgencyVouchesOnceForAllThatASourceSaysOfIt() {
        Actor other = house.somebody("school/" + UUID.randomUUID().toString().substring(0, 8));
        String source = sources.sentBy(
                testshire.practitioner(testshire.signInName(stranger)), "sent-by-" + UUID.randomUUID(), other.agency());
        said(source, other.agency());
        Actor lead = house.mateOf(other);
        house.duty(lead, "agency-safeguarding-lead", Scope.partnership());
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(lead))) {
            assertThat(visitor.get("/said-to-be-known").body())
                    .contains("The records called " + source, "1 child below");
            visitor.post("/said-to-be-known/vouched", Map.of("source", "another"));
            assertThat(is(other)).isEqualTo(Relationship.PARTNERSHIP);
            visitor.post("/said-to-be-known/vouched", Map.of("source", source));
            assertThat(visitor.get("/said-to-be-known").body())
                    .contains("Nothing waits for your word.", "Your agency vouched for The records called " + source);
        }
        assertThat(is(other)).isEqualTo(Relationship.AGENCY);
        child = house.child("police");
        said(source, other.agency());
        assertThat(is(other)).as("nobody is asked again").isEqualTo(Relationship.OWN_RECORD);
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(worker))) {
            assertThat(visitor.post("/said-to-be-known/vouched", Map.of("source", source))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    private void said(String source, String agency) {
        chronology.append(
                stranger,
                null,
                List.of(entry(source, UUID.randomUUID().toString(), agency, "Said of a school.", Map.of())));
    }
}
