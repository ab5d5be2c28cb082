package org.reachable.pages.record;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reachable.access.AccessPolicy;
import org.reachable.access.Actor;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.SpellKind;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.pages.record.Reach.Asks;
import org.reachable.platform.partnership.NumbersToRing;
import org.reachable.platform.partnership.NumbersToRing.Named;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.Log;
import org.reachable.watch.ToldAtOnce;
import org.reachable.watch.Watch;
import org.springframework.stereotype.Component;

/** Who is asked something because of an entry that was just saved, as far as its writer may read the child's story. */
@Component
class WhoWasAsked {

    private final Chronology chronology;
    private final Fold fold;
    private final Policy policy;
    private final Partnership partnership;
    private final Watch watch;
    private final NumbersToRing numbers;
    private final ToldAtOnce toldAtOnce;
    private final Clock clock;

    WhoWasAsked(
            Chronology chronology,
            Fold fold,
            Policy policy,
            Partnership partnership,
            Watch watch,
            NumbersToRing numbers,
            ToldAtOnce toldAtOnce,
            Clock clock) {
        this.toldAtOnce = toldAtOnce;
        this.chronology = chronology;
        this.fold = fold;
        this.policy = policy;
        this.partnership = partnership;
        this.watch = watch;
        this.numbers = numbers;
        this.clock = clock;
    }

    DonePage.After of(
            Actor actor,
            Practitioner writer,
            SubjectId child,
            String entry,
            @Nullable String replyBy,
            @Nullable String page) {
        Instant now = clock.instant();
        EntryId id = EntryId.reference(entry, "");
        Log log = chronology.about(actor, child);
        Optional<Entry> saved =
                log.entries().stream().filter(one -> one.id().equals(id)).findFirst();
        Map<String, Asks> asks = new LinkedHashMap<>();
        Map<UUID, Named> whom = new LinkedHashMap<>();
        List<Finding> because = fold.child(log.child(), log.entries(), now).findings().stream()
                .filter(finding -> finding.open()
                        && finding.rule().isTold()
                        && (finding.trigger().equals(id) || finding.joined().contains(id)))
                .toList();
        Set<String> open = watch.open(because.stream().map(Finding::id).toList());
        Set<String> told = new LinkedHashSet<>();
        List<Finding> worstFirst =
                because.stream().sorted(Reaches.SOONEST_FIRST).toList();
        for (Finding finding : worstFirst) {
            if (open.contains(finding.id())) {
                List<String> agencies = saved.map(one -> partnership.agenciesMeant(
                                finding.rule().agenciesAsked(one), child.person(), one.occurredAt()))
                        .orElse(List.of());
                String owner = finding.last().owner();
                Practitioner one = partnership
                        .whoIsOnDuty(owner, child.person(), agencies, now)
                        .practitioner();
                Instant due = finding.last().respondBy();
                asks.putIfAbsent(
                        finding.rule().ask(),
                        new Asks(
                                finding.rule().ask(),
                                one.name() + ", " + policy.roleName(owner)
                                        + (finding.joined().contains(id) ? ", is asked already: this is added" : ""),
                                due == null ? "" : "by " + Dates.by(due, now)));
                whom.putIfAbsent(one.id(), new Named(one.id(), policy.roleName(owner)));
                if (finding.rule().urgent()) {
                    for (String role : finding.rule().copied()) {
                        Practitioner hears = partnership
                                .whoIsOnDuty(role, child.person(), now)
                                .practitioner();
                        told.add(hears.name() + ", " + policy.roleName(role));
                        whom.putIfAbsent(hears.id(), new Named(hears.id(), policy.roleName(role)));
                    }
                }
            }
        }
        // Who was told is kept, and stays when it is answered; in the first moment it is who will be.
        List<String> heard = toldAtOnce.because(actor, id);
        return new DonePage.After(
                replyBy,
                List.copyOf(asks.values()),
                heard.isEmpty() ? List.copyOf(told) : heard,
                heard.isEmpty() && told.isEmpty()
                        ? numbers.of(writer, whom.values(), child.person())
                        : numbers.withHours(writer, whom.values(), child.person()),
                !AccessPolicy.investigates(writer.agencyKind())
                        && saved.filter(this::opensWhatPoliceAreRungFor).isPresent(),
                DonePage.Death.of(saved),
                page);
    }

    private boolean opensWhatPoliceAreRungFor(Entry entry) {
        return policy.pages().whereNow().stream()
                .filter(where -> !where.ring().isEmpty())
                .flatMap(where ->
                        policy.spells().stream().filter(spell -> spell.code().equals(where.spell())))
                .map(SpellKind::opens)
                .flatMap(match -> match.anyOf().stream())
                .anyMatch(opens -> opens.types().contains(entry.type().code()));
    }
}
