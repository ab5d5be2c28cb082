package org.reachable.desk;

import static org.reachable.desk.SampleDesk.NOW;

import java.util.List;
import org.reachable.desk.ChildPage.Around;
import org.reachable.desk.ChildPage.Changed;
import org.reachable.desk.ChildPage.Education;
import org.reachable.desk.ChildPage.Missing;
import org.reachable.desk.ChildPage.NotKnown;
import org.reachable.desk.ChildPage.Open;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.govuk.Sentence;
import org.reachable.govuk.TimeLeft;

/** An invented child at a glance: as known, hardly known, and with long words. */
final class SampleChild {

    private SampleChild() {}

    static ChildPage rowan() {
        ChildHeader header = new ChildHeader(
                "/children/rowan",
                "Rowan",
                15,
                "he/him",
                "in care since 20 April 2022 · children’s home in Pellingford since 31 May",
                "I like mending bikes. I want a school where I make something, and somewhere they can’t park outside.",
                Sentence.ofStrong("None named in the plan.").then("Sees his mentor every week"),
                "Social worker 2, 14 weeks",
                Sentence.of("Substance use, for 226 days").thenLink("and 1 more", "#not-known"));
        Changed changed = new Changed(
                true,
                Sentence.ofStrong("Not since 20 April")
                        .then("(58 days). One panel and no decision since.")
                        .thenLink("Compare versions", "/children/rowan/plan"),
                Sentence.ofLate("Nothing yet")
                        .then("for him. One adult has been warned about another child only.")
                        .thenLink("Why the difference?", "/entries/1"),
                Sentence.of("Lost his foster home on 31 May at three hours’ notice. Bike workshop every week since"
                        + " 10 May. Still no school."),
                Sentence.of("“They found out where I live now.” Asked on 10 May;")
                        .thenStrong("not asked since.")
                        .thenLink("Ask him", "/record"));
        return new ChildPage(
                NOW,
                header,
                changed,
                new Education(
                        107,
                        75,
                        "Out of school",
                        "3 schools have refused. A decision on a direction was due on 13 May."),
                new Missing(7, 2, 42, null, "Return home interviews: 3 in time, 2 late, 2 not held."),
                List.of(
                        new Open(
                                "Is a child protection enquiry needed, and who submits the NRM referral?",
                                "Team manager",
                                true,
                                TimeLeft.until(LondonTime.parse("2022-06-17T17:00"), NOW),
                                "/asks/1"),
                        new Open(
                                "Return home interview after 10–12 June",
                                "Nobody yet; our team holds it",
                                true,
                                TimeLeft.until(LondonTime.parse("2022-06-15T03:30"), NOW),
                                "/asks/2"),
                        new Open(
                                "Direct a school to admit him, or say why not",
                                "Virtual school head",
                                false,
                                TimeLeft.until(LondonTime.parse("2022-05-13T17:00"), NOW),
                                "/asks/5")),
                List.of(
                        new Around(
                                "Bike workshop mentor",
                                "Wheelhouse bike project, since 10 May",
                                "Fri 10 June, at the workshop",
                                false),
                        new Around("Grandparent 1", "family", "Sun 5 June, by phone", false),
                        new Around(
                                "Social worker 2",
                                "lead practitioner, 14 weeks",
                                "Wed 1 June, in a car for 20 minutes",
                                false),
                        new Around("Youth justice worker 1", "since November 2021", "Tue 24 May", false)),
                List.of(
                        new NotKnown("Substance use", "not assessed for 226 days", null),
                        new NotKnown("Who collects him in the grey hatchback", "for 260 days", "Police, asked 20 May")),
                List.of(
                        Sentence.of("The mentor kept every session through the move, and wrote down his words as he"
                                + " said them."),
                        Sentence.of("The return interviewer came back twice until he was ready to talk.")
                                .thenLink("Read it", "/entries/40")));
    }

    static ChildPage hardlyKnown() {
        ChildHeader header = new ChildHeader(
                "/children/new",
                "Ángel",
                null,
                null,
                "where they live is not known",
                null,
                Sentence.ofStrong("Nobody has asked."),
                "None yet",
                Sentence.of("Where they live, since yesterday").thenLink("and 1 more", "#not-known"));
        return new ChildPage(
                NOW,
                header,
                new Changed(
                        false,
                        Sentence.of("There is no plan yet."),
                        Sentence.of("Nothing is known about a source of harm."),
                        Sentence.of("First known to us yesterday."),
                        Sentence.ofStrong("Not asked yet.")),
                new Education(null, null, "Not known", "No school has said that the child is on its roll."),
                new Missing(0, 0, 42, null, "None written down."),
                List.of(),
                List.of(),
                List.of(
                        new NotKnown("Where they live", "since yesterday", null),
                        new NotKnown("Which school, if any", "since yesterday", "Front door, asked yesterday")),
                List.of());
    }

    static ChildPage missingNowInLongWords() {
        String words =
                "Antidisestablishmentarianism-and-then-some/because/somebody/pasted/an/address/that/has/no/spaces"
                        + " and a sentence that goes on, as sentences in the files of agencies do, past where anybody reads";
        Sentence sentence = Sentence.ofStrong(words).then(words).thenLate(words).thenLink(words, "/plan");
        ChildHeader header = new ChildHeader(
                "/children/long",
                "Oluwaseunfunmi Nwachukwu-Featherstonehaugh van der Llanfairpwllgwyngyll",
                17,
                "they/them or she/her, depending on who is in the room",
                words,
                words + ". " + words,
                sentence,
                words,
                sentence);
        return new ChildPage(
                NOW,
                header,
                new Changed(true, sentence, sentence, sentence, sentence),
                new Education(1, null, words, words),
                new Missing(1, 1, 42, LondonTime.parse("2022-06-16T23:15"), words),
                List.of(new Open(words, words, false, TimeLeft.until(NOW, NOW), "/asks/1")),
                List.of(new Around(words, words, words, true)),
                List.of(new NotKnown(words, words, words)),
                List.of(sentence));
    }
}
