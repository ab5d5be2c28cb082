package org.reachable.work.actions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.Colleagues;
import org.reachable.Testshire;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.work.actions.Actions.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A child, and three of three agencies who work with them: what they say they do, and what the others read of it. */
abstract class ThreeWhoAct {

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Actions actions;

    @Autowired
    ActionStore store;

    @Autowired
    Chronology chronology;

    @Autowired
    Transactions transactions;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient sql;

    PersonId child;
    Practitioner lead;
    Practitioner officer;
    Practitioner teacher;
    Actor stranger;

    @BeforeEach
    void aChildWithThreeWhoWorkWithThem() {
        child = testshire.child();
        lead = closeTo("Lena Lead", "social-care", "lead-practitioner");
        officer = closeTo("Omar Officer", "police", "officer-in-case");
        teacher = closeTo("Tess Teacher", "school", "designated-safeguarding-lead");
        stranger = Actor.of(colleagues.somebody("Sam Stranger", "housing", "Housing"));
    }

    UUID set(Practitioner by, @Nullable UUID owner) {
        return actions.set(
                Actor.of(by),
                child,
                new Deed("Stop the grey car", "", "source", owner, owner == null ? "" : "2022-06-24", "", ""));
    }

    /** A row that is an action, of a draft that the lead has begun. */
    void ofADraft(UUID line) {
        draft("document (kind, id, ", "plan", line);
        draft("document_version (number, id, document, ", 1, line, line);
        draft("document_part (section, content, row_no, id, version, line, ", "actions", "{}", 0, line, line, line);
    }

    private void draft(String begins, Object... says) {
        String values = Stream.of(says).map(one -> "'" + one + "', ").collect(Collectors.joining());
        transactions.as(
                lead.id().toString(),
                () -> sql.sql(
                                "insert into %sperson, partnership, agency, handling, source) values (%s?, ?, ?, 'open', 'reachable')"
                                        .formatted(begins, values))
                        .params(child.value(), testshire.id(), lead.agency())
                        .update());
    }

    interface Say {
        Outcome say(Actor actor, Action seen);
    }

    Outcome say(Practitioner by, UUID action, Say saying) {
        return saying.say(Actor.of(by), read(by, action));
    }

    Outcome done(Practitioner by, Action seen) {
        return actions.done(Actor.of(by), seen, "It is stopped.");
    }

    boolean may(Practitioner who, UUID action) {
        return actions.may(Actor.of(who), read(who, action), org.reachable.engine.action.ActionStep.OVER);
    }

    Action read(Practitioner who, UUID action) {
        return about(Actor.of(who)).stream()
                .filter(one -> one.id().equals(action))
                .findFirst()
                .orElseThrow();
    }

    List<Action> about(Actor actor) {
        return transactions.as(actor.code(), () -> actions.about(actor, child));
    }

    List<Action> desk(Practitioner who) {
        return transactions.as(who.id().toString(), () -> actions.forOne(Actor.of(who), who));
    }

    void write(Practitioner by, String type, Map<String, String> says) {
        write(Actor.of(by), type, says);
    }

    void write(Actor actor, String type, Map<String, String> says) {
        transactions.as(actor.code(), () -> {
            var now = java.time.Instant.parse("2022-06-17T08:00:00Z");
            return chronology.append(
                    actor,
                    null,
                    List.of(new NewEntry(
                            child,
                            WrittenEntry.said(
                                    new EntryId(Origin.OUR_OWN, ids.next().toString()),
                                    chronology.reference(actor, child.subject()).orElse("?"),
                                    now,
                                    actor.agencyKind(),
                                    type,
                                    "Said.",
                                    "open",
                                    says),
                            List.of())));
        });
    }

    Practitioner closeTo(String name, String kind, String role) {
        Practitioner one = colleagues.somebody(name, kind, name + "’s agency");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
