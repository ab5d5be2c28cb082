package org.reachable.watch;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reachable.access.Action;
import org.reachable.access.Origin;
import org.reachable.access.Power;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.OnDuty;
import org.reachable.platform.partnership.Partnership;
import org.reachable.watch.AuthorStore.Author;
import org.springframework.stereotype.Component;

/** Asks whoever wrote an entry in which a fact is said to be wrong, or said that they go to a child; where they cannot be asked, who leads safeguarding for their agency. */
@Component
class Authors {

    /** The roles of rules that ask them. Nobody holds one: it is whose words they are, or whoever these words answer. */
    private static final List<String> ROLES = Power.ANSWER_FOR_OWN_WORDS.duties();

    /** Who is asked in their place. */
    static final String INSTEAD = Action.PUT_RIGHT.duties().getFirst();

    private static final String DISPUTES = "disputes";

    private final AuthorStore store;
    private final Partnership partnership;

    Authors(AuthorStore store, Partnership partnership) {
        this.store = store;
        this.partnership = partnership;
    }

    static boolean areAsked(String role) {
        return ROLES.contains(role);
    }

    /** Whom a finding asks whose role is theirs. */
    OnDuty asked(Finding finding, @Nullable PersonId child, Collection<Entry> story, Instant now) {
        Optional<Author> author = of(finding, child, story, now);
        return author.flatMap(one -> Optional.ofNullable(one.practitioner()))
                .flatMap(partnership::practitioner)
                .map(one -> new OnDuty(one, "You wrote the entry."))
                .orElseGet(() -> {
                    OnDuty lead = partnership.whoIsOnDuty(
                            INSTEAD, child, author.map(Author::agency).stream().toList(), now);
                    return new OnDuty(
                            lead.practitioner(), "Whoever wrote the entry cannot be asked now. " + lead.how());
                });
    }

    /** Whose entry it is that the finding is about; none where it is about no entry. */
    Optional<String> agency(Finding finding, @Nullable PersonId child, Collection<Entry> story, Instant now) {
        return of(finding, child, story, now).map(Author::agency);
    }

    /** The entry in which a fact is said to be wrong, where it says that one is; else what it responds to; else itself. */
    private static EntryId meant(Entry entry) {
        String disputed = entry.attribute(DISPUTES);
        return disputed.isEmpty()
                ? entry.references().answers().stream().findFirst().orElse(entry.id())
                : EntryId.reference(disputed, Origin.OUR_OWN);
    }

    /** Whose question it is where the entry names none, and says with which agency it is. */
    private static Optional<String> asks(Finding finding, Entry entry) {
        return entry.references().answers().isEmpty()
                ? finding.rule().agenciesAsked(entry).stream().findFirst()
                : Optional.empty();
    }

    private Optional<Author> of(Finding finding, @Nullable PersonId child, Collection<Entry> story, Instant now) {
        return story.stream()
                .filter(entry -> entry.id().equals(finding.trigger()))
                .findFirst()
                .flatMap(entry -> asks(finding, entry)
                        .<Author>map(kind -> new Author(
                                partnership
                                        .agenciesMeant(List.of(kind), child, entry.occurredAt())
                                        .getFirst(),
                                null))
                        .or(() -> store.of(meant(entry), child, now)));
    }
}
