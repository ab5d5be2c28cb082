package org.reachable.pages.record;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.access.Origin;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.governance.nondisclosure.Withheld;
import org.reachable.records.chronology.Chronology;
import org.springframework.stereotype.Component;

/**
 * Whether what is written or put right in the form answers a child or their family, who would read in it what must not be told to them: the
 * page of replies asks the same. Of what the writer may not read it is taken to be a family's.
 */
@Component
class ReplyCheck {

    private final Withheld withheld;
    private final Mending mending;
    private final Chronology chronology;
    private final Vocabulary vocabulary;

    ReplyCheck(Withheld withheld, Mending mending, Chronology chronology, Vocabulary vocabulary) {
        this.withheld = withheld;
        this.mending = mending;
        this.chronology = chronology;
        this.vocabulary = vocabulary;
    }

    /** Why it cannot be said so; empty where it can. */
    Optional<String> tellsTooMuch(Actor actor, StartPage.Who about, EntryForm typed) {
        if (!about.isChild()) {
            return Optional.empty();
        }
        return answered(actor, typed)
                .filter(report -> chronology
                        .one(actor, report)
                        .map(told -> vocabulary.people().contains(told.entry().agency()))
                        .orElse(true))
                .flatMap(report ->
                        withheld.tellsTooMuch(actor, about.id().person(), report.toString(), said(typed)).stream())
                .findFirst();
    }

    /** All of it that they read: what was asked besides is told to them, too. */
    private static String said(EntryForm typed) {
        return typed.fields().entrySet().stream()
                .filter(field ->
                        field.getKey().equals(EntryForm.WORDS) || field.getKey().startsWith(EntryForm.ASKED))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }

    private Stream<EntryId> answered(Actor actor, EntryForm typed) {
        Stream<EntryId> named = Stream.of(typed.get(EntryForm.NAMES))
                .filter(name -> !name.isEmpty())
                .map(name -> EntryId.reference(name, Origin.OUR_OWN));
        return Stream.concat(named, mending.answered(actor, typed).stream()).distinct();
    }
}
