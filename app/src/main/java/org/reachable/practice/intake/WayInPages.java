package org.reachable.practice.intake;

import static org.reachable.practice.intake.WayInForm.of;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.intake.Intake;
import org.reachable.engine.intake.Intake.Teller;
import org.reachable.foundation.govuk.Choice;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Field;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.platform.partnership.FamilyMember;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.practice.intake.SentInStore.HowFar;
import org.reachable.practice.intake.WayInPage.OneChild;
import org.reachable.practice.intake.WayInPage.What;
import org.reachable.practice.intake.WayInPage.Who;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** The pages of whoever tells the front door of a child. */
@Component
class WayInPages {

    private static final String MANY = "many";

    private final WayIn way;
    private final Intake intake;
    private final Partnership partnership;
    private final Clock clock;

    WayInPages(WayIn way, Partnership partnership, Clock clock) {
        this.way = way;
        this.intake = way.intake();
        this.partnership = partnership;
        this.clock = clock;
    }

    /** Whoever works here and is signed in is not asked who they are; whoever writes down a call writes over it. */
    SentForm begun(@Nullable Principal reader) {
        if (!(reader instanceof Authentication signedIn)
                || signedIn.getAuthorities().stream()
                        .anyMatch(role -> FamilyMember.AUTHORITY.equals(role.getAuthority()))) {
            return SentForm.empty();
        }
        Practitioner them = partnership.signedInAs(reader.getName());
        Map<String, String> known = new HashMap<>();
        intake.tellers().stream()
                .filter(Teller::works)
                .findFirst()
                .ifPresent(teller -> known.put(WayInForm.TELLER, teller.code()));
        known.put(WayInForm.NAME, them.name());
        known.put(WayInForm.WORKS_AS, partnership.roleOf(them.signInName()));
        known.put(WayInForm.WORKS_FOR, them.agencyName());
        return SentForm.of(known);
    }

    SentForm withOneMore(Map<String, String> fields) {
        Map<String, String> more = new HashMap<>(fields);
        more.put(
                MANY,
                String.valueOf(Math.min(intake.most().children(), WayInForm.asked(SentForm.of(fields), intake) + 1)));
        return SentForm.of(more);
    }

    WayInPage form(SentForm sent, @Nullable String refused) {
        int many = WayInForm.asked(sent, intake);
        boolean askedAgain = !sent.text(WayInForm.ASKED_AGAIN).isEmpty()
                || sent.errors().getOrDefault(WayInForm.DANGER, "").startsWith("You wrote");
        return new WayInPage(
                intake.door().name(),
                intake.door().ring(),
                IntStream.rangeClosed(1, many)
                        .mapToObj(child -> child(sent, child))
                        .toList(),
                many < intake.most().children(),
                new What(
                        sent.field(
                                WayInForm.WORDS,
                                "What has happened, or what did you see or hear?",
                                "In your own words. Who, where, a car, a name you heard: what is small to you may be the piece that is missing."),
                        sent.field(
                                WayInForm.HAPPENED,
                                "When was that?",
                                "A day, “last night”, “for some weeks”. Leave it blank if you do not know."),
                        sent.field(
                                WayInForm.DANGER,
                                "Could somebody be hurt before tomorrow?",
                                "A threat, a weapon, a debt, a child who is missing or very afraid: then yes."),
                        sent.field(WayInForm.FAMILY_KNOWS, "Does the family know that you tell us?", null)),
                who(sent),
                askedAgain,
                refused);
    }

    private static OneChild child(SentForm sent, int child) {
        return new OneChild(
                sent.field(
                        of(child, WayInForm.NAME),
                        "What is the child called?",
                        "All names that you know, or that you do not know."),
                sent.field(
                        of(child, "born"),
                        "When were they born, or about how old are they?",
                        "For example 14 2 2007, or about 14."),
                sent.field(of(child, "lives"), "Where do they live?", "An address, a street, or who with."),
                sent.field(of(child, "learns"), "Which school or college do they go to?", "Or that they go to none."));
    }

    private Who who(SentForm sent) {
        return new Who(
                sent.field(WayInForm.TELLER, "Who are you to the child?", null),
                intake.tellers().stream()
                        .map(teller -> Choice.of(teller.code(), teller.name()))
                        .toList(),
                sent.field(
                        WayInForm.NAME,
                        "Your name",
                        "You may leave it blank unless you tell us at work. We look into it all the same."),
                sent.field(WayInForm.WORKS_AS, "What do you work as?", null),
                sent.field(WayInForm.WORKS_FOR, "Where do you work?", null),
                sent.field(WayInForm.RING, "A number on which we can ring you", null),
                sent.field(
                        WayInForm.SAFE,
                        "Is it safe to ring you there?",
                        "No, where somebody who may hurt a child could answer or see it."));
    }

    ReceivedPage received(@Nullable String reference, boolean urgent) {
        Instant now = clock.instant();
        return new ReceivedPage(
                intake.door().ring(),
                reference,
                urgent,
                Dates.by(way.lookBy(now), now),
                Dates.by(way.decideBy(now), now),
                null,
                "",
                ask(""));
    }

    /** How far it is, and nothing of who it is about. */
    ReceivedPage howFar(HowFar far) {
        Instant now = clock.instant();
        List<String> lines = new ArrayList<>();
        lines.add("You sent it %s.".formatted(Dates.near(far.at(), now)));
        Instant looked = far.lookedAt();
        lines.add(
                looked != null
                        ? "Somebody at the front door looked whether the child is safe, %s."
                                .formatted(Dates.near(looked, now))
                        : late(way.lookBy(far.at()), now)
                                + "Nobody has written down yet that they looked whether the child is safe; by %s somebody was to."
                                        .formatted(Dates.by(way.lookBy(far.at()), now)));
        Instant settled = far.settledAt();
        lines.add(
                settled != null
                        ? "It was read, and who it is about was found out, %s. What is done about a child we tell the family, and nobody else."
                                .formatted(Dates.near(settled, now))
                        : "It waits to be found out who it is about. By %s it is to be decided what happens next."
                                .formatted(Dates.by(way.decideBy(far.at()), now)));
        return new ReceivedPage(intake.door().ring(), null, false, "", "", lines, far.words(), ask(""));
    }

    private String late(Instant due, Instant now) {
        return now.isAfter(due)
                ? "This is late: ring %s. ".formatted(intake.door().ring())
                : "";
    }

    /** @param why with the number to ring in it */
    ReceivedPage refused(String typed, String why) {
        return new ReceivedPage(
                intake.door().ring(),
                null,
                false,
                "",
                "",
                null,
                "",
                ask(typed).withError(why.formatted(intake.door().ring())));
    }

    private static Field ask(String typed) {
        return Field.of("reference", "The reference you were given")
                .withHint("As 7KQ2M-XB94T.")
                .withValue(typed);
    }
}
