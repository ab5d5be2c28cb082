package org.reachable.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Window;
import org.reachable.engine.policy.Access;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Partnership;
import org.springframework.stereotype.Component;

/**
 * Danger that somebody is asked about, and of which nobody says that they have it; or somebody does, and nothing comes of it. A rule's limit
 * says by when it is answered; that nobody has read it, or that it lies with whoever pressed a button, shows long before. So whoever the
 * policy names is told, by day and by night. No replay says so: who pressed what is nothing of the story's.
 */
@Component
class UnheardDanger {

    private static final Access.Unheard POLICY = Access.shipped().unheard();
    private static final Duration AFTER = Window.length(POLICY.after());
    private static final Duration HELD = Window.length(POLICY.held());

    private final AskStore asks;
    private final EscalationStore chases;
    private final Partnership partnership;

    UnheardDanger(AskStore asks, EscalationStore chases, Partnership partnership) {
        this.asks = asks;
        this.chases = chases;
        this.partnership = partnership;
    }

    /**
     * Tells of what nobody has taken on for so long, or somebody has had for so long.
     *
     * @return when that will be so of the next; null where there is none
     */
    @Nullable
    Instant tell(Collection<Finding> findings, @Nullable PersonId child, Instant now) {
        Map<String, Finding> open = findings.stream()
                .filter(finding -> finding.open() && finding.rule().urgent())
                .collect(Collectors.toMap(Finding::id, Function.identity(), (one, _) -> one));
        List<Ask> unheard = open.isEmpty()
                ? List.of()
                : asks.of(open.keySet()).stream()
                        .filter(ask -> !ask.came().quietly())
                        .toList();
        Map<String, List<Escalation>> told = unheard.isEmpty()
                ? Map.of()
                : chases.of(unheard.stream().map(Ask::finding).toList()).stream()
                        .collect(Collectors.groupingBy(Escalation::finding));
        unheard.stream()
                .filter(ask -> !isTold(ask).isAfter(now))
                .forEach(ask -> tell(ask, told.getOrDefault(ask.finding(), List.of()), child, now));
        return unheard.stream()
                .map(UnheardDanger::isTold)
                .filter(at -> at.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant isTold(Ask ask) {
        return ask.takenAt() == null
                ? ask.came().at().plus(AFTER)
                : ask.takenAt().plus(HELD);
    }

    /** Not whoever has it, nor a role that was told so already since it was taken on. */
    private void tell(Ask ask, List<Escalation> before, @Nullable PersonId child, Instant now) {
        Set<String> heard = before.stream()
                .filter(Escalation::unheard)
                .filter(chase -> ask.takenAt() == null || chase.since().isAfter(ask.takenAt()))
                .map(Escalation::role)
                .collect(Collectors.toSet());
        POLICY.told().stream().filter(role -> !heard.contains(role)).forEach(role -> {
            var onDuty = partnership.whoIsOnDuty(role, child, now);
            var whom = onDuty.practitioner();
            if (!whom.id().equals(ask.practitioner())) {
                chases.tellUnlessLocked(
                        whom.partnership(),
                        new Escalation(ask.finding(), isTold(ask), role, whom.id(), onDuty.how(), now, true));
            }
        });
    }
}
