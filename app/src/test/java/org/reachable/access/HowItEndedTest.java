package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.Visitor;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.platform.partnership.Scope;
import org.reachable.records.chronology.NewEntry;

/** Danger, and a child who was missing, do not vanish from a desk: whoever was asked or told of it reads how it ended. */
class HowItEndedTest extends TwoOnDuty {

    private static final String ENDED = "How it ended";

    @Test
    void whoeverWasAskedOrToldOfDangerReadsThatItWasDoneUntilTheyHaveSeenIt() {
        write("school-concern", 40, Map.of("threat", "life"));
        assertThat(desk(sergeant)).doesNotContain(ENDED);
        write("threat-assessment", 10, Map.of("held", "yes"));
        write("strategy-meeting", 10, Map.of("held", "yes", "s47", "yes"));
        assertThat(desk(manager)).contains(ENDED, "It is written down as done: “", "You were asked.");
        assertThat(desk(sergeant)).contains(ENDED, "You were told of it.");
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(sergeant))) {
            Matcher told = Pattern.compile("name=\"told\" value=\"([^\"]+)\"")
                    .matcher(visitor.get("/notifications/how-it-ended").body());
            while (told.find()) {
                visitor.post("/notifications/how-it-ended/seen", Map.of("told", told.group(1)));
            }
            assertThat(visitor.get("/now").body()).doesNotContain(ENDED);
        }
        assertThat(desk(manager)).as("each for themselves").contains(ENDED);
    }

    @Test
    void whoeverWasAskedAboutAMissingChildReadsThatTheChildWasBack() {
        write("missing-reported", 40, Map.of("episode", "1"));
        assertThat(desk(manager)).doesNotContain(ENDED);
        write("missing-returned", 5, Map.of("episode", "1"));
        assertThat(desk(manager)).contains(ENDED, "The child was back", "You were asked.");
    }

    /** A teacher rang in that he is not home, and nobody asked her anything. */
    @Test
    void whoeverWroteItDownReadsSoToo() {
        Actor teacher = house.somebody("school");
        writes(teacher, "missing-reported", Map.of("episode", "1"));
        assertThat(desk(teacher)).doesNotContain(ENDED);
        write("missing-returned", 5, Map.of("episode", "1"));
        assertThat(desk(teacher)).contains(ENDED, "The child was back", "You told of it.");
    }

    /** The council opened its record: nobody who told of it reads that it is done while the child is missing. */
    @Test
    void anOpenedRecordIsNoEndWhileTheChildIsMissing() {
        Actor teacher = house.somebody("school");
        writes(teacher, "missing-reported", Map.of("episode", "1"));
        write("missing-record-opened", 0, Map.of("episode", "1"));
        assertThat(desk(teacher))
                .contains(ENDED, "It is written down, and is not over.")
                .doesNotContain("It is written down as done", "It is not asked any more");
        write("missing-returned", 5, Map.of("episode", "1"));
        assertThat(desk(teacher)).doesNotContain("is not over");
    }

    /** "It is written down as done", read by the teacher who had told of it, while others read that it was asked again. */
    @Test
    void whoeverWroteItDownReadsThatItIsAskedAgain() {
        Actor teacher = house.somebody("school");
        writes(teacher, "school-concern", Map.of("threat", "life"));
        write("threat-assessment", 10, Map.of("held", "yes"));
        write("strategy-meeting", 10, Map.of("held", "yes", "s47", "yes"));
        assertThat(desk(teacher)).contains("It is written down as done").doesNotContain("asked about it again");
        chronology.about(Actor.job("test", testshire.id()), child).entries().stream()
                .filter(entry -> List.of("threat-assessment", "strategy-meeting")
                        .contains(entry.type().code()))
                .forEach(entry -> house.takeBack(child, entry));
        watch.catchUp();
        assertThat(desk(teacher))
                .contains("Somebody is asked about it again")
                .doesNotContain("It is written down as done", "Nothing needs you now", "You wrote it down");
    }

    /** The threat was assessed, and a discussion about the same is asked still: it is told once, and not as done. */
    @Test
    void whileAnotherQuestionAboutTheSameIsOpenNothingIsToldAsDone() {
        Actor teacher = house.somebody("school");
        writes(teacher, "school-concern", Map.of("threat", "life"));
        write("threat-assessment", 10, Map.of("held", "yes", "seen_since", "nobody"));
        assertThat(desk(teacher))
                .contains(
                        ENDED,
                        "It is not over: somebody is asked about it still, by",
                        "That is not all: somebody is asked “See the child now, or ring somebody who is with them, and write down what was found out”, by")
                .doesNotContain("It is written down as done");
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(teacher))) {
            assertThat(visitor.get("/notifications/how-it-ended").body())
                    .as("whom to ring, while it is asked about")
                    .contains("ring__one");
        }
        write("strategy-meeting", 5, Map.of("held", "yes", "s47", "yes"));
        assertThat(toldOf(teacher)).as("one event").hasSize(1);
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(teacher))) {
            visitor.post(
                    "/notifications/how-it-ended/seen",
                    Map.of("told", toldOf(teacher).getFirst()));
        }
        assertThat(toldOf(teacher)).as("and seen once").isEmpty();
    }

    /** "It is written down as done", read by the school alone, while all others read that police had not confirmed it. */
    @Test
    void whoeverToldOfItReadsOnWhoseWordItEnded() {
        Actor teacher = house.somebody("school");
        writes(teacher, "school-concern", Map.of("threat", "life"));
        write("strategy-meeting", 10, Map.of("held", "yes", "s47", "yes", "on_one_word", "police"));
        assertThat(desk(teacher))
                .as("who may not read the discussion")
                .contains("It rests on one person’s word, which nobody else has confirmed yet, and somebody is asked");
        house.duty(teacher, "designated-safeguarding-lead", Scope.child(child));
        assertThat(desk(teacher))
                .contains(
                        "It rests on one person’s word: Police has not confirmed it yet, and somebody is asked whether it was so, by");
    }

    private List<String> toldOf(Actor reader) {
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(reader))) {
            return Pattern.compile("name=\"told\" value=\"([^\"]+)\"")
                    .matcher(visitor.get("/notifications/how-it-ended").body())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }
    }

    private void writes(Actor teacher, String type, Map<String, String> says) {
        chronology.append(
                teacher,
                null,
                List.of(new NewEntry(
                        child,
                        WrittenEntry.said(
                                new EntryId("reachable", UUID.randomUUID().toString()),
                                "Canary",
                                minutesAgo(140),
                                teacher.agencyKind(),
                                type,
                                "Not home.",
                                "open",
                                says),
                        List.of())));
        watch.catchUp();
    }

    private void write(String type, int minutesAgo, Map<String, String> attributes) {
        house.write(
                child, "social-care", "open", clock.instant().minus(Duration.ofMinutes(minutesAgo)), type, attributes);
        watch.catchUp();
    }

    private String desk(Actor reader) {
        try (Visitor visitor = Visitor.signedIn(port, testshire.signInName(reader))) {
            return visitor.get("/now").body();
        }
    }
}
