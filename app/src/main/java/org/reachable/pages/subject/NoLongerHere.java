package org.reachable.pages.subject;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.reachable.access.Speaks;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.policy.Pages.Part;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.pages.subject.TimelinePage.Gone;
import org.reachable.records.chronology.Log;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.corrections.EntryWords;
import org.reachable.records.corrections.Writers;
import org.springframework.stereotype.Component;

/**
 * What was filed under a record and is there no more: somebody took it back, or filed it under another. Whoever read it there finds that,
 * by whom, when and why; whose record it is now is not theirs to know.
 */
@Component
class NoLongerHere {

    private final Writers writers;
    private final Policy policy;

    NoLongerHere(Writers writers, Policy policy) {
        this.writers = writers;
        this.policy = policy;
    }

    /** As it was known then, what went last first. What went with an import is told with that. */
    List<Gone> of(Log log, Instant at) {
        return of(log, at, _ -> true);
    }

    /** What of it belonged to this part: nobody finds it empty and believes that there never was anything. */
    List<Gone> of(Log log, Instant at, Part part) {
        return of(log, at, entry -> isOf(part, entry));
    }

    private List<Gone> of(Log log, Instant at, Predicate<Entry> which) {
        return log.words(at).stream()
                .filter(words -> words.stream().anyMatch(word -> log.isHere(word) && which.test(word.entry())))
                .flatMap(words -> gone(log, words).stream())
                .toList()
                .reversed();
    }

    private boolean isOf(Part part, Entry entry) {
        return !entry.attribute(part.key()).isEmpty()
                || Stream.concat(
                                Stream.of(part.entries()),
                                policy.spells().stream()
                                        .filter(spell -> part.spells().containsKey(spell.code()))
                                        .flatMap(spell -> Stream.of(spell.opens(), spell.closes())))
                        .flatMap(match -> match.anyOf().stream())
                        .anyMatch(one -> one.types().contains(entry.type().code())
                                || !Collections.disjoint(
                                        one.classes(), entry.type().classes()));
    }

    /** The rows of what was told first here and stands here, each under the name it is told by. */
    static List<LoggedEntry> stillHere(Log log) {
        return log.words(Instant.MAX).stream()
                .filter(log::standsHere)
                .map(List::getLast)
                .toList();
    }

    private Optional<Gone> gone(Log log, List<LoggedEntry> words) {
        List<LoggedEntry> here = words.stream().filter(word -> log.isHere(word)).toList();
        Optional<LoggedEntry> said = LoggedEntry.standing(here);
        if (log.standsHere(words)
                || said.isEmpty()
                || !here.getLast().entry().references().withdraws()) {
            return Optional.empty();
        }
        LoggedEntry withdrawal = here.getLast();
        return Speaks.forAnImport(withdrawal.entry().id())
                ? Optional.empty()
                : Optional.of(gone(here.getFirst(), said.get(), withdrawal));
    }

    private Gone gone(LoggedEntry first, LoggedEntry said, LoggedEntry withdrawal) {
        return new Gone(
                new Link(said.entry().type().name(), SubjectAddresses.entry(first.id())),
                writers.of(first),
                said.entry().occurredAt(),
                EntryWords.became(withdrawal),
                writers.of(withdrawal),
                withdrawal.receivedAt(),
                withdrawal.entry().summary());
    }
}
