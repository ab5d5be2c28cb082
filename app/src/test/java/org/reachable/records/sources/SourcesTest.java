package org.reachable.records.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

/** A source is let in by two, says whose words it holds, and is ended for good. */
@ReachableTest
class SourcesTest {

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Sources sources;

    @LocalServerPort
    int port;

    private Practitioner lead;
    private Practitioner officer;
    private Practitioner teacher;

    @BeforeEach
    void twoWhoLookAfterTheRegister() {
        lead = keeper("Lena Lead", "safeguarding-partners-lead");
        officer = keeper("Otto Officer", "data-protection-officer");
        teacher = colleagues.somebody("Tess Teacher", "school", "Hill school");
    }

    @Test
    void whoeverRegistersASourceDoesNotConfirmIt() {
        UUID id = sources.register(lead, records());
        assertThat(sources.thatMaySend(teacher)).isEmpty();
        assertThat(sources.confirm(lead, id)).isFalse();
        assertThat(sources.thatMaySend(teacher)).isEmpty();
        assertThat(sources.confirm(officer, id)).isTrue();
        assertThat(sources.thatMaySend(teacher)).extracting(Source::id).containsExactly(id);
        assertThat(sources.confirm(officer, id)).isFalse();
    }

    @Test
    void whatIsEndedIsSentForNoMoreAndItsNameIsFreeForItsOwnerAlone() {
        NewSource records = records();
        UUID id = sources.register(lead, records);
        sources.confirm(officer, id);
        assertThat(sources.isTaken(Actor.of(lead), records.code(), records.owner()))
                .isTrue();
        assertThat(sources.end(officer, id, "They changed their system.")).isTrue();
        assertThat(sources.thatMaySend(teacher)).isEmpty();
        assertThat(sources.end(officer, id, "Once more.")).isFalse();
        assertThat(sources.isTaken(Actor.of(lead), records.code(), records.owner()))
                .isFalse();
        assertThat(sources.isTaken(Actor.of(lead), records.code(), "another")).isTrue();
        assertThat(sources.register(lead, records)).isNotEqualTo(id);
    }

    /** One person ends it: whoever sends for it reads so, and nobody of another agency does. */
    @Test
    void thatASourceWasEndedIsToldToWhoeverSentForIt() {
        UUID id = sources.register(lead, records());
        sources.confirm(officer, id);
        String title = "Sources of your agency that were ended";
        assertThat(desk(teacher)).doesNotContain(title);
        sources.end(officer, id, "They changed their system.");
        assertThat(desk(teacher)).contains(title, "They changed their system. Nothing more comes from it");
        assertThat(desk(colleagues.somebody("Una Elsewhere", "school", "Dale school")))
                .doesNotContain(title);
    }

    private String desk(Practitioner reader) {
        try (Visitor visitor = new Visitor(port).signIn(reader.signInName(), Testshire.PASSWORD)) {
            return visitor.get("/now").body();
        }
    }

    @Test
    void nobodyElseRegistersOneNotEvenBesideThePage() {
        assertThatThrownBy(() -> sources.register(teacher, records())).isInstanceOf(DataAccessException.class);
        UUID id = sources.register(lead, records());
        assertThat(sources.confirm(teacher, id)).isFalse();
        assertThat(sources.end(teacher, id, "Because.")).isFalse();
    }

    @Test
    void whoeverHoldsTheDutyAtTheAgencySendsForItAndNobodyElsewhere() {
        Practitioner elsewhere = colleagues.somebody("Una Elsewhere", "school", "Dale school");
        for (Practitioner one : List.of(teacher, elsewhere)) {
            duty(one, "designated-safeguarding-lead");
        }
        var byDuty = new NewSource(
                code(),
                "Hill school’s records",
                teacher.agency(),
                List.of(),
                List.of(),
                List.of(new Source.Sender(null, "designated-safeguarding-lead")));
        sources.confirm(officer, sources.register(lead, byDuty));
        assertThat(sources.thatMaySend(teacher)).extracting(Source::code).containsExactly(byDuty.code());
        assertThat(sources.thatMaySend(elsewhere)).isEmpty();
    }

    @Test
    void aKindMeansTheOwnerElseWhoIsNamedElseNobodyInParticular() {
        colleagues.somebody("Una Elsewhere", "school", "Dale school");
        var source = new NewSource(
                code(),
                "A joined chronology",
                teacher.agency(),
                List.of(),
                List.of(new Source.Words("police", "police")),
                List.of());
        Said school = new Said(source.code(), "school", new PersonId(UUID.randomUUID()), Testshire.START);
        Said police = new Said(source.code(), "police", school.child(), Testshire.START);
        Said surgery = new Said(source.code(), "health-gp", school.child(), Testshire.START);
        UUID id = sources.register(lead, source);
        Actor job = Actor.job("import", testshire.id());
        assertThat(sources.whoseWords(job, List.of(school)).of(school))
                .as("not confirmed")
                .isEqualTo("school");
        sources.confirm(officer, id);
        WhoseWords whose = sources.whoseWords(job, List.of(school, police, surgery));
        assertThat(whose.of(school)).isEqualTo(teacher.agency());
        assertThat(whose.of(police)).isEqualTo("police");
        assertThat(whose.of(surgery)).isEqualTo("health-gp");
        var form = new Said("reachable", "school", school.child(), Testshire.START);
        assertThat(sources.whoseWords(Actor.of(teacher), List.of(form)).of(form))
                .as("a form")
                .isEqualTo(teacher.agency());
    }

    @Test
    void nobodyElseFindsThePage() {
        UUID id = sources.register(lead, records());
        try (Visitor visitor = new Visitor(port).signIn(teacher.signInName(), Testshire.PASSWORD)) {
            assertThat(visitor.get("/sources").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/sources/new").statusCode()).isEqualTo(404);
            assertThat(visitor.get("/sources/" + id).statusCode()).isEqualTo(404);
            assertThat(visitor.post("/sources/" + id + "/confirmed", Map.of()).statusCode())
                    .isEqualTo(404);
        }
    }

    private NewSource records() {
        return new NewSource(
                code(),
                "Hill school’s records",
                teacher.agency(),
                List.of("school-concern"),
                List.of(),
                List.of(new Source.Sender(teacher.id(), null)));
    }

    private String code() {
        return testshire.unused("records").replace(' ', '-');
    }

    private Practitioner keeper(String name, String role) {
        Practitioner keeper = colleagues.somebody(name, "partnership", "Business office");
        duty(keeper, role);
        return keeper;
    }

    private void duty(Practitioner who, String role) {
        setUp.duty(testshire.id(), new NewDuty(role, Scope.partnership(), who.id(), 9, Testshire.START, null));
    }
}
