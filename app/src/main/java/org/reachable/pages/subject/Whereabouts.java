package org.reachable.pages.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Attributes;
import org.reachable.engine.fold.SinceWhen;
import org.reachable.engine.fold.Spell;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.policy.Pages.Longer;
import org.reachable.engine.policy.Pages.WhereNow;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Sentence;
import org.springframework.stereotype.Component;

/**
 * Where a child is now, as the entries say that the reader may read: since when, until when, and from whom it is known. What
 * nobody has written down is said to be not known.
 */
@Component
class Whereabouts {

    private final Policy policy;
    private final Calendars calendars;
    private final HomeNow homes;
    private final Bylines bylines;

    Whereabouts(Policy policy, Calendars calendars, HomeNow homes, Bylines bylines) {
        this.bylines = bylines;
        this.policy = policy;
        this.calendars = calendars;
        this.homes = homes;
    }

    private record So(WhereNow where, Spell spell) {}

    /**
     * What is so now, what began last first, and then where the child lives. */
    List<Sentence> of(ChildStory story) {
        var said = new ArrayList<Sentence>();
        policy.pages().whereNow().stream()
                .flatMap(where -> open(story, where).map(spell -> new So(where, spell)).stream())
                .filter(so -> isTold(so, story.now()))
                .sorted(Comparator.comparing((So so) -> so.spell().openedAt()).reversed())
                .map(so -> sentence(so, story))
                .forEach(said::add);
        said.add(homes.sentence(story, said.isEmpty()));
        return List.copyOf(said);
    }

    private static Optional<Spell> open(ChildStory story, WhereNow where) {
        return story.state().spells().getOrDefault(where.spell(), List.of()).stream()
                .filter(spell -> spell.openAt(story.now()))
                .max(Comparator.comparing(Spell::openedAt));
    }

    /** Whether it is told of what began then: not where it only tells of a beginning long ago. */
    boolean isTold(WhereNow where, Instant openedAt, Instant now) {
        return where.toldFor() == null || now.isBefore(calendars.limit(openedAt, where.toldFor()));
    }

    /** Whether it was so for longer than it can be, and nobody has written down that it ended. */
    boolean isOverItsLimit(ChildStory story, WhereNow where, Spell spell) {
        Instant limit = limit(new So(where, spell), story);
        return limit != null && !story.now().isBefore(limit);
    }

    private boolean isTold(So so, Instant now) {
        return isTold(so.where(), so.spell().openedAt(), now);
    }

    private @Nullable Instant end(So so, @Nullable Span span) {
        return span == null ? null : calendars.limit(so.spell().openedAt(), span);
    }

    private Sentence sentence(So so, ChildStory story) {
        Entry opener = so.spell().opener();
        Instant now = story.now();
        Instant limit = limit(so, story);
        String is = story.pronouns().in(so.where().says()) + place(so.where(), opener);
        String since = Dates.happened(so.spell().openedAt(), now);
        Sentence said;
        if (limit != null && !now.isBefore(limit)) {
            said = Sentence.ofLate(story.say("Where " + story.person().name() + " is now is not known{to you}."))
                    .then(story.say("%s from %s, until %s at the latest; nobody has written down that it ended{where}.")
                            .formatted(is, since, Dates.near(limit, now)));
        } else if (!so.where().open().isEmpty()) {
            said = held(so, now)
                    .map(Sentence.ofStrong(is + " " + since + ".")::then)
                    .orElseGet(() -> Sentence.ofStrong(is + " " + since + "."))
                    .then(story.pronouns().in(so.where().open()));
        } else {
            SinceWhen told = sinceWhen(so.where(), so.spell(), story);
            Sentence alone = Sentence.ofStrong(told.before() == null ? is : is + ",")
                    .then(told.inWords(at -> Dates.happened(at, now))
                            + (limit == null ? "." : ", until " + Dates.near(limit, now) + " at the latest."));
            said = told.before() == null ? held(so, now).map(alone::then).orElse(alone) : alone;
        }
        String from = knownFrom(homes.whom(opener.whose()), Dates.near(opener.recordedAt(), now));
        Sentence whole =
                reported(so.where(), so.spell(), story).map(said::thenLate).orElse(said);
        return whole.then(from).thenLink("Read it", story.href(opener));
    }

    /** Since when it is so, as far as the reader may read it. */
    SinceWhen sinceWhen(WhereNow where, Spell spell, ChildStory story) {
        return SinceWhen.of(policy.pages(), where.spell(), spell, story.entries());
    }

    /** "missing, last seen yesterday at 6pm, reported today at 11:20am"; "in care since 6 June" of what began when it is said to have begun. */
    String since(String kind, String name, Spell spell, ChildStory story) {
        SinceWhen since = SinceWhen.of(policy.pages(), kind, spell, story.entries());
        return since.after(
                name,
                at -> since.says() == null ? Dates.date(Dates.day(at), story.now()) : Dates.happened(at, story.now()));
    }

    /** "Held by police since today at 10:10pm, until tomorrow at 10:10pm at the latest."; "Last seen yesterday at 6pm." where nothing limits it. */
    private Optional<String> held(So so, Instant now) {
        Pages.Since held = so.where().since();
        return held == null
                ? Optional.empty()
                : Attributes.instant(so.spell().opener(), held.from()).map(from -> {
                    if (held.until() == null) {
                        return "%s %s.".formatted(held.says(), Dates.near(from, now));
                    }
                    Instant until = calendars.limit(from, held.until());
                    return "%s since %s, until %s at the latest%s."
                            .formatted(
                                    held.says(),
                                    Dates.near(from, now),
                                    Dates.near(until, now),
                                    now.isBefore(until) ? "" : ": that is over");
                });
    }

    /** Whoever cannot say that it is over said so: nobody is called off, and nobody is left in ignorance of it. */
    private Optional<String> reported(WhereNow where, Spell spell, ChildStory story) {
        return story.entries().stream()
                .filter(entry -> where.reported().containsKey(entry.type().code()) && onlyReports(entry))
                .filter(entry -> !entry.recordedAt().isBefore(spell.openedAt()))
                .max(Comparator.comparing(Entry::recordedAt))
                .map(entry -> "%s %s by %s, not confirmed."
                        .formatted(
                                where.reported().get(entry.type().code()),
                                Dates.near(entry.recordedAt(), story.now()),
                                bylines.inWords(story, entry)));
    }

    /** That an entry only reports what would end what is so, until somebody who saw the child wrote the same; else empty. */
    String notConfirmed(Entry entry, List<Entry> together) {
        return isOnlyReported(entry)
                        && together.stream()
                                .noneMatch(other -> other.type().equals(entry.type()) && !isOnlyReported(other))
                ? "Reported, and not confirmed by anybody who saw the child."
                : "";
    }

    private boolean isOnlyReported(Entry entry) {
        return policy.pages().whereNow().stream()
                        .anyMatch(where ->
                                where.reported().containsKey(entry.type().code()))
                && onlyReports(entry);
    }

    private boolean onlyReports(Entry entry) {
        return policy.vocabulary().references().isReport(entry.attributes());
    }

    static String knownFrom(String whom, String when) {
        return "Known from " + whom + ", " + when + ".";
    }

    private String place(WhereNow where, Entry entry) {
        String place = Readable.text(entry.location(), policy.vocabulary());
        return where.place().isEmpty() || place.isEmpty() ? "" : " " + where.place() + " " + place;
    }

    /** Until when it can be so; null where nothing limits it. */
    private @Nullable Instant limit(So so, ChildStory story) {
        Stream<Span> longer = so.where().longer().stream()
                .filter(each -> story.entries().stream()
                        .anyMatch(entry -> each.types().contains(entry.type().code())
                                && !entry.occurredAt().isBefore(so.spell().openedAt())))
                .map(Longer::until);
        return Stream.concat(Stream.ofNullable(so.where().until()), longer)
                .map(span -> end(so, span))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
