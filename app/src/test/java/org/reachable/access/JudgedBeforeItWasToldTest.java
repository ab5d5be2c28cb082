package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.engine.entry.EntryId;
import org.reachable.watch.Asked;

/** Nobody judged danger of which they did not know: whether it was told later, was not found yet, or was closed just then. */
class JudgedBeforeItWasToldTest extends TwoOnDuty {

    @Test
    void whatWasJudgedBeforeKeptWordsWereWrittenDownAnswersThemNot() {
        assess(minutesAgo(60));
        tell("restricted", minutesAgo(90));
        assertThat(dangerIsOpen()).isTrue();
    }

    /** Who met the child and read one danger read nothing of what was told later, of the same night. */
    @Test
    void whoMetThemAndReadOfOneDangerJudgedNoOther() {
        house.ask(child, sergeant);
        write("open", minutesAgo(200), Map.of("threat", "unknown"));
        watch.catchUp();
        append(
                sergeant,
                child,
                new EntryId(source, testshire.unused("E")),
                minutesAgo(60),
                clock.instant(),
                "trusted-adult-contact",
                "open",
                Map.of("held", "yes", "seen", "yes"));
        watch.catchUp();
        assertThat(unknownIsOpen()).as("it answers what was read").isFalse();
        write("own-confidence", minutesAgo(90), Map.of("distress", "unknown"));
        watch.catchUp();
        assertThat(unknownIsOpen()).isTrue();
    }

    private boolean unknownIsOpen() {
        return watch.about(manager, child).stream()
                .map(Asked::finding)
                .anyMatch(finding -> finding.open() && finding.rule().id().equals("danger-unknown"));
    }

    /** A call on the phone is often typed in before the report: whoever may read that may have known it. */
    @Test
    void whoReadsThemMayHaveKnown() {
        assess(minutesAgo(60));
        tell("open", minutesAgo(90));
        assertThat(dangerIsOpen()).isFalse();
    }

    /** Between the words and the fold nothing is asked yet. */
    @Test
    void whatIsJudgedBeforeItIsFoundAnswersItNot() {
        write("restricted", minutesAgo(30), Map.of("threat", "life"));
        assess(minutesAgo(10));
        assertThat(dangerIsOpen()).isTrue();
    }

    /** It was put right to no threat, somebody assessed, and it was put right again. */
    @Test
    void whatIsJudgedWhileItIsClosedAnswersItNotAsItComesBack() {
        EntryId words = write("restricted", minutesAgo(90), Map.of("threat", "life"));
        watch.catchUp();
        write("restricted", minutesAgo(90), Map.of("threat", "no", "corrects", words.toString()));
        watch.catchUp();
        assertThat(dangerIsOpen()).isFalse();
        assess(minutesAgo(10));
        write("restricted", minutesAgo(90), Map.of("threat", "life", "corrects", words.toString()));
        watch.catchUp();
        assertThat(dangerIsOpen()).isTrue();
    }

    @Test
    void nobodySaysThatOfTheirOwn() {
        EntryId judged = assess(minutesAgo(60));
        write("open", minutesAgo(90), Map.of("threat", "life", "unjudged_by", judged.toString()));
        watch.catchUp();
        assertThat(dangerIsOpen()).isFalse();
    }

    private void tell(String handling, Instant happened) {
        write(handling, happened, Map.of("threat", "life"));
        watch.catchUp();
    }

    private EntryId write(String handling, Instant happened, Map<String, String> attributes) {
        var id = new EntryId("social-care", testshire.unused("E"));
        append(
                Actor.job("import", testshire.id()),
                child,
                id,
                happened,
                clock.instant(),
                "school-concern",
                handling,
                attributes);
        return id;
    }

    private EntryId assess(Instant happened) {
        var id = new EntryId(source, testshire.unused("E"));
        append(sergeant, child, id, happened, clock.instant(), "threat-assessment", "open", Map.of("held", "yes"));
        watch.catchUp();
        return id;
    }
}
