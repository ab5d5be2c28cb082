package org.reachable.governance.emergencyaccess;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.TimeLeft;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.governance.emergencyaccess.Opening.Review;
import org.reachable.governance.emergencyaccess.ReviewsPage.Past;
import org.reachable.platform.audit.Look;
import org.reachable.platform.audit.Looks;
import org.reachable.records.people.People;
import org.reachable.records.people.Person;
import org.springframework.stereotype.Component;

/** Puts together what is to be reviewed, and one record that was opened. */
@Component
class ReviewPages {

    static final String YES = "yes";
    static final String NO = "no";

    private static final int LOOKS = 500;

    private static final List<Choice> CHOICES = List.of(
            Choice.of(YES, "Justified")
                    .withHint("The child needed somebody to know this then, and there was no nearer way."),
            Choice.of(NO, "Not justified")
                    .withHint("It was not needed for the child, or somebody could have been asked."));

    private final OpeningStore store;
    private final OpenedRecords opened;
    private final OpeningPages pages;
    private final Openings openings;
    private final People people;
    private final Looks looks;

    ReviewPages(
            OpeningStore store,
            OpenedRecords opened,
            OpeningPages pages,
            Openings openings,
            People people,
            Looks looks) {
        this.store = store;
        this.opened = opened;
        this.pages = pages;
        this.openings = openings;
        this.people = people;
        this.looks = looks;
    }

    ReviewsPage all(Actor actor, @Nullable String notice) {
        Instant now = openings.now();
        return new ReviewsPage(
                opened.toReview(actor),
                store.by(actor).stream()
                        .map(one -> past("The record of " + child(actor, one).text(), one, now))
                        .toList(),
                store.answeredBy(actor).stream()
                        .map(one -> past(
                                pages.who(one.by()) + " about "
                                        + child(actor, one).text(),
                                one,
                                now))
                        .toList(),
                notice);
    }

    private static Past past(String what, Opening opening, Instant now) {
        return new Past(
                new Link(what, OpeningPages.review(opening)),
                "%s · %s".formatted(Dates.near(opening.span().from(), now), outcome(opening, now)));
    }

    /** "Open until today at 9:40pm", "Not reviewed yet", "Justified". */
    static String outcome(Opening opening, Instant now) {
        if (opening.review() != null) {
            return opening.review().justified() ? "Justified" : "Not justified";
        }
        return opening.openAt(now) ? "Open until " + Dates.near(opening.span().until(), now) : "Not reviewed yet";
    }

    ReviewPage one(Actor actor, Opening opening, Typed typed) {
        Instant now = openings.now();
        Review review = opening.review();
        return new ReviewPage(
                OpeningPages.review(opening),
                child(actor, opening),
                new ReviewPage.Opened(pages.who(opening.by()), opening.stated().because(), facts(actor, opening, now)),
                review == null ? TimeLeft.until(opening.reviewBy(), now) : null,
                review == null
                        ? null
                        : new ReviewPage.Outcome(
                                outcome(opening, now),
                                review.words(),
                                pages.who(review.by()) + ", " + Dates.near(review.at(), now)),
                openings.mayReview(actor, opening),
                questions(typed));
    }

    private static ReviewPage.Questions questions(Typed typed) {
        return new ReviewPage.Questions(
                Field.of("justified", "Was it justified?")
                        .withValue(typed.justified())
                        .withError(typed.errors().get("justified")),
                CHOICES,
                Field.of("words", "What happens now?")
                        .withHint(
                                "Whom you spoke with, what they are told, what changes. It is kept as you write it, and cannot be changed.")
                        .withValue(typed.words())
                        .withError(typed.errors().get("words")));
    }

    /** What was typed to answer, and what is wrong with it. */
    record Typed(String justified, String words, Map<String, String> errors) {
        static final Typed NOTHING = new Typed("", "", Map.of());
    }

    private List<SummaryRow> facts(Actor actor, Opening opening, Instant now) {
        String until = opening.span().ended() == null
                ? (opening.openAt(now) ? "Closes by itself " : "Closed by itself ")
                        + Dates.near(opening.span().until(), now)
                : "Ended by them " + Dates.near(opening.span().ended(), now);
        return List.of(
                SummaryRow.of(
                        "What for",
                        Purpose.of(opening.purpose()).orElse(Purpose.OTHER).words()),
                SummaryRow.of("Opened", Dates.full(opening.span().from())),
                SummaryRow.of("Until", until),
                SummaryRow.of("What they did", did(actor, opening)),
                SummaryRow.of("Who reviews it", pages.who(opening.reviewer())));
    }

    /** On the days on which it was open: the audit is told by day. */
    private String did(Actor actor, Opening opening) {
        List<Look> theirs = looks.at(records(actor, opening.child()), LOOKS).stream()
                .filter(look -> look.practitioner().equals(opening.by()))
                .filter(look -> !look.day().isBefore(Dates.day(opening.span().from()))
                        && !look.day().isAfter(Dates.day(opening.span().over())))
                .toList();
        long times = theirs.stream().mapToLong(Look::times).sum();
        String asked = "Asked for pages of it %s that day".formatted(Words.count(times, "time"));
        return theirs.stream().anyMatch(Look::tookAway) ? asked + " and took a file of it away" : asked;
    }

    private List<PersonId> records(Actor actor, PersonId child) {
        return Stream.concat(
                        Stream.of(child),
                        people.person(actor, child).map(Person::sameAs).stream().flatMap(Set::stream))
                .toList();
    }

    private Link child(Actor actor, Opening opening) {
        return new Link(pages.name(actor, opening.child()).orElse("A child"), OpeningPages.child(opening.child()));
    }
}
