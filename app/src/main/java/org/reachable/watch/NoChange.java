package org.reachable.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.engine.calendar.Calendars;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.springframework.stereotype.Component;

/**
 * That nothing changes is signed by a named person, with why and until when; the next one running by whoever the rule would tell
 * next. Where everybody it would tell has signed, nobody signs it once more.
 */
@Component
public class NoChange {

    static final String TYPE = "no-change-signed";

    private static final String SIGNED = "signed";
    /** Until when it holds. */
    public static final String UNTIL = "review_date";

    private final Chronology chronology;
    private final Partnership partnership;
    private final Answers answers;
    private final Calendars calendars;
    private final Clock clock;
    private final @Nullable Span longest;

    NoChange(
            Chronology chronology,
            Partnership partnership,
            Answers answers,
            Calendars calendars,
            Policy policy,
            Clock clock) {
        this.chronology = chronology;
        this.partnership = partnership;
        this.answers = answers;
        this.calendars = calendars;
        this.clock = clock;
        this.longest = policy.rules().stream()
                .flatMap(rule -> rule.mechanism() instanceof Mechanism.Drift drift ? Stream.of(drift) : Stream.empty())
                .flatMap(drift -> Stream.ofNullable(drift.reviewAtMost()))
                .findFirst()
                .orElse(null);
    }

    /**
     * On what terms it is signed.
     *
     * @param first the first day until which it may be
     * @param last the last
     * @param before the last time it was signed, since something changed; null where this is the first
     * @param by who signs it; null where everybody who could has signed already
     * @param role the role in which they do; empty where it is theirs because it was asked of them
     */
    public record Terms(
            LocalDate first,
            LocalDate last,
            @Nullable LoggedEntry before,
            @Nullable Practitioner by,
            String role) {

        public boolean isFor(Practitioner one) {
            return by != null && by.id().equals(one.id());
        }
    }

    /** Empty where it is not asked any more, or no signature answers it. */
    public Optional<Terms> of(Actor actor, Asked asked) {
        Ask ask = asked.ask();
        if (ask == null
                || longest == null
                || !asked.finding().open()
                || !takesASignature(asked.finding().rule())) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        LocalDate today = LondonTime.dateOf(now);
        LocalDate last = LondonTime.dateOf(calendars.limit(now, longest));
        List<LoggedEntry> before = signed(actor, asked);
        if (before.isEmpty()) {
            return Optional.of(new Terms(
                    today.plusDays(1),
                    last,
                    null,
                    partnership.practitioner(ask.practitioner()).orElse(null),
                    ""));
        }
        List<String> signers = before.stream().map(LoggedEntry::actor).toList();
        Optional<Signer> next = asked.finding().rule().escalation().stream()
                .map(rung -> new Signer(
                        partnership.whoIsOnDuty(rung.to(), asked.child(), now).practitioner(), rung.to()))
                .filter(signer -> !signers.contains(Actor.of(signer.who).code()))
                .findFirst();
        return Optional.of(new Terms(
                today.plusDays(1),
                last,
                before.getLast(),
                next.map(Signer::who).orElse(null),
                next.map(Signer::role).orElse("")));
    }

    /**
     * Signs it; whoever signs no such thing, or not until then, finds nothing to sign.
     *
     * @param words who signs what, and why, as it stands in the story
     */
    public Answered sign(Actor actor, Practitioner signer, Asked asked, int version, String words, LocalDate until) {
        boolean may = of(actor, asked)
                .filter(terms -> terms.isFor(signer))
                .filter(terms -> !until.isBefore(terms.first()) && !until.isAfter(terms.last()))
                .isPresent();
        if (!may) {
            return new Answered.NotFound();
        }
        return answers.signed(
                actor, asked.finding().id(), version, words, Map.of(SIGNED, "yes", UNTIL, until.toString()));
    }

    private record Signer(Practitioner who, String role) {}

    /** The signatures that answered it until their day came, first first: a change begins another question. */
    private List<LoggedEntry> signed(Actor actor, Asked asked) {
        return asked.finding().steps().stream()
                .map(Step::closing)
                .filter(Objects::nonNull)
                .map(Closing::by)
                .flatMap(List::stream)
                .distinct()
                .flatMap(id -> chronology.one(actor, id).stream())
                .filter(logged -> logged.entry().attribute(SIGNED).equals("yes"))
                .toList();
    }

    private static boolean takesASignature(Rule rule) {
        Stream<Match> closing = rule.mechanism() instanceof Mechanism.Drift drift
                ? Stream.of(drift.review())
                : rule.answers().stream().map(Answer::by);
        return closing.flatMap(match -> match.anyOf().stream())
                .anyMatch(one -> one.types().isEmpty() && one.with().containsKey(SIGNED));
    }
}
