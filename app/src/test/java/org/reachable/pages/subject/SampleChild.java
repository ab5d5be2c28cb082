package org.reachable.pages.subject;

import java.time.Instant;
import java.util.List;
import org.reachable.access.Relationship;
import org.reachable.access.Sight;
import org.reachable.foundation.govuk.Fragment;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.governance.sanitised.SanitisedSummaries.Told;
import org.reachable.governance.sanitised.ToldPage;
import org.reachable.pages.subject.ChildHeader.AsKnown;
import org.reachable.pages.subject.ChildHeader.Shown;
import org.reachable.pages.subject.ChildPage.Around;
import org.reachable.pages.subject.ChildPage.Card;
import org.reachable.pages.subject.ChildPage.Changed;
import org.reachable.pages.subject.ChildPage.Counted;
import org.reachable.pages.subject.ChildPage.Known;
import org.reachable.pages.subject.ChildPage.Line;
import org.reachable.pages.subject.ChildPage.NotKnown;
import org.reachable.pages.subject.ChildPage.Open;
import org.reachable.pages.subject.ChildPage.Waiting;
import org.reachable.platform.partnership.ToRing;

/** An invented child at a glance, in words longer than anybody reads. */
final class SampleChild {

    private static final Instant NOW = Instant.parse("2022-06-17T08:10:00Z");

    private SampleChild() {}

    static ChildPage longWords() {
        String words =
                "Antidisestablishmentarianism-and-then-some/because/somebody/pasted/an/address/that/has/no/spaces"
                        + " and a sentence that goes on, as sentences in the files of agencies do, past where anybody reads";
        Link link = new Link(words, "/now");
        Sentence sentence = Sentence.ofStrong(words).then(words).thenLate(words).thenLink(words, "/plan");
        ChildHeader header = new ChildHeader(
                "/children/long",
                "Oluwaseunfunmi Nwachukwu-Featherstonehaugh van der Llanfairpwllgwyngyll",
                null,
                List.of(sentence, sentence),
                new AsKnown(
                        17,
                        "they/them or she/her, depending on who is in the room",
                        List.of(words, words),
                        words + ". " + words,
                        words,
                        sentence,
                        words,
                        sentence),
                new Shown(new Sight(Relationship.AGENCY, false), words, List.of(sentence), List.of(link)),
                List.of(link),
                List.of(new Link("At a glance", "/children/long"), new Link(words, "/children/long/plan")));
        Card card = new Card(
                words,
                "/children/long/part",
                List.of(new Counted("", "1,234", words), new Counted(words, null, "")),
                words,
                words,
                link);
        return new ChildPage(
                header,
                new Changed(
                        true,
                        List.of(new Line(words, sentence, List.of(link, link)), new Line(words, sentence, List.of()))),
                new NewSince(link, words, List.of(link, link), NOW.toString(), "/children/long/seen"),
                List.of(new Fragment(
                        "sanitised/told",
                        new ToldPage(List.of(
                                new Told(words, words, words, words, words, false),
                                new Told(words, words, words, words, words, true))))),
                List.of(card, card),
                new Waiting(
                        new Today(
                                List.of(new Today.Danger(words, link, words), new Today.Danger(words, link, words)),
                                3,
                                new Today.Said(words, link)),
                        List.of(new Open(words, words, false, true, TimeLeft.until(NOW, NOW), "/asks/1", words)),
                        List.of(new Open(words, words, true, false, TimeLeft.until(NOW, NOW), "/asks/2", "")),
                        words),
                new Known(
                        List.of(new Around(words, words, sentence, true)),
                        List.of(new NotKnown(words, words, words, "/asks/3"), new NotKnown(words, words, null, null)),
                        List.of(sentence),
                        new ToRing(
                                List.of(
                                        new ToRing.One(words, words, link, words),
                                        new ToRing.One(words, words, null, null)),
                                new ToRing.Instead(words, link)),
                        List.of(SummaryRow.of(words, words))),
                null);
    }
}
