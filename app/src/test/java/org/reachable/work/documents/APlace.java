package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.reachable.Colleagues;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Token;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.NewDuty;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.records.people.People;
import org.reachable.records.subjects.SubjectName;
import org.reachable.records.subjects.Subjects;
import org.reachable.records.surroundings.Surroundings;
import org.reachable.watch.Watch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A place that somebody answers for, whoever of police would do something there, and what both do on its pages. */
abstract class APlace {

    static final LocalDate SOON = LocalDate.of(2022, 6, 24);

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Colleagues colleagues;

    @Autowired
    PartnershipSetUp setUp;

    @Autowired
    Surroundings surroundings;

    @Autowired
    Subjects subjects;

    @Autowired
    Chronology chronology;

    @Autowired
    People people;

    @Autowired
    Watch watch;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    Token token;
    String page;
    String plan;
    Practitioner lead;
    Practitioner officer;
    Visitor writer;
    Visitor other;

    @BeforeEach
    void aPlaceThatSomebodyAnswersFor() {
        token = new Token("LOC", testshire.unused("L").replace(" ", ""));
        surroundings.describe(Actor.job("test", testshire.id()), testshire.origin(), token, "The steps by the canal");
        page = "/subjects/" + subject("place", token);
        plan = page + "/documents/place-plan";
        lead = colleagues.somebody("Ade Warden", "community-safety", "Community safety of the town");
        setUp.duty(
                testshire.id(),
                new NewDuty("community-safety-lead", Scope.agency(lead.agency()), lead.id(), 0, Testshire.START, null));
        // Who follows no child.
        officer = colleagues.somebody("Omar Officer", "police", "Police of the town");
        writer = Visitor.signedIn(port, lead.signInName());
        other = Visitor.signedIn(port, officer.signInName());
    }

    @AfterEach
    void leave() {
        writer.close();
        other.close();
    }

    void begun() {
        kept(writer, plan, Map.of());
    }

    /** Which row it is. */
    String row(String section, Map<String, String> says) {
        var answer = writer.post(plan + "/1/" + section, says);
        assertThat(answer.statusCode()).as(section).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst(".*#line-", "");
    }

    void action(String what, String aimed, String towards) {
        action(what, aimed, towards, SOON);
    }

    void action(String what, String aimed, String towards, LocalDate by) {
        kept(
                writer,
                plan + "/1/actions",
                Visitor.withDay(
                        "by",
                        by,
                        new HashMap<>(Map.of(
                                "what",
                                what,
                                "aimed",
                                aimed,
                                "towards",
                                towards,
                                "who",
                                officer.id().toString(),
                                // A day that is past is meant here.
                                "by-past",
                                by.toString()))));
    }

    String action(Visitor whose) {
        return Jsoup.parse(whose.get("/now").body())
                .select("a[href^=" + page + "/actions/]")
                .attr("href");
    }

    static String read(Visitor who, String address) {
        return Jsoup.parse(who.get(address).body()).text();
    }

    static void kept(Visitor who, String href, Map<String, String> fields) {
        assertThat(who.post(href, fields).statusCode()).as(href).isEqualTo(302);
    }

    void told(PersonId child, String words) {
        chronology.append(
                testshire.ayo(),
                null,
                List.of(new NewEntry(
                        child.subject(),
                        Testshire.written(
                                testshire.unused("E"),
                                people.reference(Actor.job("test", testshire.id()), child)
                                        .orElseThrow(),
                                "police-sighting",
                                "2022-06-10T18:00",
                                words),
                        List.of())));
    }

    void told(String type, String at, String words, Token place) {
        chronology.append(
                testshire.ayo(),
                null,
                List.of(new NewEntry(
                        subject("place", place),
                        Testshire.written(testshire.unused("E"), place.toString(), type, at, words),
                        List.of())));
    }

    SubjectId thing(String kind) {
        var named = new Token(kind, testshire.unused("T").replace(" ", ""));
        surroundings.describe(Actor.job("test", testshire.id()), testshire.origin(), named, "Something else");
        return subject(kind.equals("VEH") ? "vehicle" : "place", named);
    }

    /** Registered, and nothing that anybody reads says more of it. */
    SubjectId unnamed() {
        return subjects.sure(
                Actor.job("test", testshire.id()),
                testshire.origin(),
                new SubjectName("place", "LOC:" + testshire.unused("U").replace(" ", "")));
    }

    SubjectId subject(String kind, Token named) {
        return subjects.called(testshire.ayo(), List.of(new SubjectName(kind, named.toString())))
                .values()
                .iterator()
                .next();
    }
}
