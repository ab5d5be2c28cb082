package org.reachable.engine.naive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.LondonTime;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Mechanism.Counter;
import org.reachable.engine.policy.MechanismParts.Tier;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.policy.SpellKind;

final class CounterWalk extends Walk {
    private final Counter counter;
    private final SpellKind kind;
    private final Set<EntryId> openersSeen = new HashSet<>();

    CounterWalk(Rule rule, View story, Counter counter) {
        super(rule, story, null);
        this.counter = counter;
        this.kind = story.policy.spells().stream()
                .filter(each -> each.code().equals(counter.spell()))
                .findFirst()
                .orElseThrow();
    }

    /** Every prefix of the story is asked which spells it tells, and each spell when its tiers and its end are. */
    @Override
    Set<Instant> clocks() {
        var result = new HashSet<Instant>();
        for (int count = 1; count <= view.entries.size(); count++) {
            for (Spell spell : Spell.all(kind, view, count)) {
                counter.tiers().forEach(tier -> result.add(reachedAt(tier, spell)));
                if (spell.end() != null) {
                    result.add(spell.end());
                }
            }
        }
        return result;
    }

    @Override
    void entry(Entry entry) {
        // One that a late entry made part of an earlier spell, and another tells apart again, becomes known again.
        openersSeen.retainAll(
                spells().stream().map(spell -> spell.opener().id()).collect(Collectors.toSet()));
        for (Spell spell : spells()) {
            if (inForce(spell.opener()) && openersSeen.add(spell.opener().id())) {
                raisePassed(spell);
            }
        }
        closeEnded();
    }

    private void raisePassed(Spell spell) {
        Tier passed = null;
        for (Tier tier : counter.tiers()) {
            Instant at = reachedAt(tier, spell);
            if (at.isBefore(now) && spell.isOpenAt(now)) {
                passed = tier;
            }
        }
        if (passed != null) {
            tell(passed, spell);
        }
    }

    @Override
    void clock() {
        for (Spell spell : spells()) {
            for (Tier tier : counter.tiers()) {
                if (inForce(spell.opener()) && reachedAt(tier, spell).equals(now) && spell.isOpenAt(now)) {
                    tell(tier, spell);
                }
            }
        }
        closeEnded();
    }

    private void tell(Tier tier, Spell spell) {
        Finding finding = findingOf(spell.opener());
        if (finding == null) {
            finding = find(spell.opener());
        }
        finding.citeOnly(evidence(kind.opens(), spell.opener()), known);
        onlyLaterAnswers(finding);
        String kindOfStep = tier.kind().isEmpty() ? rule.kind() : tier.kind();
        finding.step(now, kindOfStep, Finding.ALERT, null, Set.of(spell.opener().child()), "tier " + tier.at());
    }

    private void closeEnded() {
        for (Finding finding : findings) {
            if (finding.open) {
                Spell spell = spellOf(finding);
                if (spell == null) {
                    finding.close(now, "withdrawn");
                } else if (spell.end() != null && !spell.end().isAfter(now)) {
                    finding.close(now, closing(spell));
                }
            }
        }
    }

    /** A spell that was over before its first tier's day was a false alarm; one that ends by itself only ends. */
    private String closing(Spell spell) {
        if (spell.endsByItself()) {
            return "ended";
        }
        LocalDate over = LondonTime.dateOf(Objects.requireNonNull(spell.end()));
        Instant first = reachedAt(counter.tiers().getFirst(), spell);
        return over.isAfter(LondonTime.dateOf(first)) ? "answered" : "withdrawn";
    }

    private List<Spell> spells() {
        return Spell.all(kind, view, known);
    }

    private @Nullable Spell spellOf(Finding finding) {
        return spells().stream()
                .filter(spell -> spell.opener().id().equals(finding.trigger.id()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Finding findingOf(Entry opener) {
        return findings.stream()
                .filter(finding -> finding.trigger.id().equals(opener.id()))
                .findFirst()
                .orElse(null);
    }

    private Instant reachedAt(Tier tier, Spell spell) {
        Instant startOfDay = spell.startOfDay(tier.at(), counter.unit(), view.calendars);
        Instant opened = spell.opener().occurredAt();
        return startOfDay.isBefore(opened) ? opened : startOfDay;
    }
}
