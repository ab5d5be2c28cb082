package org.reachable.pages.subject;

import java.util.List;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Level;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.governance.sanitised.SanitisedSummaries;
import org.reachable.governance.sanitised.SanitisedSummaries.Told;
import org.reachable.pages.subject.ChildPage.NotKnown;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Asked;
import org.springframework.stereotype.Component;

/** Puts a child at a glance together. */
@Component
class ChildPages {

    private static final int MOST_GOOD = 4;

    private final Policy policy;
    private final Headers headers;
    private final WhatChanged whatChanged;
    private final Asks asks;
    private final Gaps gaps;
    private final WhoIsAround around;
    private final Drawings drawings;
    private final SanitisedSummaries lines;

    ChildPages(
            Policy policy,
            Headers headers,
            WhatChanged whatChanged,
            Asks asks,
            Gaps gaps,
            WhoIsAround around,
            Drawings drawings,
            SanitisedSummaries lines) {
        this.lines = lines;
        this.policy = policy;
        this.headers = headers;
        this.whatChanged = whatChanged;
        this.asks = asks;
        this.gaps = gaps;
        this.around = around;
        this.drawings = drawings;
    }

    /** The top of any page about the child. */
    ChildHeader header(Actor actor, ChildStory story) {
        return header(actor, story, asks.about(actor, story.id()));
    }

    /** The same, of a page that has asked already what was found about the child. */
    ChildHeader header(Actor actor, ChildStory story, List<Asked> found) {
        return headers.of(actor, story, gaps.of(story, Asks.open(found)));
    }

    ChildPage page(Actor actor, Practitioner reader, ChildStory story) {
        List<Asked> all = asks.about(actor, story.id());
        List<Asked> open = Asks.open(all);
        List<Told> told = lines.about(actor, story.id());
        List<NotKnown> notKnown = Stream.concat(
                        gaps.of(story, open).stream(),
                        told.stream()
                                .filter(Told::outOfDate)
                                .map(one -> new NotKnown(
                                        "Whether this still holds, of " + one.whose() + ": “" + one.words() + "”",
                                        "out of date since " + one.until(),
                                        "Asked of " + one.ask(),
                                        null)))
                .toList();
        return new ChildPage(
                story.now(),
                headers.of(actor, story, notKnown),
                WhatChanged.standsStill(Asks.findings(open)),
                whatChanged.lines(story, Asks.findings(open)),
                told,
                Cards.of(story, policy.pages(), Asks.findings(open)),
                asks.inOrder(at(open, Level.ALERT).toList(), reader, story.now()),
                asks.inOrder(at(open, Level.DUE).toList(), reader, story.now()),
                around.of(story),
                notKnown,
                goodPractice(story),
                story.entries().isEmpty() ? null : drawings.lately(story, Asks.findings(all)));
    }

    private static Stream<Asked> at(List<Asked> open, Level level) {
        return open.stream().filter(asked -> asked.finding().last().level() == level);
    }

    private List<Sentence> goodPractice(ChildStory story) {
        return story.read().topic(Topics.GOOD_PRACTICE).reversed().stream()
                .limit(MOST_GOOD)
                .map(entry -> good(story, entry))
                .toList();
    }

    private Sentence good(ChildStory story, Entry entry) {
        return Sentence.ofStrong(Dates.date(Dates.day(entry.occurredAt()), story.now()) + ",")
                .then(policy.vocabulary().agencyName(entry.agency()) + ": "
                        + Readable.firstSentence(entry.summary(), policy.vocabulary()))
                .thenLink("Read it", story.href(entry));
    }
}
