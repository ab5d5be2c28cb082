package org.reachable.governance.nondisclosure;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.SentForm;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.govuk.Words;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** The door to what must not be told to one adult of a family. The audit says that it was said, never what it is. */
@Component
public class Withheld {

    private final WithheldStore store;
    private final People people;
    private final Partnership partnership;
    private final Transactions transactions;

    Withheld(WithheldStore store, People people, Partnership partnership, Transactions transactions) {
        this.store = store;
        this.people = people;
        this.partnership = partnership;
        this.transactions = transactions;
    }

    /**
     * What would be told to whom.
     *
     * @param what the name of a particular
     */
    record TooMuch(String what, String whom) {}

    /** What not to tell whom, a sentence each, for every page about the child. */
    List<Sentence> warnings(Actor actor, PersonId child) {
        List<Kept> all = store.about(child);
        if (all.isEmpty()) {
            return List.of();
        }
        String name = name(actor, child).orElse("the child");
        return all.stream()
                .collect(Collectors.groupingBy(Kept::whom, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> Sentence.ofStrong("Not to be told to " + one.getKey() + ":")
                        .then(Words.list(one.getValue().stream()
                                        .map(kept -> kept.what().of(name))
                                        .distinct()
                                        .toList())
                                + ".")
                        .thenLink("Why", href(child)))
                .toList();
    }

    /** Whom something must not be told, for a line about each child; whoever has nobody like that is not in it. */
    public Map<PersonId, String> inShort(Collection<PersonId> children) {
        return store.whom(children).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, of -> "not to be told to " + Words.list(of.getValue())));
    }

    /** Why a reply to this report cannot be said so; empty where it can. */
    public Optional<String> tellsTooMuch(Actor actor, PersonId child, String report, String words) {
        return store.tooMuch(child, report, words).stream()
                .findFirst()
                .map(one -> "It tells %s, and that must not be told to %s. Take it out"
                        .formatted(
                                Particular.valueOf(one.what())
                                        .of(name(actor, child).orElse("the child")),
                                one.whom()));
    }

    /** Where that is said, and taken back. */
    String href(PersonId child) {
        return SubjectAddresses.child(child, "not-to-be-told");
    }

    Optional<String> name(Actor actor, PersonId child) {
        return people.name(actor, child);
    }

    /** As from the page: where a child lives is kept from somebody without a sign-in. */
    public void keepHome(Practitioner reader, PersonId child, String words, String whom, String because) {
        keep(
                reader,
                child,
                NonDisclosureForm.of(Map.of(
                        NonDisclosureForm.WHAT, Particular.HOME.name(),
                        NonDisclosureForm.WORDS, words,
                        NonDisclosureForm.WHOM, whom,
                        SentForm.BECAUSE, because)),
                null);
    }

    void keep(Practitioner reader, PersonId child, NonDisclosureForm sent, @Nullable UUID member) {
        note(child, "said");
        Actor actor = Actor.of(reader);
        transactions.as(actor.code(), () -> store.add(actor, child, sent, member));
    }

    void end(Practitioner reader, PersonId child, UUID kept, String because) {
        note(child, "taken back");
        transactions.as(Actor.of(reader).code(), () -> store.end(kept, because));
    }

    private static void note(PersonId child, String what) {
        AuditContext.person(child);
        AuditContext.detail("not to be told to an adult", what);
    }

    String who(String actor) {
        return partnership.whoWithin(actor);
    }
}
