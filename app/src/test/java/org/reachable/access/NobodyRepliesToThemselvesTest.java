package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.RegisteredSources;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.fold.Finding;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.watch.Asked;
import org.springframework.beans.factory.annotation.Autowired;

/** A reply is by somebody else than whoever told what it answers, and they hear that it came. */
class NobodyRepliesToThemselvesTest extends TwoOnDuty {

    private static final String OWED = "worry-unanswered";
    private static final String UNHEARD = "You told us, and have not heard";
    private static final String HEARD = "Somebody replied to what you told";

    @Autowired
    Chronology chronology;

    @Autowired
    RegisteredSources sources;

    private Actor teacher;
    private Actor frontDoor;
    private String told;

    @BeforeEach
    void aTeacherTellsOfAWorry() {
        teacher = house.somebody("school");
        house.duty(teacher, "designated-safeguarding-lead", Scope.child(child));
        frontDoor = house.somebody("social-care");
        house.duty(frontDoor, "front-door-manager", Scope.child(child));
        told = write(teacher, "reachable", "school-concern", Map.of());
        watch.catchUp();
        assertThat(isOwed()).isTrue();
    }

    /** "Ok", by phone, yes, they have heard it: a teacher had told herself, and her worry was on nobody's list any more. */
    @Test
    void whoeverToldItHasNoFormAndTheirReplyIsNone() {
        try (Visitor herself = Visitor.signedIn(port, testshire.signInName(teacher))) {
            assertThat(herself.get(page()).body())
                    .contains(
                            "is asked to reply to you",
                            ">Ring<",
                            nameOf(frontDoor),
                            page().replace("/replies/", "/entries/"))
                    .doesNotContain("Keep the reply");
            assertThat(herself.post(page(), theReply()).statusCode()).isEqualTo(403);
            write(teacher, "reachable", "referrer-reply", Map.of("answers", told));
            watch.catchUp();
            assertThat(isOwed()).isTrue();
            assertThat(herself.get("/now").body()).contains(UNHEARD).doesNotContain(HEARD);
        }
    }

    @Test
    void norIsThatOfTheirColleagueOrTheirFile() {
        Actor colleague = house.mateOf(teacher);
        house.duty(colleague, "designated-safeguarding-lead", Scope.child(child));
        try (Visitor mate = Visitor.signedIn(port, testshire.signInName(colleague))) {
            assertThat(mate.get(page()).body()).doesNotContain("Keep the reply");
        }
        write(colleague, "reachable", "referrer-reply", Map.of("answers", told));
        String file =
                sources.sentBy(testshire.practitioner(testshire.signInName(teacher)), "sent-" + UUID.randomUUID());
        write(teacher, file, "referrer-reply", Map.of("answers", told));
        write(teacher, "reachable", "referrer-reply", Map.of());
        watch.catchUp();
        assertThat(isOwed()).isTrue();
    }

    /** Within one agency somebody tells and another is asked: that is a reply. */
    @Test
    void whoeverIsAskedRepliesToTheirOwnColleague() {
        Actor worker = house.somebody("social-care");
        house.duty(worker, "lead-practitioner", Scope.child(child));
        told = write(worker, "reachable", "voluntary-concern", Map.of());
        watch.catchUp();
        long before = owed();
        write(worker, "reachable", "referrer-reply", Map.of("answers", told));
        watch.catchUp();
        assertThat(owed()).isEqualTo(before);
        write(frontDoor, "reachable", "referrer-reply", Map.of("answers", told));
        watch.catchUp();
        assertThat(owed()).isEqualTo(before - 1);
    }

    /** The Done button led to a form that never asked whether it reached anybody, and the teller's row just went. */
    @Test
    void theDeedLeadsToTheReplyAndItStandsOnTheTellersDeskUntilSeen() {
        String ask =
                found().stream().filter(Finding::open).findFirst().orElseThrow().id();
        try (Visitor asked = Visitor.signedIn(port, testshire.signInName(frontDoor));
                Visitor herself = Visitor.signedIn(port, testshire.signInName(teacher))) {
            assertThat(asked.post("/asks/" + ask + "/deed", Map.of("type", "referrer-reply"))
                            .headers()
                            .firstValue("location")
                            .orElseThrow())
                    .endsWith(page());
            assertThat(asked.get(page()).body()).contains("Has it reached them?");
            assertThat(asked.post(page(), theReply()).statusCode()).isEqualTo(302);
            watch.catchUp();
            assertThat(isOwed()).isFalse();
            assertThat(herself.get("/now").body()).contains(HEARD).doesNotContain("href=\"" + page());
            assertThat(herself.get("/notifications/replies-heard").body()).contains("Read the reply", page());
            herself.post("/notifications/replies-heard/seen", Map.of("told", latestReply()));
            assertThat(herself.get("/now").body()).doesNotContain(HEARD);
        }
    }

    /** What came by a file waited on her desk as hers, and its reply arrived nowhere. */
    @Test
    void ofWhatCameByAFileWhoeverAnswersForTheirAgencyHears() {
        Actor mate = house.mateOf(teacher);
        house.duty(mate, "lead-practitioner", Scope.child(child));
        Actor elsewhere = house.somebody("health");
        house.duty(elsewhere, "designated-safeguarding-lead", Scope.child(child));
        told = write(Actor.job("import", testshire.id()), "file-" + UUID.randomUUID(), "school-concern", teacher);
        watch.catchUp();
        try (Visitor herself = Visitor.signedIn(port, testshire.signInName(teacher));
                Visitor asked = Visitor.signedIn(port, testshire.signInName(frontDoor))) {
            assertThat(herself.get(page()).body())
                    .as("who it is that she waits for, and a number")
                    .contains(nameOf(frontDoor), "is asked to reply to you", ">Ring<")
                    .doesNotContain("Keep the reply");
            Map<String, String> attempt = theReply();
            attempt.put("reached", "no");
            asked.post(page(), attempt);
            assertThat(herself.get("/now").body()).as("a try told her nothing").doesNotContain(HEARD);
            assertThat(asked.post(page(), theReply()).statusCode()).isEqualTo(302);
            assertThat(herself.get("/now").body()).contains(HEARD);
            assertThat(herself.get("/notifications/replies-heard").body()).contains("Read the reply", page());
            assertThat(herself.get(page()).body())
                    .contains("We meet on Monday.")
                    .doesNotContain("is asked to reply to you");
        }
        for (Actor other : List.of(mate, elsewhere)) {
            try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(other))) {
                assertThat(visitor.get("/now").body()).as("it was not theirs").doesNotContain(HEARD);
            }
        }
    }

    private String nameOf(Actor one) {
        return testshire.practitioner(testshire.signInName(one)).name();
    }

    private static Map<String, String> theReply() {
        return Colleagues.aReply("We meet on Monday.");
    }

    private String page() {
        return "/replies/" + id("name = '%s'".formatted(told));
    }

    private String latestReply() {
        return id("type = 'referrer-reply' and answers = '%s'".formatted(told));
    }

    private String id(String which) {
        return house.superuser()
                .sql("select id::text from entry where %s order by log_position desc limit 1".formatted(which))
                .query(String.class)
                .single();
    }

    private boolean isOwed() {
        return owed() > 0;
    }

    private long owed() {
        return found().stream().filter(Finding::open).count();
    }

    private List<Finding> found() {
        return watch.about(manager, child).stream()
                .map(Asked::finding)
                .filter(finding -> finding.rule().id().equals(OWED))
                .toList();
    }

    private String write(Actor writer, String source, String type, Map<String, String> attributes) {
        return write(writer, source, type, writer, attributes);
    }

    private String write(Actor writer, String source, String type, Actor whose) {
        return write(writer, source, type, whose, Map.of());
    }

    private String write(Actor writer, String source, String type, Actor whose, Map<String, String> attributes) {
        String number = UUID.randomUUID().toString();
        chronology.append(
                writer,
                null,
                List.of(new NewEntry(
                        child.subject(),
                        WrittenEntry.said(
                                new EntryId(source, number),
                                "Canary",
                                clock.instant(),
                                whose.agencyKind(),
                                type,
                                "We went to see it.",
                                "open",
                                attributes),
                        List.of(),
                        whose.agency())));
        return source + "/" + number;
    }
}
