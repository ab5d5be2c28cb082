package org.reachable.governance.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.access.Relationship;
import org.reachable.access.Relationships;
import org.reachable.access.Sessions;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectAddresses;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Accounts;
import org.reachable.platform.partnership.FamilyMember.SpeaksAs;
import org.reachable.platform.partnership.NewFamilyMember;
import org.reachable.platform.partnership.PartnershipSetUp;
import org.reachable.records.people.People;
import org.springframework.stereotype.Component;

/** The door to the accounts of a child and their family: looked after by those who work closely with the child. */
@Component
public class FamilyAccounts {

    private static final String DONE = "family's account";

    private final Accounts accounts;
    private final FirstPasswords firstPasswords;
    private final PartnershipSetUp setUp;
    private final People people;
    private final Relationships standings;
    private final Sessions sessions;

    FamilyAccounts(
            Accounts accounts,
            FirstPasswords firstPasswords,
            PartnershipSetUp setUp,
            People people,
            Relationships standings,
            Sessions sessions) {
        this.accounts = accounts;
        this.firstPasswords = firstPasswords;
        this.setUp = setUp;
        this.people = people;
        this.standings = standings;
        this.sessions = sessions;
    }

    static String href(PersonId child) {
        return SubjectAddresses.child(child, "family-accounts");
    }

    /** The way to them, for those who look after them. */
    List<Link> of(Actor actor, PersonId child) {
        return looksAfter(actor, child)
                ? List.of(new Link("Sign-ins of the child and family", href(child)))
                : List.of();
    }

    /** A name and a first password, to be told once. */
    public record Given(String name, String signInName, String password) {}

    /** What the child is called, for those who look after the family's accounts; empty for everybody else. */
    Optional<String> name(Actor actor, PersonId child) {
        return looksAfter(actor, child) ? people.name(actor, child) : Optional.empty();
    }

    List<Accounts.OfFamily> all(PersonId child) {
        return accounts.about(child);
    }

    Optional<Accounts.OfFamily> one(PersonId child, UUID account) {
        return all(child).stream().filter(one -> one.id().equals(account)).findFirst();
    }

    Given begin(Actor actor, PersonId child, SpeaksAs speaksAs, String name, String childCalled) {
        String signInName = name.toLowerCase(Locale.UK).replaceAll("[^\\p{L}]+", ".") + "." + firstPasswords.figures();
        setUp.familyMember(
                actor.partnership(),
                new NewFamilyMember(
                        child,
                        people.reference(actor, child).orElseThrow(),
                        speaksAs,
                        name,
                        childCalled,
                        signInName,
                        ""));
        return told(child, "begun", new Given(name, signInName, firstPasswords.give(signInName)));
    }

    /** Whoever forgot theirs gets another, to be told once. */
    Given giveAgain(PersonId child, Accounts.OfFamily account) {
        sessions.end(account.signInName());
        return told(
                child,
                "first password",
                new Given(account.name(), account.signInName(), firstPasswords.give(account.signInName())));
    }

    void end(PersonId child, Accounts.OfFamily account, boolean ended) {
        accounts.end(account.id(), ended);
        if (ended) {
            sessions.end(account.signInName());
        }
        AuditContext.person(child);
        AuditContext.detail(DONE, ended ? "ended" : "begun again");
    }

    private static Given told(PersonId child, String what, Given given) {
        AuditContext.person(child);
        AuditContext.detail(DONE, what);
        return given;
    }

    private boolean looksAfter(Actor actor, PersonId child) {
        Relationship to = standings.of(actor, child);
        return to == Relationship.INVOLVED || to == Relationship.TEAM;
    }
}
