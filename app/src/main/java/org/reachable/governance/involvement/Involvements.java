package org.reachable.governance.involvement;

import java.util.List;
import java.util.Optional;
import org.reachable.access.Actor;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** The door to which agencies are involved with a child. */
@Component
public class Involvements {

    /** Where somebody confirms for their agency that it knows children of whom files say so. */
    static final String KNOWN = "/said-to-be-known";

    private static final String DONE = "agency involved";

    private final InvolvementStore store;
    private final People people;
    private final Partnership partnership;
    private final Transactions transactions;

    Involvements(InvolvementStore store, People people, Partnership partnership, Transactions transactions) {
        this.store = store;
        this.people = people;
        this.partnership = partnership;
        this.transactions = transactions;
    }

    /** What whoever is close to the child is asked, on each of its pages. */
    public List<Sentence> asked(Actor actor, PersonId child) {
        return store.waiting(actor, child).stream()
                .map(one -> Sentence.of(wrote(one)).thenLink("Is their agency involved?", href(child)))
                .toList();
    }

    /** The way to the children who are said to be known to the reader's agency; empty where none waits for their word. */
    public Optional<Link> toConfirm(Actor actor) {
        int waiting = store.confirms(actor) ? store.waiting(actor, null).size() : 0;
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Link("Said to be known to your agency: " + waiting, KNOWN));
    }

    static String href(PersonId child) {
        return SubjectAddresses.child(child, "involvement");
    }

    boolean isAsked(Actor actor, PersonId child) {
        return store.isAsked(actor, child);
    }

    boolean confirms(Actor actor) {
        return store.confirms(actor);
    }

    List<Question> waiting(Actor actor) {
        return store.waiting(actor, null);
    }

    List<Question> waiting(Actor actor, PersonId child) {
        return store.waiting(actor, child);
    }

    String name(Actor actor, PersonId child) {
        return people.name(actor, child).orElse("A child");
    }

    String agency(Question question) {
        return partnership.agencyName(question.agency());
    }

    /** "Sam Hill of Oak School has written about them." */
    String wrote(Question question) {
        String who = partnership
                .practitionerWhoIs(question.saidBy())
                .map(Practitioner::name)
                .orElse(Practitioner.LEFT);
        return "%s of %s has written about them.".formatted(who, agency(question));
    }

    List<InvolvementStore.Vouched> vouched(Actor actor) {
        return store.vouched(actor);
    }

    /** Every child of whom the source says so, and will: each is named to the audit. */
    void vouch(Practitioner reader, String source) {
        Actor actor = Actor.of(reader);
        waiting(actor).stream()
                .filter(one -> one.source().equals(source))
                .forEach(one -> AuditContext.person(one.child()));
        AuditContext.detail("vouched for", source);
        transactions.as(actor.code(), () -> store.vouch(actor, source));
    }

    void answer(Practitioner reader, Question question, boolean involved) {
        Actor actor = Actor.of(reader);
        AuditContext.person(question.child());
        AuditContext.detail(DONE, involved ? "yes" : "no");
        transactions.as(actor.code(), () -> store.answer(actor, question, involved));
    }
}
