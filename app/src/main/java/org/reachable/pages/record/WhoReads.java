package org.reachable.pages.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reachable.access.AccessPolicy;
import org.reachable.access.Power;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Handling;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.policy.Mechanism.Deadline;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.platform.partnership.NumbersToRing.Named;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** Who reads what somebody tells us of a child, and by when: whoever the first clock asks that every such entry starts. */
@Component
class WhoReads {

    /** The hour at which a working day begins. */
    private static final int BEGINS = 9;

    private static final String LEADS = Power.ANSWER_TO_FAMILIES.duty();

    private final Policy policy;
    private final Forms forms;
    private final Vocabulary vocabulary;
    private final Calendars calendars;
    private final Partnership partnership;
    private final NumbersToRing numbers;
    private final Clock clock;

    WhoReads(
            Policy policy,
            Forms forms,
            Vocabulary vocabulary,
            Calendars calendars,
            Partnership partnership,
            NumbersToRing numbers,
            Clock clock) {
        this.policy = policy;
        this.forms = forms;
        this.vocabulary = vocabulary;
        this.calendars = calendars;
        this.partnership = partnership;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Whether what is of this type is told us of a child, and so is owed a reply. */
    boolean isTold(String type) {
        return vocabulary.type(type).isAboutAChild() && forms.replies().isOwedFor(vocabulary.type(type));
    }

    /** Of what is told now; empty of what nobody told us. */
    Optional<Reads> of(Practitioner reader, PersonId child, String type, String handling) {
        if (!isTold(type)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return policy.rules().stream()
                .filter(rule -> rule.isTold() && rule.about().contains(Vocabulary.CHILD) && starts(rule, type))
                .min(Comparator.comparing(rule -> due(rule, now)))
                .map(rule -> reads(reader, child, rule, handling, now));
    }

    private Reads reads(Practitioner reader, PersonId child, Rule rule, String handling, Instant now) {
        Practitioner whoever = partnership.whoIsOnDuty(rule.owner(), child, now).practitioner();
        String as = policy.roleName(rule.owner());
        return new Reads(
                isNamed(rule.owner(), child, now)
                        ? whoever.name() + ", " + as
                        : whoever.name() + ", to whom goes what is asked of the " + Capital.none(as),
                Dates.fullDay(Dates.day(due(rule, now))),
                Dates.fullDay(Dates.day(calendars.limit(now, forms.replies().within()))),
                numbers.of(reader, rung(child, new Named(whoever.id(), as), now), child),
                isKeptFrom(whoever, reader.agency(), handling));
    }

    /** Where nobody is named who leads, somebody is asked for them, and is not called what they are not. */
    private boolean isNamed(String role, PersonId child, Instant now) {
        return !role.equals(LEADS)
                || partnership.allocated(child, now).stream()
                        .anyMatch(one -> one.role().equals(role));
    }

    /** Whoever runs this child's home is rung, too: they know where the child is now. */
    private List<Named> rung(PersonId child, Named whoever, Instant now) {
        Stream<Named> home = policy.pages().whereNow().stream()
                .flatMap(where -> where.ringTheirs().stream())
                .distinct()
                .flatMap(role -> numbers.holdingForThem(role, child).stream());
        Stream<Named> ours = isAtWork(now) ? Stream.of(whoever) : Stream.of(numbers.dutyManager(child), whoever);
        return Stream.concat(ours, home).toList();
    }

    /** Whoever is asked is involved: what is kept from them all the same is what another agency keeps, or a child said in trust. */
    static boolean isKeptFrom(Practitioner whoever, String agency, String handling) {
        boolean elsewhere = !whoever.agency().equals(agency);
        boolean investigates = AccessPolicy.investigates(whoever.agencyKind());
        return handling.equals(Handling.RESTRICTED.code()) && elsewhere
                || handling.equals(Handling.INTELLIGENCE.code()) && elsewhere && !investigates
                || handling.equals(Handling.OWN_CONFIDENCE.code()) && investigates;
    }

    /** Whoever reads what is told does so by day: at night whoever is on duty then is rung first. */
    boolean isAtWork(Instant now) {
        LocalDate day = LondonTime.dateOf(now);
        return calendars.isWorkingDay(day)
                && LondonTime.localOf(now).getHour() >= BEGINS
                && now.isBefore(calendars.endOf(day));
    }

    private Instant due(Rule rule, Instant now) {
        return calendars.limit(
                now, ((Deadline) rule.mechanism()).stages().getFirst().within());
    }

    private static boolean starts(Rule rule, String type) {
        return rule.mechanism() instanceof Deadline clocked
                && clocked.trigger().anyOf().stream()
                        .anyMatch(each -> each.types().contains(type)
                                && each.with().isEmpty()
                                && each.without().isEmpty());
    }
}
