package org.reachable.engine.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Folded;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Mechanism;

class EvidenceIsNeededTest {

    static IntStream seeds() {
        return Shipped.seeds(120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withoutACitedEntryTheFindingChangesOrGoes(int seed) {
        List<Entry> entries = Shipped.entries(Shipped.story(seed));
        var folded = Shipped.fold(entries, Fold.UNTIL_QUIET);
        for (EntryId cited : citedAnywhere(folded)) {
            var without = Shipped.fold(entriesWithout(entries, cited), Fold.UNTIL_QUIET);
            for (Finding finding : folded.findings()) {
                finding.steps().stream()
                        .filter(step -> step.evidence().contains(cited) && !onlyTold(finding, cited))
                        .forEach(step -> assertThat(isStillSaid(finding, step, cited, without))
                                .as(
                                        "%s without %s still says %s",
                                        finding.rule().id(), cited, step)
                                .isFalse());
            }
        }
    }

    /** A clock that repeats, or that others join, cites each of them: they are told, and the clock would run without them. */
    private static boolean onlyTold(Finding finding, EntryId cited) {
        return finding.rule().mechanism() instanceof Mechanism.Deadline deadline
                && (deadline.repeats() || deadline.joined() != null)
                && !finding.trigger().equals(cited);
    }

    private static boolean isStillSaid(Finding finding, Step step, EntryId cited, Folded without) {
        Set<EntryId> rest = new HashSet<>(step.evidence());
        rest.remove(cited);
        return without.findings().stream()
                .filter(other -> other.id().equals(finding.id()))
                .flatMap(other -> other.steps().stream())
                .anyMatch(other -> other.raisedAt().equals(step.raisedAt())
                        && other.kind().equals(step.kind())
                        && other.level() == step.level()
                        && other.facts().equals(step.facts())
                        && Objects.equals(other.respondBy(), step.respondBy())
                        && Set.copyOf(other.evidence()).equals(rest));
    }

    private static Set<EntryId> citedAnywhere(Folded folded) {
        var result = new HashSet<EntryId>();
        folded.findings().forEach(finding -> finding.steps().forEach(step -> result.addAll(step.evidence())));
        return result;
    }

    /** Without an entry, and without what puts it right. */
    private static List<Entry> entriesWithout(List<Entry> entries, EntryId id) {
        var gone = new HashSet<>(Set.of(id));
        boolean more = true;
        while (more) {
            more = false;
            for (Entry entry : entries) {
                if (gone.contains(entry.references().corrects())) {
                    more |= gone.add(entry.id());
                }
            }
        }
        return entries.stream().filter(entry -> !gone.contains(entry.id())).toList();
    }
}
