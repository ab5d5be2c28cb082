package org.reachable.records.sources;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reachable.access.Action;
import org.reachable.access.Actor;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** The door to the register: see it, register a source, confirm one that somebody else registered, end one. */
@Component
public class Sources {

    private final SourceStore store;
    private final Partnership partnership;
    private final Transactions transactions;
    private final Ids ids;

    Sources(SourceStore store, Partnership partnership, Transactions transactions, Ids ids) {
        this.store = store;
        this.partnership = partnership;
        this.transactions = transactions;
        this.ids = ids;
    }

    /** Whether somebody looks after the register. */
    public boolean looksAfter(Practitioner reader) {
        return partnership.answersAs(reader, Action.LOOK_AFTER_SOURCES.duties());
    }

    public List<Source> all(Actor actor) {
        return store.all(actor.partnership());
    }

    public Optional<Source> one(Actor actor, UUID id) {
        return store.one(actor.partnership(), id);
    }

    /** The sources that somebody may send files for now. */
    public List<Source> thatMaySend(Practitioner sender) {
        return transactions.as(Actor.of(sender).code(), () -> store.thatMaySend(sender.partnership(), sender.id()));
    }

    /** Whether a source that was not ended is called so already. */
    public boolean isTaken(Actor actor, String code, String owner) {
        return all(actor).stream()
                .filter(source -> source.code().equals(code))
                .anyMatch(source -> source.ended() == null
                        || source.confirmedBy() != null && !source.owner().equals(owner));
    }

    /** It may be sent for once somebody else confirms it. */
    public UUID register(Practitioner by, NewSource source) {
        Actor actor = Actor.of(by);
        return transactions.as(actor.code(), () -> {
            UUID id = ids.next();
            store.add(id, actor.partnership(), by.id(), source);
            return id;
        });
    }

    /** At set-up: these agencies have said that what the source says of their children holds. */
    public void vouchedBy(UUID source, List<String> agencies) {
        transactions.as("job:set-up", () -> agencies.forEach(agency -> store.vouch(source, agency)));
    }

    /** At set-up, where nobody can sign in yet: registered in the name of one, and confirmed in that of another. */
    public UUID setUp(Practitioner by, Practitioner confirmedBy, NewSource source) {
        return transactions.as("job:set-up", () -> {
            UUID id = ids.next();
            store.add(id, by.partnership(), by.id(), source);
            store.confirm(id, confirmedBy.id());
            return id;
        });
    }

    /** False where it was confirmed or ended meanwhile, or they registered it themselves. */
    public boolean confirm(Practitioner by, UUID source) {
        return transactions.as(Actor.of(by).code(), () -> store.confirm(source, by.id()));
    }

    /** Nothing more comes from it; what came stays. False where it was ended already. */
    public boolean end(Practitioner by, UUID source, String because) {
        return transactions.as(Actor.of(by).code(), () -> store.end(source, by.id(), because));
    }

    /** Sources of the reader’s agency, or that they sent for, which somebody else ended lately. */
    public List<Source> endedLately(Actor actor, Instant since) {
        return store.endedByOthers(actor.partnership(), UUID.fromString(actor.code()), since);
    }

    /** What these sources mean by the kinds that they say. One that nobody confirmed, or that was ended, means nothing. */
    public WhoseWords whoseWords(Actor actor, Collection<Said> said) {
        Set<String> codes = said.stream().map(Said::source).collect(Collectors.toSet());
        Map<String, Source> open = store.open(actor.partnership(), codes).stream()
                .collect(Collectors.toMap(Source::code, Function.identity()));
        Map<String, String> owners = new HashMap<>();
        open.values()
                .forEach(source ->
                        partnership.agency(source.owner()).ifPresent(owner -> owners.put(source.code(), owner.kind())));
        var kinds = said.stream().map(Said::kind).collect(Collectors.toSet());
        var children = new HashSet<PersonId>();
        said.stream()
                .filter(one -> WhoseWords.isByChild(open.get(one.source()), one.kind()))
                .forEach(one -> children.add(one.child()));
        return new WhoseWords(
                actor,
                open,
                owners,
                partnership.onlyOnes(kinds),
                codesAmong(kinds),
                partnership.whereTheyAre(children));
    }

    private Set<String> codesAmong(Set<String> kinds) {
        return kinds.stream()
                .filter(kind -> partnership.agency(kind).isPresent())
                .collect(Collectors.toSet());
    }
}
