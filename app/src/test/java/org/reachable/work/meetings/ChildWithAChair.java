package org.reachable.work.meetings;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.Colleagues;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.engine.meeting.MeetingKind;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.work.meetings.OpenedFrom.Question;
import org.reachable.work.meetings.Sittings.Saved;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A child, and whoever holds a discussion about tonight. */
abstract class ChildWithAChair {

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Sittings sittings;

    @Autowired
    SittingStore store;

    @Autowired
    MeetingKinds kinds;

    @Autowired
    Chronology chronology;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcConnectionDetails database;

    PersonId child;
    Practitioner chair;
    MeetingKind kind;

    @BeforeEach
    void aChildWithAChair() {
        child = testshire.child();
        chair = given("lead-practitioner", colleagues.somebody("Cara Chair", "social-care", "Duty team"));
        kind = kinds.kind("strategy-discussion").orElseThrow();
    }

    Practitioner given(String role, Practitioner one) {
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }

    Saved hold(Practitioner who) {
        String seen =
                all(who).stream().findFirst().map(one -> one.id().toString()).orElse("");
        return sittings.hold(
                Actor.of(who), child, kind, Question.NONE, Decided.ABOUT_TONIGHT, List.of(said(who)), seen);
    }

    Sitting held(Practitioner reader) {
        return all(reader).getFirst();
    }

    private List<Sitting> all(Practitioner reader) {
        Actor actor = Actor.of(reader);
        return transactions.as(actor.code(), () -> store.sittings(actor, child, kind.code()));
    }

    static NewVoice said(Practitioner who) {
        return new NewVoice("social-care", who.id(), "", How.PHONE, "", "", Stance.AGREES, "");
    }

    JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
    }
}
