package org.reachable.engine.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be seen is shown, and what people's names are written with stays. */
class VisibleMarksTest {

    @Test
    void whatTurnsOrHidesIsShownByItsNumber() {
        assertThat(VisibleMarks.in("He is \u202Eon ta\u202C home")).isEqualTo("He is ‹U+202E›on ta‹U+202C› home");
        assertThat(VisibleMarks.in("R\u200Bowan")).isEqualTo("R‹U+200B›owan");
        assertThat(VisibleMarks.in("Ro\u200Dwan\u2066\uFEFF")).isEqualTo("Ro‹U+200D›wan‹U+2066›‹U+FEFF›");
        assertThat(VisibleMarks.in("a\uDB40\uDC41b")).isEqualTo("a‹U+E0041›b");
        assertThat(VisibleMarks.in("\u200C")).isEqualTo("‹U+200C›");
    }

    /** Pasted from a word processor, one of them failed the papers of all. */
    @Test
    void whatNoDocumentMayHoldIsShownAndABreakWithinAParagraphIsALineBreak() {
        assertThat(VisibleMarks.in("late\u000band\u000cquiet")).isEqualTo("late\nand\nquiet");
        assertThat(VisibleMarks.in("\u0007 \u001b \ufffe \uffff \ud83d!"))
                .isEqualTo("‹U+0007› ‹U+001B› ‹U+FFFE› ‹U+FFFF› ‹U+D83D›!");
        assertThat(VisibleMarks.in("a\tb\r\nc 👧")).isEqualTo("a\tb\r\nc 👧");
    }

    @Test
    void joinersStayWhereAScriptNeedsThem() {
        for (String name : List.of(
                "می\u200Cخواهم", // Persian
                "क्\u200Dष", // Devanagari
                "ශ්\u200Dරී", // Sinhala
                "👨\u200D👩\u200D👧",
                "🏳\uFE0F\u200D🌈",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F",
                "Zoë O’Brien – naïve")) {
            assertThat(VisibleMarks.in(name)).isEqualTo(name);
        }
        assertThat(VisibleMarks.in("می\u200C"))
                .as("at the end of a word it hides")
                .contains("‹U+200C›");
    }
}
