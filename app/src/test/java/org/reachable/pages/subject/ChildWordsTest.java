package org.reachable.pages.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.Testshire;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.policy.PolicyReader;

/** How a child's pages put things. */
class ChildWordsTest {

    private static final Vocabulary VOCABULARY = PolicyReader.shipped().vocabulary();

    @Test
    void aChildIsSpokenOfAsTheyAsked() {
        assertThat(Pronouns.of("she/her", "Amara").in("lost {their} home")).isEqualTo("lost her home");
        assertThat(Pronouns.of("they/them", "Ash").in("{Their} life")).isEqualTo("Their life");
    }

    @Test
    void nobodyIsGuessedToBeABoyOrAGirl() {
        assertThat(Pronouns.of("", "Ángel").in("{Their} life")).isEqualTo("Ángel’s life");
    }

    @Test
    void whatTheChildSaidIsQuotedAndATurnOfPhraseIsNot() {
        assertThat(Quote.in(entry("Asked about it. Said 'they found out where I live now'. It's noted."), VOCABULARY))
                .map(Quote::words)
                .contains("they found out where I live now");
        assertThat(Quote.in(
                        entry("Robbed by people he thinks 'were theirs anyway', and wants it to stop."), VOCABULARY))
                .isEmpty();
        assertThat(Quote.in(entry("Said 'I can't pay it and I can't tell you.'"), VOCABULARY))
                .map(Quote::words)
                .contains("I can't pay it and I can't tell you.");
        assertThat(Quote.in(entry("He said: “If I do not go tonight they will shoot me.” He cried."), VOCABULARY))
                .map(Quote::words)
                .contains("If I do not go tonight they will shoot me.");
        assertThat(Quote.in(entry("She said: \"They are at the gate now.\" I rang 999."), VOCABULARY))
                .map(Quote::words)
                .contains("They are at the gate now.");
    }

    /** The longest alone left out what it was about. */
    @Test
    void allThatTheySaidStandsInItsOrderAndOnce() {
        assertThat(Quote.in(
                        entry(
                                "She said: “They wait by the steps.” Asked who: 'the one who says I owe him'. “I don’t sleep, he said ‘come"
                                        + " down here right now’.”"),
                        VOCABULARY))
                .map(Quote::words)
                .contains(
                        "They wait by the steps. … the one who says I owe him … I don’t sleep, he said ‘come down here right now’.");
    }

    /** Nobody writes quotation marks around what they write of themselves. */
    @Test
    void whatAChildWroteIsTheirsEveryWord() {
        assertThat(Quote.in(writtenBy("child", "They wait outside. I dont want to stay here"), VOCABULARY))
                .map(Quote::words)
                .contains("They wait outside. I dont want to stay here");
        assertThat(Quote.in(writtenBy("child", "They wait outside. ".repeat(40)), VOCABULARY))
                .map(one -> one.words().length())
                .hasValueSatisfying(length -> assertThat(length).isLessThan(250));
        assertThat(Quote.in(writtenBy("child", "help".repeat(100)), VOCABULARY))
                .as("without a space, too: their page must open")
                .map(one -> one.words().length())
                .hasValueSatisfying(length -> assertThat(length).isLessThan(250));
        assertThat(Quote.in(writtenBy("school", "He was quiet today and said little"), VOCABULARY))
                .isEmpty();
    }

    /** What a nurse said of a discussion that she took no part in, first on the child's page, was read as the child's. */
    @Test
    void whatAdultsSayInAMeetingIsNotTheChilds() {
        String said = "Health: nobody spoke with us. “Nobody rang me about Ellie today at all.”";
        assertThat(Quote.in(written("social-care", "strategy-meeting", said), VOCABULARY))
                .isEmpty();
        assertThat(Quote.in(written("school", "school-concern", said), VOCABULARY))
                .isEmpty();
        assertThat(Quote.anybodys(written("social-care", "strategy-meeting", said)))
                .isTrue();
    }

    @Test
    void aThingIsReadAsWhatItIsAndTheCodeOfAWorkerIsLeftOut() {
        assertThat(Readable.text("A car [VEH:V1] waited. [PRO:SW2]", VOCABULARY))
                .isEqualTo("A car (vehicle V1) waited.");
    }

    @Test
    void anAddressKeepsHowATimelineIsLookedAt() {
        var view = TimelineView.of("2022-06-11", null, "police", null, "risk-event", null, null, 2);
        assertThat(view.href("/children/1/timeline"))
                .isEqualTo("/children/1/timeline?on=2022-06-11&to=police&kind=risk-event&page=2");
        assertThat(TimelineView.of("31 June", null, " ", null, null, null, null, -1)
                        .at(Instant.EPOCH))
                .isEqualTo(Instant.EPOCH);
    }

    private static Entry writtenBy(String agency, String summary) {
        return written(agency, "child-words", summary);
    }

    private static Entry written(String agency, String type, String summary) {
        return new WrittenEntry(
                        new EntryId("agency-file", "1"),
                        "Rowan",
                        Instant.parse("2022-06-17T07:00:00Z"),
                        Instant.parse("2022-06-17T07:00:00Z"),
                        agency,
                        type,
                        summary,
                        "",
                        List.of(),
                        "",
                        "",
                        List.of(),
                        "open",
                        Map.of())
                .in(VOCABULARY);
    }

    private static Entry entry(String summary) {
        return Testshire.written("1", "Rowan", "child-voice", "2022-05-10T17:30", summary)
                .in(VOCABULARY);
    }
}
