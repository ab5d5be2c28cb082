package org.reachable.exchange.files;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.engine.entry.TokenNames;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.Dates;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.chronology.Imports;
import org.reachable.records.chronology.InName;
import org.reachable.records.chronology.LoggedEntry;
import org.reachable.records.surroundings.SubjectLinks;
import org.springframework.stereotype.Component;

/** Says what others brought in in an agency's name. */
@Component
class InNamePages {

    private static final int MOST = 200;

    private final Imports imports;
    private final SubjectLinks links;
    private final Partnership partnership;
    private final Vocabulary vocabulary;
    private final Clock clock;

    InNamePages(Imports imports, SubjectLinks links, Partnership partnership, Vocabulary vocabulary, Clock clock) {
        this.vocabulary = vocabulary;
        this.imports = imports;
        this.links = links;
        this.partnership = partnership;
        this.clock = clock;
    }

    /** Nothing where the reader does not look after what that agency writes, or somebody looked already. */
    Optional<InName> sent(Actor actor, UUID batch, String agency) {
        return imports.inNameOf(actor).stream()
                .filter(one -> one.by().id().equals(batch) && one.agency().equals(agency))
                .findFirst();
    }

    String howMany(InName one) {
        return "%s of %s in the file “%s”"
                .formatted(
                        Words.count(one.entries(), "entry", "entries"),
                        partnership.agencyName(one.agency()),
                        one.by().file());
    }

    String byWhom(InName one) {
        return "Brought in by %s, %s."
                .formatted(
                        partnership
                                .practitionerWhoIs(one.by().actor())
                                .map(Practitioner::inFull)
                                .orElse("somebody who has left"),
                        Dates.near(one.by().receivedAt(), clock.instant()));
    }

    InNamePage page(Actor actor, InName one) {
        List<LoggedEntry> read = imports.inNameOf(actor, one, MOST);
        Map<SubjectId, Link> known = links.known(
                actor, read.stream().map(LoggedEntry::subject).distinct().toList());
        read.stream().map(LoggedEntry::subject).distinct().forEach(AuditContext::subject);
        return new InNamePage(
                howMany(one),
                byWhom(one),
                read.stream().map(entry -> row(entry, known)).toList(),
                notListed(one.entries() - read.size()),
                InNameController.path(one),
                one.agency());
    }

    private InNamePage.Row row(LoggedEntry entry, Map<SubjectId, Link> known) {
        return new InNamePage.Row(
                new Link(entry.entry().type().name(), SubjectAddresses.entry(entry.id())),
                known.get(entry.subject()),
                Dates.happened(entry.entry().occurredAt()),
                TokenNames.in(entry.entry().summary(), vocabulary));
    }

    private static String notListed(int more) {
        return more <= 0
                ? ""
                : "%s more %s not listed: about children of whom you may not read, or beyond the first %d."
                        .formatted(Words.count(more, "entry", "entries"), more == 1 ? "is" : "are", MOST);
    }
}
