package org.reachable.governance.retention;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.DateField;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.govuk.SummaryRow;
import org.reachable.foundation.govuk.Words;
import org.reachable.governance.retention.KeptData.Until;
import org.reachable.governance.retention.Retention.Whose;
import org.reachable.governance.retention.RetentionPage.Erasure;
import org.reachable.governance.retention.RetentionPage.Hold;
import org.reachable.governance.retention.RetentionStore.Word;
import org.springframework.stereotype.Component;

/** Puts together how long a record is kept, and the list of those whose time has ended. */
@Component
class RetentionPages {

    static final String HOLD = "hold";
    static final String LIFT = "lift";
    static final String WISH = "wish";
    static final String DROP = "drop";
    static final String UNTIL = "until";

    private final Retention retention;

    RetentionPages(Retention retention) {
        this.retention = retention;
    }

    RetentionPage page(Actor actor, Whose whose, SentForm sent, @Nullable String notice) {
        Optional<Until> until = retention.until(whose.id());
        Optional<Word> held = retention.hold(whose.id());
        Optional<Word> wished = retention.wish(whose.id());
        boolean over =
                until.filter(one -> one.day().isBefore(retention.today())).isPresent();
        boolean withAChild = retention.isHeldWithAChild(whose.id());
        boolean asked = retention.isAskedAbout(whose.id());
        boolean free = over && held.isEmpty() && !withAChild && !asked;
        return new RetentionPage(
                whose.href(),
                whose.link(),
                Stream.concat(facts(until).stream(), births(whose).stream()).toList(),
                new Hold(
                        held.map(this::held).orElse(null),
                        held.isEmpty()
                                ? sent.field(
                                        HOLD,
                                        "Why must it be kept?",
                                        "An inquiry, a claim, a review or a trial that needs it. Few can read this.")
                                : null,
                        held.isEmpty() ? until(sent) : null,
                        held.isPresent() && retention.mayLift(actor, whose.id())
                                ? sent.field(LIFT, "Why is the hold no longer needed?", null)
                                : null,
                        withAChild
                                ? "The record of a child that speaks of this is held. Until that ends this is kept with it."
                                : asked
                                        ? "Something is asked about them. Until that has ended the record is kept."
                                        : null),
                new Erasure(
                        wished.map(this::wished).orElse(null),
                        free && wished.isEmpty() ? sent.field(WISH, "Why can it be erased?", null) : null,
                        wished.isPresent() ? sent.field(DROP, "Why is it not erased after all?", null) : null,
                        free
                                && wished.filter(word -> !word.stated().by().equals(actor.code()))
                                        .isPresent()),
                notice);
    }

    private List<SummaryRow> facts(Optional<Until> until) {
        return until.map(one -> List.of(
                        SummaryRow.of("Kept until", Dates.date(one.day())),
                        SummaryRow.of("By which rule", one.rule().words()),
                        SummaryRow.of(
                                "Where that stands",
                                one.rule().source() + " (" + sure(one.rule().confidence()) + ")")))
                .orElseGet(() -> List.of(SummaryRow.of(
                        "Kept until", "Nobody can say: no date of birth is known, and nothing is written.")));
    }

    /** Who said when they were born, and when: days that differ stand together, so that nobody decides by one alone. */
    private List<SummaryRow> births(Whose whose) {
        return retention.births(whose.id()).stream()
                .map(one -> SummaryRow.of(
                        one.counts() ? "Born, as the years are counted" : "Born, as was said otherwise",
                        "%s: %s, %s"
                                .formatted(
                                        Dates.date(one.day()),
                                        retention.who(one),
                                        Dates.near(one.at(), retention.now()))))
                .toList();
    }

    static String sure(String confidence) {
        return confidence.equals("unsure") ? "check it: we are not sure" : "we know this; check it all the same";
    }

    private String held(Word word) {
        String until = word.until() == null ? "until somebody lifts that" : "until " + Dates.date(word.until());
        return "Held %s: “%s” %s, %s."
                .formatted(
                        until,
                        word.stated().because(),
                        retention.who(word.stated().by()),
                        Dates.near(word.stated().at(), retention.now()));
    }

    private String wished(Word word) {
        return "%s would have it erased: “%s” %s. It takes another who agrees."
                .formatted(
                        retention.who(word.stated().by()),
                        word.stated().because(),
                        Dates.near(word.stated().at(), retention.now()));
    }

    private static DateField until(SentForm sent) {
        return sent.date(UNTIL, "Until when, if you know?", "Without a day it is held until somebody lifts it.", null);
    }

    DuePage due(Actor actor, @Nullable String notice) {
        return new DuePage(
                retention.due(actor).stream()
                        .map(one -> new DuePage.Row(
                                new Link(one.whose().link().text(), one.whose().href()),
                                "%s: %s"
                                        .formatted(
                                                one.until().rule().words(),
                                                Dates.date(one.until().day())),
                                state(one.whose())))
                        .toList(),
                Words.count(retention.erased(), "record was", "records were") + " erased here so far.",
                notice);
    }

    private String state(Whose whose) {
        return retention
                .hold(whose.id())
                .map(this::held)
                .or(() -> retention.wish(whose.id()).map(this::wished))
                .orElse("");
    }
}
