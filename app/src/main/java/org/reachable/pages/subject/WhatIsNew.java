package org.reachable.pages.subject;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.reachable.access.Sight;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.Asked;
import org.reachable.watch.News;
import org.springframework.stereotype.Component;

/** Tells what is new about a child, in the same words on the child's page and on a desk. */
@Component
public class WhatIsNew {

    private static final int MOST = 5;

    /** What is new of a child called this. */
    public NewSince of(PersonId child, String name, Sight sight, News news, Instant now) {
        String href = SubjectAddresses.child(child);
        return new NewSince(
                new Link(name, href),
                words(sight, news, now),
                what(child, news, now),
                news.to().toString(),
                href + "/seen");
    }

    private static String words(Sight sight, News news, Instant now) {
        String since = news.saidSo()
                ? "Since you said that you had seen it, up to %s: ".formatted(Dates.near(news.since(), now))
                : "You have not said yet that you have seen it. In the last 7 days: ";
        if (news.isNone()) {
            return since + sight.say("nothing new{seen}.");
        }
        String much = Words.list(Stream.of(entries(news), some(news.asks(), "question", "questions"))
                .flatMap(words -> words)
                .toList());
        return since + sight.say(much + "{seen}.");
    }

    /** What a file brought of years before is new to us, and happened long ago: that is said, so that nobody looks for it today. */
    private static Stream<String> entries(News news) {
        long earlier = news.writtenEarlier();
        return some(news.entries(), "entry", "entries")
                .map(much -> earlier == 0 ? much : "%s (%,d written down before that)".formatted(much, earlier));
    }

    private static Stream<String> some(List<?> things, String one, String many) {
        return things.isEmpty() ? Stream.of() : Stream.of(Words.count(things.size(), one, many));
    }

    /** Questions first: they wait for somebody. */
    private static List<Link> what(PersonId child, News news, Instant now) {
        Stream<Link> asks = news.asks().stream().limit(MOST).map(WhatIsNew::ask);
        Stream<Link> entries = news.entries().stream().limit(MOST).map(entry -> entry(child, entry, now));
        boolean more = news.entries().size() > MOST || news.asks().size() > MOST;
        return Stream.of(
                        asks,
                        entries,
                        more
                                ? Stream.of(new Link(
                                        "All of it in the timeline", SubjectAddresses.child(child) + "/timeline"))
                                : Stream.<Link>of())
                .flatMap(links -> links)
                .toList();
    }

    private static Link ask(Asked asked) {
        return new Link(
                asked.finding().rule().ask(),
                SubjectAddresses.ask(asked.finding().id()));
    }

    private static Link entry(PersonId child, LoggedEntry logged, Instant now) {
        var entry = logged.entry();
        return new Link(
                entry.type().name() + ", " + Dates.date(Dates.day(entry.occurredAt()), now),
                SubjectAddresses.entry(child, logged.id()));
    }
}
