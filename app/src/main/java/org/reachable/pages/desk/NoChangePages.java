package org.reachable.pages.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Attributes;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.watch.Ask;
import org.reachable.watch.Asked;
import org.reachable.watch.NoChange;
import org.springframework.stereotype.Component;

/** Says who signs that nothing changes, and puts the page together on which they do. */
@Component
class NoChangePages {

    static final String UNTIL = "until";

    private final NoChange noChange;
    private final Behind behind;
    private final Happened happened;
    private final Children children;
    private final AskWords words;
    private final Clock clock;

    NoChangePages(NoChange noChange, Behind behind, Happened happened, Children children, AskWords words, Clock clock) {
        this.noChange = noChange;
        this.behind = behind;
        this.happened = happened;
        this.children = children;
        this.words = words;
        this.clock = clock;
    }

    NoChangePage page(Actor actor, Practitioner reader, Asked asked, NoChange.Terms terms, SentForm sent) {
        Ask ask = Objects.requireNonNull(asked.ask());
        String href = SubjectAddresses.ask(asked.finding().id());
        return new NoChangePage(
                new Link("Back to what is asked", href),
                children.named(actor, asked.child()).link(),
                AskWords.because(asked.finding(), happened.behind(actor, asked)),
                terms.before() == null ? null : before(terms.before(), clock.instant()),
                reader.inFull(),
                new NoChangePage.Signing(
                        href + "/no-change-signed",
                        ask.version(),
                        sent.field(
                                SentForm.BECAUSE,
                                "Why does nothing change for the child?",
                                "What was thought of, and why it is not done. It goes into the child’s story, with your name."),
                        sent.date(UNTIL, "When do you look at it again?", "From " + within(terms) + ".", null)));
    }

    /** What the page of an ask says of it; null where no signature answers it, or the reader does not answer it. */
    @Nullable
    SigningNoChange of(Actor actor, Practitioner reader, Asked asked) {
        return noChange.of(actor, asked).map(terms -> of(reader, asked, terms)).orElse(null);
    }

    private SigningNoChange of(Practitioner reader, Asked asked, NoChange.Terms terms) {
        String href = SubjectAddresses.ask(asked.finding().id());
        String before = terms.before() == null ? "" : before(terms.before(), clock.instant());
        Practitioner by = terms.by();
        if (by == null) {
            return new SigningNoChange(
                    before + " Everybody who signs it has: it is not signed once more. Change the plan in substance.",
                    null);
        }
        if (terms.isFor(reader)) {
            return new SigningNoChange(before, new Link("Sign that nothing changes", href + "/no-change"));
        }
        return terms.before() == null
                ? new SigningNoChange("That nothing changes is signed by %s.".formatted(by.inFull()), null)
                : new SigningNoChange(
                        "%s The next one running is signed one grade up: by %s, as %s."
                                .formatted(before, by.inFull(), words.role(terms.role())),
                        new Link(
                                "Hand it over to " + by.name(),
                                href + "?way=handed-over&to=" + by.id() + "#hand-over"));
    }

    /** As it stands in the child's story. */
    static String words(Practitioner signer, String why, LocalDate until) {
        return "Nothing changes until %s. Signed by %s. Why: %s".formatted(Dates.date(until), signer.inFull(), why);
    }

    static String within(NoChange.Terms terms) {
        return "%s to %s".formatted(Dates.date(terms.first()), Dates.date(terms.last()));
    }

    private String before(LoggedEntry signed, Instant now) {
        Entry entry = signed.entry();
        return "That nothing changes was signed %s, by %s%s."
                .formatted(
                        Dates.happened(entry.occurredAt(), now),
                        behind.writer(signed),
                        Attributes.instant(entry, NoChange.UNTIL)
                                .map(until -> ", until " + Dates.date(Dates.day(until)))
                                .orElse(""));
    }
}
