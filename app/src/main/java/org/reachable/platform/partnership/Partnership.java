package org.reachable.platform.partnership;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.policy.Access;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.words.Capital;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.ReadOnce;
import org.springframework.stereotype.Component;

/**
 * The door to agencies, practitioners and rotas. A database holds one partnership; everybody who is signed in may read
 * who works in it, so nothing here asks for an actor.
 */
@Component
public class Partnership {

    /** Duties whose holders may change who is on duty; everybody changes what is their own. */
    public static final List<String> PLANNERS = Access.shipped().duties("plan-duties");

    /** Duties whose holders look after the accounts of the agencies that they name. */
    public static final List<String> LOOK_AFTER_PEOPLE = Access.shipped().duties("look-after-people");

    /** Duties whose holders look after the register of sources; it takes two of them to let one in. */
    public static final List<String> KEEPERS_OF_SOURCES = Access.shipped().duties("look-after-sources");

    private static final int A_CASELOAD = 200;

    private final PartnershipStore store;
    private final Rota rota;
    private final RotaReading absences;
    private final CaseloadStore caseloads;
    private final FamilyStore families;
    private final Policy policy;
    private final Clock clock;

    Partnership(
            PartnershipStore store,
            Rota rota,
            RotaReading absences,
            CaseloadStore caseloads,
            FamilyStore families,
            Policy policy,
            Clock clock) {
        this.store = store;
        this.rota = rota;
        this.absences = absences;
        this.caseloads = caseloads;
        this.families = families;
        this.policy = policy;
        this.clock = clock;
    }

    /** The partnership's id; empty where none has been set up. */
    public Optional<UUID> id() {
        return store.partnership();
    }

    /** Whether everybody here is invented. */
    public boolean isDemonstration() {
        return store.isDemonstration();
    }

    /** The practitioner who signs in under this name. */
    public Practitioner signedInAs(String signInName) {
        return store.signingInAs(signInName)
                .orElseThrow(() -> new IllegalArgumentException("Nobody signs in as " + signInName + "."));
    }

    /** What was made of the password of whoever signs in under this name. */
    public Optional<String> passwordHash(String signInName) {
        return store.passwordHash(signInName);
    }

    /** The child, or the member of a family, who signs in under this name; empty where it is a practitioner's or nobody's. */
    public Optional<FamilyMember> familyMember(String signInName) {
        return families.signingInAs(signInName);
    }

    /** What was made of their password. */
    public Optional<String> familyPasswordHash(String signInName) {
        return families.passwordHash(signInName);
    }

    public Optional<Practitioner> practitioner(UUID id) {
        return store.practitioner(id);
    }

    /** Whoever names many people on one page says so first: they are read at once. */
    public void readTogether(Collection<UUID> practitioners) {
        store.readTogether(practitioners);
    }

    /** The child, or the member of a family, who is this actor; empty where a practitioner or a job is. */
    public Optional<FamilyMember> familyWhoIs(String actor) {
        return FamilyMember.idOf(actor).flatMap(families::member);
    }

    /** The practitioner who is this actor; empty where a job, a child or a family is. */
    public Optional<Practitioner> practitionerWhoIs(String actor) {
        try {
            return store.practitioner(UUID.fromString(actor));
        } catch (IllegalArgumentException somebodyElse) {
            return Optional.empty();
        }
    }

    /** "Amina Diallo, Wealdshire Children’s Services", as a line begins with them; also where they are nobody's any more. */
    public String who(UUID practitioner) {
        return practitioner(practitioner).map(Practitioner::inFull).orElse(Practitioner.LEFT);
    }

    /** The same of whoever is this actor. */
    public String who(String actor) {
        return practitionerWhoIs(actor).map(Practitioner::inFull).orElse(Practitioner.LEFT);
    }

    /** Who said something: somebody who works here, or, of what a job took from a source, that and whose words they are. */
    public String whoSaid(String actor, String agency, String source) {
        return actor.startsWith("job:") ? "“%s”, of %s".formatted(source, agencyName(agency)) : who(actor);
    }

    /** The same within a line. */
    public String whoWithin(UUID practitioner) {
        return practitioner(practitioner).map(Practitioner::inFull).orElse(Practitioner.LEFT_WITHIN);
    }

    /** The same of whoever is this actor, within a line. */
    public String whoWithin(String actor) {
        return practitionerWhoIs(actor).map(Practitioner::inFull).orElse(Practitioner.LEFT_WITHIN);
    }

    /** Everybody of an agency, those who left too, by name. */
    public List<Practitioner> everybodyOf(String agency) {
        return store.everybodyOf(agency);
    }

    /** The agencies for which somebody answers as one of these now: named by the duty, else their own. */
    public Set<String> agenciesFor(Practitioner practitioner, Collection<String> roles) {
        return rota.agenciesFor(practitioner, roles, clock.instant());
    }

    /** Everybody who is there, by name. */
    public List<Practitioner> practitioners() {
        return store.practitioners();
    }

    /** Every agency, by name. */
    public List<Agency> agencies() {
        return store.agencies();
    }

    /** The plain name of an agency; of its kind where the code is the vocabulary's; else the code. */
    public String agencyName(String code) {
        return agency(code).map(Agency::name).orElseGet(() -> nameOfKind(code));
    }

    private String nameOfKind(String kind) {
        String name = policy.vocabulary().agencyName(kind);
        return store.hasAgencies(kind) ? name + ", which one is not known" : name;
    }

    public Optional<Agency> agency(String code) {
        return store.agency(code);
    }

    /** Whoever names many agencies on one page says so first: they are read at once. */
    public void readAgenciesTogether(Collection<String> codes) {
        store.readAgenciesTogether(codes);
    }

    /** Of these kinds the agency that is the only one of its kind here: the kind means it. */
    public Map<String, String> onlyOnes(Collection<String> kinds) {
        return kinds.isEmpty() ? Map.of() : store.onlyOnes(kinds);
    }

    /** Which agency of a kind each of these children is at, as a school: at any time. */
    public WhereTheyAre whereTheyAre(Collection<PersonId> children) {
        return new WhereTheyAre(children.isEmpty() ? List.of() : store.whereTheyAre(children));
    }

    /** Which school each of these children is at; who is at none is not among them. */
    public Map<PersonId, String> schoolsOf(Collection<PersonId> children, Instant at) {
        return children.isEmpty() ? Map.of() : store.schoolsOf(children, at);
    }

    /**
     * The agencies that are meant where something about a child says kinds of them: the one where the child is, else the one
     * that is called so, else the only one of its kind; else the kind alone, for which no agency answers as its own.
     */
    public List<String> agenciesMeant(Collection<String> kinds, @Nullable PersonId child, Instant at) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        WhereTheyAre where = whereTheyAre(child == null ? Set.of() : Set.of(child));
        Map<String, String> only = onlyOnes(kinds);
        return kinds.stream()
                .map(kind -> Optional.ofNullable(child)
                        .flatMap(one -> where.at(one, kind, at))
                        .or(() -> agency(kind).map(Agency::code))
                        .orElseGet(() -> only.getOrDefault(kind, kind)))
                .toList();
    }

    /** The children for whom somebody holds a duty of their own, their team's or their school's. */
    public List<PersonId> childrenOf(Practitioner practitioner) {
        return ReadOnce.of(
                new ChildrenOf(practitioner.id()),
                () -> caseloads.childrenOf(practitioner.id(), clock.instant(), A_CASELOAD));
    }

    private record ChildrenOf(UUID practitioner) {}

    /** The duties that somebody holds now, whomever for. */
    public Set<String> dutiesOf(Practitioner practitioner) {
        return ReadOnce.of(
                new DutiesOf(practitioner.id()), () -> caseloads.dutiesOf(practitioner.id(), clock.instant()));
    }

    private record DutiesOf(UUID practitioner) {}

    /** Who was given a duty for this very child, and holds it at an instant: one line for each duty. */
    public List<Allocated> allocated(PersonId child, Instant at) {
        return ReadOnce.of(
                new AllocatedTo(child, at),
                () -> caseloads.givenFor(child, at).stream()
                        .flatMap(given -> practitioner(given.practitioner()).stream()
                                .map(who ->
                                        new Allocated(who, given.role(), policy.roleName(given.role()), given.since())))
                        .toList());
    }

    private record AllocatedTo(PersonId child, Instant at) {}

    /** What somebody does, in plain words: the role they have answered for longest, else their team. */
    public String roleOf(String signInName) {
        return rota.firstRoleOf(signInName, clock.instant())
                .map(policy::roleName)
                .or(() -> store.signingInAs(signInName).map(Practitioner::team))
                .orElse("");
    }

    /**
     * The same of each of these, by name, agency and what they do: "Priya Raman, Children’s social care (service manager)"; of whoever is
     * away, until when.
     */
    public Map<UUID, String> inFullWithRoles(Collection<Practitioner> practitioners) {
        Instant now = clock.instant();
        List<UUID> ids = practitioners.stream().map(Practitioner::id).toList();
        Map<UUID, String> roles = rota.firstRoles(ids, now);
        Map<UUID, Instant> away = absences.awayUntil(ids, now);
        return practitioners.stream().collect(Collectors.toMap(Practitioner::id, one -> {
            String role = roles.get(one.id());
            String does = role == null ? one.team() : Capital.none(roleName(role));
            Instant until = away.get(one.id());
            return (does == null || does.isEmpty() ? one.inFull() : one.inFull() + " (" + does + ")")
                    + (until == null ? "" : ": " + Away.words(until, now));
        }));
    }

    /** Whether somebody answers for one of these roles of the whole partnership now. */
    public boolean answersAs(Practitioner practitioner, Collection<String> roles) {
        return rota.holds(practitioner.id(), roles, clock.instant());
    }

    /** The plain name of a role. */
    public String roleName(String code) {
        return policy.roleName(code);
    }

    /**
     * Who is asked: whoever holds the role for the child, else for the child's team, school or area, else for the
     * partnership; a deputy where they are away; else the role it falls to, and in the end the duty manager.
     */
    public OnDuty whoIsOnDuty(String role, @Nullable PersonId child, Instant at) {
        return whoIsOnDuty(role, child, List.of(), at);
    }

    /** The same where something is asked of agencies: whoever holds the role for one of them comes before an area's. */
    public OnDuty whoIsOnDuty(String role, @Nullable PersonId child, Collection<String> agencies, Instant at) {
        return rota.whoIsOnDuty(role, child, agencies, at);
    }

    /** The same where one of those who hold it is not to be asked again; theirs again where nobody else is there. */
    public OnDuty whoIsOnDutyBut(
            UUID not, String role, @Nullable PersonId child, Collection<String> agencies, Instant at) {
        return rota.whoIsOnDuty(role, child, agencies, not, at);
    }
}
