package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.fold.Finding;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.NewEntry;
import org.reachable.watch.Asked;
import org.springframework.beans.factory.annotation.Autowired;

/** A school that says that the answer did not help has another, and decides nothing by being answered. */
class AnotherReplyTest extends TwoOnDuty {

    @Autowired
    Chronology chronology;

    private Actor teacher;
    private Actor frontDoor;
    private String told;

    @BeforeEach
    void aTeacherHasHadAReply() {
        teacher = house.somebody("school");
        house.duty(teacher, "designated-safeguarding-lead", Scope.child(child));
        frontDoor = house.somebody("social-care");
        house.duty(frontDoor, "front-door-manager", Scope.child(child));
        told = tells();
        try (Visitor asked = Visitor.signedIn(port, testshire.signInName(frontDoor))) {
            assertThat(asked.post(page(), theReply("We went to see it.")).statusCode())
                    .isEqualTo(302);
        }
        watch.catchUp();
    }

    @Test
    void theReplyToTheSchoolIsNoDecisionAboutTheChild() {
        assertThat(open("worry-unanswered")).isEmpty();
        assertThat(open("worry-unread")).hasSize(1);
        String form = begins(frontDoor, "/record", Map.of("child", child.toString(), "type", "contact-decision"));
        try (Visitor asked = Visitor.signedIn(port, testshire.signInName(frontDoor))) {
            asked.post(
                    form,
                    Map.of(
                            "version",
                            "0",
                            "words",
                            "We went to see it.",
                            "when-day",
                            "17",
                            "when-month",
                            "6",
                            "when-year",
                            "2022"));
            assertThat(asked.get(form + "?mend=true").body())
                    .contains("Write the reasons", "Write who decided it", "Say whether whoever asked was told");
        }
    }

    @Test
    void whoRepliedIsAskedForAnotherAndTheSchoolReadsIt() {
        try (Visitor herself = Visitor.signedIn(port, testshire.signInName(teacher));
                Visitor asked = Visitor.signedIn(port, testshire.signInName(frontDoor))) {
            assertThat(herself.get(page()).body())
                    .contains("Did what we said help you?", "In your words")
                    .doesNotContain("Ask them whether it helped");
            herself.post(
                    page() + "/helped",
                    Map.of("sent", UUID.randomUUID().toString(), "helped", "no", "helped-words", "Nobody rang."));
            watch.catchUp();
            assertThat(open("reply-did-not-help")).isEmpty();
            Finding anew = open("worker-reply-did-not-help").getFirst();
            String ask = asked.get("/asks/" + anew.id()).body();
            assertThat(ask).contains("Whoever told us of a worry", "Reply to whoever referred");
            assertThat(begins(frontDoor, "/asks/" + anew.id() + "/deed", Map.of("type", "referrer-reply")))
                    .isEqualTo(page());
            assertThat(asked.get(page()).body())
                    .contains("Keep the reply")
                    .doesNotContain("Ask them whether it helped");
            assertThat(asked.post(page(), theReply("We spoke. She is seen at three."))
                            .statusCode())
                    .isEqualTo(302);
            watch.catchUp();
            assertThat(open("worker-reply-did-not-help")).isEmpty();
            assertThat(herself.get("/now").body()).contains("Somebody replied to what you told");
            assertThat(herself.get(page()).body()).contains("She is seen at three.", "Did what we said help you?");
        }
    }

    private List<Finding> open(String rule) {
        return watch.about(manager, child).stream()
                .map(Asked::finding)
                .filter(finding -> finding.open() && finding.rule().id().equals(rule))
                .filter(finding -> !rule.equals("worry-unread")
                        || finding.trigger().toString().equals(told))
                .toList();
    }

    private String begins(Actor writer, String address, Map<String, String> sent) {
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(writer))) {
            return visitor.post(address, sent)
                    .headers()
                    .firstValue("location")
                    .orElseThrow()
                    .replaceFirst("^https?://[^/]+", "");
        }
    }

    private static Map<String, String> theReply(String words) {
        return Colleagues.aReply(words);
    }

    private String page() {
        return house.superuser()
                .sql("select '/replies/' || id from entry where name = '%s'".formatted(told))
                .query(String.class)
                .single();
    }

    private String tells() {
        var id = new EntryId("reachable", UUID.randomUUID().toString());
        WrittenEntry worry = WrittenEntry.said(
                id, "Canary", clock.instant(), teacher.agencyKind(), "school-concern", "Hungry.", "open", Map.of());
        chronology.append(teacher, null, List.of(new NewEntry(child.subject(), worry, List.of(), teacher.agency())));
        watch.catchUp();
        return id.toString();
    }
}
