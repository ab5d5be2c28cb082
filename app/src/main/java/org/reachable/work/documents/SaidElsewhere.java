package org.reachable.work.documents;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.partnership.Partnership;
import org.reachable.records.chronology.Chronology;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.work.documents.DocumentPage.Fact;
import org.reachable.work.documents.DocumentPages.Read;
import org.springframework.stereotype.Component;

/**
 * What a document of another system says, of which a file told only that it was written and what rules read of it: it stands beside ours where
 * it is newer. Its words are there and not here.
 */
@Component
class SaidElsewhere {

    private final Chronology chronology;
    private final Forms forms;
    private final Partnership partnership;
    private final Clock clock;

    SaidElsewhere(Chronology chronology, Forms forms, Partnership partnership, Clock clock) {
        this.chronology = chronology;
        this.forms = forms;
        this.partnership = partnership;
        this.clock = clock;
    }

    /** The newest that is no version of ours, where none that is in force came after it. */
    DocumentPage.@Nullable Elsewhere of(Read read, List<Version> versions) {
        Set<String> ours = versions.stream()
                .map(Version::inForce)
                .filter(Objects::nonNull)
                .map(Version.InForce::entry)
                .collect(Collectors.toSet());
        Optional<LoggedEntry> newest = chronology
                .about(read.actor(), read.child().subject())
                .logged()
                .stream()
                .filter(logged -> isOf(read.kind(), logged.entry())
                        && logged.entry().references().isBelieved())
                .max(Comparator.comparing(logged -> logged.entry().occurredAt()));
        return newest.filter(logged -> !ours.contains(logged.entry().id().toString()))
                .map(logged -> told(read.kind(), logged))
                .orElse(null);
    }

    private static boolean isOf(DocumentKind kind, Entry entry) {
        return Set.of(kind.first(), kind.later()).contains(entry.type().code());
    }

    /** Beside its answer a question is no question. */
    private static String asked(Question question) {
        return question.words().replaceFirst("\\?$", "");
    }

    private DocumentPage.Elsewhere told(DocumentKind kind, LoggedEntry logged) {
        Entry entry = logged.entry();
        List<Fact> says = forms.of(entry.type().code(), entry.handling()).stream()
                .filter(question -> kind.says().containsKey(question.attribute()))
                .map(question -> {
                    String value = entry.attribute(question.attribute());
                    return value.isEmpty()
                            ? new Fact(asked(question), "Nothing is said of it.", true)
                            : new Fact(asked(question), question.inWords(value), false);
                })
                .toList();
        boolean saysNothing = says.stream().allMatch(Fact::blank);
        return new DocumentPage.Elsewhere(
                "%s: %s, %s. It was written in another system, and its words are there. %s"
                        .formatted(
                                partnership.agencyName(entry.agency()),
                                entry.type().name(),
                                Dates.happened(entry.occurredAt(), clock.instant()),
                                saysNothing ? "Nothing of what it says was sent." : "What was sent of it:"),
                saysNothing ? List.of() : says,
                kind.isOfAChild()
                        ? new Link(
                                "See it in the child’s timeline", SubjectAddresses.entry(logged.person(), logged.id()))
                        : new Link("See the entry", SubjectAddresses.entry(logged.id())));
    }
}
