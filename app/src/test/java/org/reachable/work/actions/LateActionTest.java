package org.reachable.work.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.board.BoardKinds;
import org.reachable.engine.fold.Level;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.people.People;
import org.reachable.watch.Answered;
import org.reachable.watch.Answers;
import org.reachable.watch.Asked;
import org.reachable.watch.OnBoard;
import org.reachable.watch.Watch;
import org.reachable.watch.WhoStands;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is late is asked of whoever said they would do it; answered in a sentence, it is over. */
@ReachableTest
class LateActionTest {

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Actions actions;

    @Autowired
    Answers answers;

    @Autowired
    Watch watch;

    @Autowired
    WhoStands stands;

    @Autowired
    BoardKinds kinds;

    @Autowired
    Clock clock;

    @Autowired
    People people;

    @LocalServerPort
    int port;

    @Autowired
    Transactions transactions;

    @Test
    void whoeverSaidTheyWouldDoItIsAskedAndASentenceSaysWhatCameOfIt() {
        PersonId child = testshire.child();
        Practitioner lead = closeTo(child, "Lena Lead", "social-care", "lead-practitioner");
        Practitioner officer = closeTo(child, "Omar Officer", "police", "officer-in-case");
        UUID action = actions.set(
                Actor.of(lead),
                child,
                new Deed("Stop the grey car", "", "source", officer.id(), "2022-06-16T09:00", "immediate", ""));
        watch.catchUp();
        List<Asked> asked = open(officer);
        assertThat(asked).singleElement().satisfies(one -> {
            assertThat(one.finding().rule().id()).isEqualTo("action-overdue-within-hours");
            assertThat(one.finding().last().level()).isEqualTo(Level.ALERT);
            assertThat(one.finding().last().respondBy()).isEqualTo(Instant.parse("2022-06-16T08:00:00Z"));
        });
        assertThat(open(lead)).isEmpty();
        Actor actor = Actor.of(officer);
        assertThat(answers.done(actor, asked.getFirst().finding().id(), 0, "Nobody waits outside for him."))
                .isEqualTo(new Answered.Kept());
        watch.catchUp();
        assertThat(open(officer)).isEmpty();
        assertThat(transactions.as(actor.code(), () -> actions.one(actor, child, action)))
                .hasValueSatisfying(one -> assertThat(one.end())
                        .satisfies(end -> assertThat(end.words()).isEqualTo("Nobody waits outside for him.")));
    }

    /** What waits for a deed is answered where the deed is told: a sentence, or the ask given to another, would leave the action as it was. */
    @Test
    void itIsAnsweredOnThePageOfTheActionAndNotASecondTimeOnTheAsks() {
        PersonId child = testshire.child();
        Practitioner lead = closeTo(child, "Lena Lead", "social-care", "lead-practitioner");
        Practitioner officer = closeTo(child, "Omar Officer", "police", "officer-in-case");
        Practitioner teacher = closeTo(child, "Tess Teacher", "school", "designated-safeguarding-lead");
        UUID action = actions.set(
                Actor.of(lead),
                child,
                new Deed("Stop the grey car", "", "source", officer.id(), "2022-06-16T09:00", "immediate", ""));
        watch.catchUp();
        String ask = "/asks/" + open(officer).getFirst().finding().id();
        String page = "/children/" + child + "/actions/" + action;
        try (Visitor visitor = Visitor.signedIn(port, officer.signInName())) {
            assertThat(visitor.get(ask).body())
                    .contains("Stop the grey car", "href=\"" + page + "\"")
                    .doesNotContain(ask + "/done", ask + "/not-needed", "way=handed-over");
            assertThat(visitor.post(ask + "/done", Map.of("version", "0", "different", "He is safe."))
                            .statusCode())
                    .isEqualTo(409);
        }
        try (Visitor visitor = Visitor.signedIn(port, teacher.signInName())) {
            assertThat(visitor.get(ask).body())
                    .contains("Whoever is to do it")
                    .doesNotContain(ask + "/done", "href=\"" + page + "\"");
        }
        assertThat(stood(lead, child)).isTrue();
        Actor actor = Actor.of(officer);
        Action seen = transactions
                .as(actor.code(), () -> actions.one(actor, child, action))
                .orElseThrow();
        actions.move(actor, seen, LocalDate.of(2022, 7, 1), "The warrant comes on the 29th.");
        watch.catchUp();
        assertThat(open(officer))
                .singleElement()
                .satisfies(one -> assertThat(one.finding().last().level()).isEqualTo(Level.DUE));
        assertThat(stood(lead, child)).as("what is not late is not overdue").isFalse();
    }

    /** A row is of the first of them; the manager of the other finds their own there, by name. */
    @Test
    void twoAgenciesThatAreLateAreBothNamedOnTheRow() {
        PersonId child = testshire.child();
        Practitioner lead = closeTo(child, "Lena Lead", "social-care", "lead-practitioner");
        Practitioner officer = closeTo(child, "Olga Officer", "police", "officer-in-case");
        Practitioner worker = closeTo(child, "Wes Walks", "youth-justice", "youth-justice-case-manager");
        for (Practitioner one : List.of(officer, worker)) {
            actions.set(
                    Actor.of(lead),
                    child,
                    new Deed("Walk with him", "", "source", one.id(), "2022-06-16T09:00", "immediate", ""));
        }
        watch.catchUp();
        try (Visitor visitor = Visitor.signedIn(port, lead.signInName())) {
            String reference = transactions
                    .as(lead.id().toString(), () -> people.reference(Actor.of(lead), child))
                    .orElseThrow();
            assertThat(Jsoup.parse(visitor.get("/boards/actions-overdue").body()).select("tr, li").stream()
                            .map(Element::text)
                            .filter(row -> row.contains(reference)))
                    .anySatisfy(row -> assertThat(row).contains("Olga Officer", "Wes Walks"));
        }
    }

    private boolean stood(Practitioner who, PersonId child) {
        var board = kinds.kind("actions-overdue").orElseThrow();
        return transactions.as(
                who.id().toString(),
                () -> stands.now(Actor.of(who), board, clock.instant(), OnBoard.all()).all().stream()
                        .anyMatch(one -> one.child().equals(child)));
    }

    private List<Asked> open(Practitioner who) {
        return transactions.as(who.id().toString(), () -> watch.openFor(Actor.of(who), who));
    }

    private Practitioner closeTo(PersonId child, String name, String kind, String role) {
        Practitioner one = colleagues.somebody(name, kind, name + "’s agency");
        setUp.duty(testshire.id(), new NewDuty(role, Scope.child(child), one.id(), 0, Testshire.START, null));
        return one;
    }
}
