package org.reachable.pages.subject;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Level;
import org.reachable.engine.policy.Pages.Part;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.pages.subject.ChildPage.Changed;
import org.reachable.pages.subject.ChildPage.Known;
import org.reachable.pages.subject.ChildPage.NotKnown;
import org.reachable.pages.subject.ChildPage.Waiting;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.watch.Asked;
import org.reachable.watch.LastSeen;
import org.reachable.watch.News;
import org.reachable.work.contributions.Contributions;
import org.reachable.work.contributions.SubjectPart;
import org.reachable.work.contributions.SubjectPart.Drawn;
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
    private final Contributions contributions;
    private final Bylines bylines;
    private final Ringing ringing;
    private final LastSeen lastSeen;
    private final WhatIsNew whatIsNew;
    private final Partnership partnership;

    ChildPages(
            Policy policy,
            Headers headers,
            WhatChanged whatChanged,
            Asks asks,
            Gaps gaps,
            WhoIsAround around,
            Drawings drawings,
            Contributions contributions,
            Bylines bylines,
            Ringing ringing,
            LastSeen lastSeen,
            WhatIsNew whatIsNew,
            Partnership partnership) {
        this.partnership = partnership;
        this.ringing = ringing;
        this.lastSeen = lastSeen;
        this.whatIsNew = whatIsNew;
        this.contributions = contributions;
        this.bylines = bylines;
        this.policy = policy;
        this.headers = headers;
        this.whatChanged = whatChanged;
        this.asks = asks;
        this.gaps = gaps;
        this.around = around;
        this.drawings = drawings;
    }

    /** Where more is written of an entry, and last its place in the timeline. */
    List<Link> ways(ChildStory story, Entry entry) {
        return Stream.concat(
                        contributions.entryLinks().stream().flatMap(one -> one.link(story.id(), entry).stream()),
                        Stream.of(new Link("See it in the timeline", story.href(entry))))
                .toList();
    }

    /** To what capabilities hold of a part of the story. */
    List<Link> ways(Actor actor, ChildStory story, Part part) {
        return contributions.links().stream()
                .flatMap(one -> one.linksOfPart(actor, story.subject(), part.code()).stream())
                .toList();
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
        partnership.readAgenciesTogether(
                story.entries().stream().map(Entry::agency).toList());
        List<Asked> all = asks.about(actor, story.id());
        List<Asked> open = Asks.open(all);
        List<Finding> findings = Asks.findings(open);
        List<Drawn> parts = contributions.parts(SubjectPart.Page.AT_A_GLANCE, actor, story.subject());
        List<NotKnown> notKnown = Stream.concat(
                        gaps.of(story, open).stream(),
                        parts.stream()
                                .flatMap(part -> part.notKnown().stream())
                                .map(gap -> new NotKnown(gap.what(), gap.since(), gap.asked(), null)))
                .toList();
        return new ChildPage(
                headers.of(actor, story, notKnown),
                new Changed(WhatChanged.standsStill(findings), whatChanged.lines(story, findings)),
                since(actor, reader, story, open),
                parts.stream().map(Drawn::fragment).toList(),
                Cards.of(story, policy.pages(), findings),
                new Waiting(
                        Today.of(story, policy, open),
                        asks.inOrder(now(open, story.now(), true), reader, story.now()),
                        asks.inOrder(now(open, story.now(), false), reader, story.now()),
                        story.noneAsked("Nothing{seen} has been asked that is not answered.")),
                new Known(
                        around.of(story),
                        notKnown,
                        goodPractice(story),
                        ringing.about(reader, story.id(), open),
                        SurroundingsPages.family(story)),
                story.entries().isEmpty() ? null : drawings.lately(story, Asks.findings(all)));
    }

    private NewSince since(Actor actor, Practitioner reader, ChildStory story, List<Asked> open) {
        News news = lastSeen.of(actor, reader, story.id(), story.log(), open);
        return whatIsNew.of(story.id(), story.person().name(), story.sight(), news, story.now());
    }

    /** What somebody was alerted of, danger, and what is late or due within a day; or all else, of which none is late. */
    private static List<Asked> now(List<Asked> open, Instant now, boolean cannotWait) {
        return open.stream()
                .filter(asked -> cannotWait == cannotWait(asked, now))
                .toList();
    }

    private static boolean cannotWait(Asked asked, Instant now) {
        return asked.finding().last().level() == Level.ALERT
                || Today.isDanger(asked)
                || AskClock.late(asked.finding(), now)
                || AskClock.isDueToday(asked.finding(), now);
    }

    private List<Sentence> goodPractice(ChildStory story) {
        return story.read().topic(Topics.GOOD_PRACTICE).reversed().stream()
                .limit(MOST_GOOD)
                .map(entry -> good(story, entry))
                .toList();
    }

    private Sentence good(ChildStory story, Entry entry) {
        return Sentence.ofStrong(Dates.date(Dates.day(entry.occurredAt()), story.now()) + ",")
                .then(bylines.inWords(story, entry) + ": "
                        + Readable.firstSentence(entry.summary(), policy.vocabulary()))
                .thenLink("Read it", story.href(entry));
    }
}
