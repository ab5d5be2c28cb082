package org.reachable.access;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reachable.Visitor;
import org.reachable.engine.policy.Policy;
import org.reachable.platform.partnership.Scope;
import org.reachable.proof.Served;
import org.reachable.proof.Trial;

/** Who looks: somebody of each tie to a child, of each role of the policy, of a family; nobody; and whoever opens a pack. */
final class CanaryReaders {

    private static final List<Tie> TIES = List.of(
            Tie.ASKED,
            Tie.MATE_ASKED,
            Tie.ACROSS,
            Tie.OPENED,
            Tie.IN_A_MEETING,
            Tie.NOTHING,
            Tie.NO_WORK,
            Tie.LINKED,
            Tie.LOCKED,
            Tie.LOCKED_AND_FOUND,
            Tie.KEPT_OUT,
            Tie.OPENED_AND_OVER);

    private static final List<Tie> SAMPLE_OF_TIES = List.of(Tie.KEPT_OUT);

    /** Who looks across and may most, and who only reads. */
    private static final List<String> SAMPLE_OF_ROLES = List.of("safeguarding-partners-lead", "auditor");

    private static final List<Relationship> LOOKED_AT_AS =
            List.of(Relationship.AGENCY, Relationship.PARTNERSHIP, Relationship.TEAM);

    private static final String LIMITS = "agency-safeguarding-lead";

    private final Trial trial;
    private final Household home;
    private final CanaryLook look = new CanaryLook();
    private int roles;
    private int standingsOtherwise;
    private int words;
    private Set<String> columns = Set.of();

    CanaryReaders(Trial trial) {
        this.trial = trial;
        this.home = new Household(trial.served());
    }

    /** All of them, each before what they could see; and the log that is written meanwhile. */
    CanaryLook look() throws IOException {
        try (var log = new CanaryLog()) {
            CanaryChild whole = all();
            look.judge(whole, whole.canaries().hiddenFrom(Reader.NOBODY), Reader.NOBODY, "the log", log.words());
        }
        return look;
    }

    private CanaryChild all() throws IOException {
        CanaryChild whole = CanaryChild.in(home).planted();
        new CanaryEntries(whole).plantEveryType();
        List<CanaryFamily.Member> family = new CanaryFamily(whole).plant();
        Tie.NOTHING.between(home.house(), whole.id(), home.house().somebody("housing"));
        Actor writer = home.house().somebody("school");
        new CanaryWork(whole, writer).plant();
        roles(whole);
        read(whole, Reader.of("whoever writes", writer, Relationship.AGENCY, Set.of()), home.visitor(writer));
        family(whole, family);
        ties();
        limiting();
        packs(whole);
        words = whole.canaries().size();
        columns = whole.canaries().columns();
        return whole;
    }

    private Outlets outlets(CanaryChild child) {
        return new Outlets(child, trial.times(3, 1));
    }

    private void ties() throws IOException {
        for (Tie tie : trial.sample() ? SAMPLE_OF_TIES : TIES) {
            for (String agency : trial.sample() ? new String[] {"school"} : Household.READERS) {
                CanaryChild child = CanaryChild.in(home).planted();
                Actor actor = home.house().somebody(agency);
                tie.between(home.house(), child.id(), actor);
                new CanaryLimits(child).planted(actor);
                Reader reader = Reader.of(tie + " of " + agency, actor, home.standing(actor, child.id()), held(tie));
                read(child, reader, home.visitor(actor));
            }
        }
    }

    private static Set<String> held(Tie tie) {
        return tie == Tie.ACROSS ? Set.of("front-door-manager") : Set.of();
    }

    /** Each holds a duty of one role while they look, and nothing else ties them to the child. */
    private void roles(CanaryChild child) throws IOException {
        for (String role : trial.sample()
                ? SAMPLE_OF_ROLES
                : trial.served().bean(Policy.class).roles().keySet()) {
            String agency = agencyOf(role);
            Actor actor = home.house().somebody(agency);
            home.house().duty(actor, role, Scope.partnership());
            Relationship standing = standing(role, agency);
            standingsOtherwise += home.standing(actor, child.id()) == standing ? 0 : 1;
            roles++;
            read(child, Reader.of(role + " of " + agency, actor, standing, Set.of(role)), home.visitor(actor));
            home.house().endDuties(actor);
        }
    }

    /** What a duty makes of somebody whose agency wrote about a child for whom work is open, or did not. */
    private static Relationship standing(String role, String agency) {
        if (Action.LOOK_ACROSS.duties().contains(role)) {
            return Relationship.OVERSIGHT;
        }
        return List.of(Household.AGENCIES).contains(agency) ? Relationship.AGENCY : Relationship.PARTNERSHIP;
    }

    /** An agency where somebody could hold it: of those that wrote, one that did not, and one that only looks. */
    private static String agencyOf(String role) {
        if (role.equals("auditor")) {
            return "inspectorate";
        }
        if (role.matches("police-.*|custody-.*|officer-in-case")) {
            return "police";
        }
        if (role.matches(".*(school|head|education|attendance|exclusions|governing|designated-safe).*")) {
            return "school";
        }
        return role.length() % 2 == 0 ? "social-care" : "housing";
    }

    /** Somebody who is asked about a child whose record is locked, and may lock it: they look at it as others do, too. */
    private void limiting() throws IOException {
        CanaryChild child = CanaryChild.in(home).planted();
        Actor actor = home.house().somebody("police");
        home.house().duty(actor, LIMITS, Scope.agency("police"));
        Tie.LOCKED_AND_ASKED.between(home.house(), child.id(), actor);
        new CanaryLimits(child).planted(actor);
        Reader reader = Reader.of("whoever locked it", actor, Relationship.INVOLVED, Set.of(LIMITS));
        read(child, reader, home.visitor(actor));
        try (Visitor visitor = home.visitor(actor)) {
            for (Relationship to : LOOKED_AT_AS.subList(0, trial.times(3, 1))) {
                visitor.post("/children/%s/as-seen".formatted(child.id()), Map.of("agency", "school", "to", to.name()));
                Reader other = new Reader("", actor.code(), "school", to, Set.of(LIMITS), false);
                Set<Canaries.Canary> hidden = new HashSet<>(child.canaries().hiddenFrom(reader));
                hidden.addAll(child.canaries().hiddenFrom(other));
                look.at(child, outlets(child).ofTheChild(), hidden, reader, visitor);
                visitor.post("/children/%s/as-seen/end".formatted(child.id()), Household.nothing());
            }
        }
        home.house().endDuties(actor);
    }

    private void family(CanaryChild child, List<CanaryFamily.Member> members) throws IOException {
        for (CanaryFamily.Member member : members) {
            read(child, Reader.ofFamily("family", member.id()), Visitor.signedIn(served().port(), member.signInName()));
        }
        read(child, Reader.NOBODY, new Visitor(served().port()));
    }

    /** Tried of one agency where time is short: each pack is a book of all that is open. */
    private void packs(CanaryChild child) throws IOException {
        for (String agency : trial.sample() ? new String[] {"school"} : Household.AGENCIES) {
            Reader reader = Reader.ofAPack(agency);
            String words = new CanaryPack(home, agency).words();
            if (child.canaries().heldBy(words).isEmpty()) {
                throw new IllegalStateException("The pack of %s holds nothing of the child.".formatted(agency));
            }
            look.judge(child, child.canaries().hiddenFrom(reader), reader, reader.called(), words);
        }
    }

    private void read(CanaryChild child, Reader reader, Visitor visitor) throws IOException {
        try (visitor) {
            look.at(child, outlets(child), reader, visitor);
            if (!reader.is(Relationship.NONE)) {
                look.search(reader, visitor, child);
            }
        }
    }

    private Served served() {
        return trial.served();
    }

    /** How many roles somebody held. */
    int roles() {
        return roles;
    }

    /** Of how many of them the application says that they are something else to the child than the policy has it. */
    int standingsOtherwise() {
        return standingsOtherwise;
    }

    /** How many canaries were planted of the child of whom most is. */
    int words() {
        return words;
    }

    /** In how many columns of their own; what else holds one holds the same words once more. */
    Set<String> columns() {
        return columns;
    }
}
