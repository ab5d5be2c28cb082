package org.reachable.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.fold.Finding;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.ReadOnce;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.AuditContext;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.stereotype.Component;

/** The door to findings: what stands, whose it is, what is new. */
@Component
public class Watch {
    private static final Duration WEEK = Duration.ofDays(7);

    private final FindingStore findings;
    private final AskStore asks;
    private final OfferStore offers;
    private final EscalationStore chases;
    private final SpellStore spells;
    private final FindingRedaction untold;
    private final StoryStore stories;
    private final CatchUp catchUp;
    private final Transactions transactions;
    private final Clock clock;

    Watch(
            FindingStore findings,
            AskStore asks,
            OfferStore offers,
            EscalationStore chases,
            SpellStore spells,
            FindingRedaction untold,
            StoryStore stories,
            CatchUp catchUp,
            Transactions transactions,
            Clock clock) {
        this.findings = findings;
        this.asks = asks;
        this.offers = offers;
        this.chases = chases;
        this.spells = spells;
        this.untold = untold;
        this.stories = stories;
        this.catchUp = catchUp;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Everything open that is a practitioner's, or is offered to them and theirs to read anyway: soonest first. */
    public List<Asked> openFor(Actor actor, Practitioner practitioner) {
        var mine = asks.openFor(practitioner.id());
        var byId = findings.findings(actor, mine.stream().map(Ask::finding).toList()).stream()
                .collect(Collectors.toMap(Finding::id, Function.identity()));
        byId.putAll(offered(actor, practitioner, mine, byId));
        var children = findings.childrenOf(actor, byId.keySet());
        children.values().forEach(of -> of.forEach(AuditContext::person));
        return mine.stream()
                .filter(ask -> byId.containsKey(ask.finding()))
                .map(ask -> new Asked(
                        Objects.requireNonNull(byId.get(ask.finding())),
                        ask,
                        children.getOrDefault(ask.finding(), List.of())))
                .toList();
    }

    /** Everything found about a child, open or not, first raised first. */
    public List<Asked> about(Actor actor, PersonId child) {
        AuditContext.person(child);
        return ReadOnce.of(new About(actor, child), () -> withAsks(actor, findings.about(actor, child)));
    }

    private record About(Actor reader, PersonId child) {}

    /** Everything open about these children, first raised first; of the children each is about, those that were asked for. */
    public List<Asked> openAbout(Actor actor, Collection<PersonId> children) {
        children.forEach(AuditContext::person);
        Map<String, List<PersonId>> about = findings.openAbout(actor, children);
        return withAsks(actor, findings.findings(actor, about.keySet()), about);
    }

    /** The same of what was found by an instant, of what is sought, and was not over before another. */
    public List<Asked> between(
            Actor actor, Collection<PersonId> children, Sought sought, Instant since, Instant until) {
        children.forEach(AuditContext::person);
        Map<String, List<PersonId>> about = findings.between(actor, children, sought, since, until);
        return withAsks(actor, findings.findings(actor, about.keySet()), about);
    }

    /**
     * Everything open at a subject that is no child, first raised first: found in its own story, or in those of children that share
     * it, as far as the actor may follow one of them.
     *
     * @param reference its token
     */
    public List<Asked> openAt(Actor actor, String reference) {
        List<Asked> open = withAsks(actor, findings.openAt(actor, reference));
        open.forEach(asked -> asked.children().forEach(AuditContext::person));
        return open;
    }

    /** One finding; empty where there is none that the actor may see. */
    public Optional<Asked> one(Actor actor, String finding) {
        Optional<Asked> found = withAsks(actor, findings.findings(actor, List.of(finding))).stream()
                .findFirst();
        found.ifPresent(asked -> asked.children().forEach(AuditContext::person));
        return found;
    }

    /** Asks the practitioner gave away or offered, and that are still open. */
    public List<Asked> waitingOnOthers(Actor actor, Practitioner practitioner) {
        return withAsks(actor, findings.findings(actor, asks.offeredBy(practitioner.id())));
    }

    /** What is another's still is told as it is to anybody else who may follow the child. */
    private Map<String, Finding> offered(
            Actor actor, Practitioner practitioner, List<Ask> mine, Map<String, Finding> found) {
        Map<String, Ask> ofOthers = mine.stream()
                .filter(ask -> !ask.practitioner().equals(practitioner.id()) && found.containsKey(ask.finding()))
                .collect(Collectors.toMap(Ask::finding, Function.identity()));
        return ofOthers.isEmpty()
                ? Map.of()
                : untold
                        .to(
                                actor,
                                found.values().stream()
                                        .filter(finding -> ofOthers.containsKey(finding.id()))
                                        .toList(),
                                ofOthers)
                        .stream()
                        .collect(Collectors.toMap(Finding::id, Function.identity()));
    }

    /** What is offered to whoever acts, and open: of whom it is about they read no more than that. */
    public List<Offer> offeredTo(Actor actor) {
        List<Offer> offered = transactions.reading(actor.code(), offers::toMe);
        offered.forEach(offer -> AuditContext.person(offer.child()));
        return offered;
    }

    /** To whom it was offered, by whom and why, as far as the actor may know: the last first. */
    public List<Offered> offersOf(Actor actor, String finding) {
        return transactions.reading(actor.code(), () -> offers.of(finding));
    }

    /**
     * What went up to the practitioner, or was told to them at once: another's, open still, longest unanswered first. Danger stays with whoever
     * was asked, too, when somebody else takes it on: their profession may be what it waits for.
     */
    public List<EscalatedAsk> toChase(Actor actor, Practitioner practitioner) {
        List<Escalation> relieved = chases.takenFrom(practitioner.id());
        List<Escalation> told = Stream.concat(relieved.stream(), chases.openFor(practitioner.id()).stream())
                .toList();
        List<String> ids = told.stream().map(Escalation::finding).distinct().toList();
        Map<String, Asked> byId = withAsks(actor, findings.findings(actor, ids)).stream()
                .collect(Collectors.toMap(asked -> asked.finding().id(), Function.identity()));
        byId.values().forEach(asked -> asked.children().forEach(AuditContext::person));
        Map<String, EscalatedAsk> once = told.stream()
                .filter(chase -> byId.containsKey(chase.finding()))
                .map(chase -> new EscalatedAsk(Objects.requireNonNull(byId.get(chase.finding())), chase))
                .filter(chased -> chased.chase().isOfNow(chased.asked().finding()))
                .filter(chased -> !relieved.contains(chased.chase())
                        || chased.asked().finding().rule().urgent())
                .collect(Collectors.toMap(
                        chased -> chased.chase().finding(),
                        Function.identity(),
                        (one, last) -> one.chase().unheard() && !last.chase().unheard() ? one : last,
                        LinkedHashMap::new));
        return List.copyOf(once.values());
    }

    /** Who was told of each of these because nobody had answered, or at once, the first first; by the finding's id. */
    public Map<String, List<Escalation>> chasing(Collection<Finding> told) {
        var byId = told.stream().collect(Collectors.toMap(Finding::id, Function.identity(), (one, _) -> one));
        return chases.of(byId.keySet()).stream()
                .filter(chase -> chase.isOfNow(Objects.requireNonNull(byId.get(chase.finding()))))
                .collect(Collectors.groupingBy(Escalation::finding));
    }

    public List<Escalation> chasing(Finding finding) {
        return chasing(List.of(finding)).getOrDefault(finding.id(), List.of());
    }

    /** Those of these that are asked about, whoever may see them, for whoever wrote what they rest on: they may not read why one is not. */
    public Set<String> open(Collection<String> ids) {
        return transactions.beside("watch", () -> findings.open(ids));
    }

    /** Children about whom the practitioner was asked in the last so many weeks, answered or not. */
    public List<PersonId> askedAbout(Practitioner practitioner, int weeks) {
        return asks.childrenSince(practitioner.id(), clock.instant().minus(WEEK.multipliedBy(weeks)));
    }

    /** Children drawn at random of those for whom work is open, as far as the actor may follow them; the same again for one seed. */
    public List<PersonId> drawn(Actor actor, Draw draw) {
        return transactions.beside("draws", () -> spells.drawn(actor, draw));
    }

    /** In which states of these kinds each of some children is, or was since an instant, the first begun first. */
    public Map<PersonId, List<InState>> statesOf(
            Actor actor, Collection<PersonId> children, Collection<String> kinds, Instant since) {
        return spells.statesOf(actor, children, kinds, since);
    }

    private List<Asked> withAsks(Actor actor, List<Finding> found) {
        return found.isEmpty()
                ? List.of()
                : withAsks(
                        actor,
                        found,
                        findings.childrenOf(
                                actor, found.stream().map(Finding::id).toList()));
    }

    private List<Asked> withAsks(Actor actor, List<Finding> found, Map<String, List<PersonId>> children) {
        if (found.isEmpty()) {
            return List.of();
        }
        Collection<String> ids = found.stream().map(Finding::id).toList();
        Map<String, Ask> byFinding = asks.of(ids).stream().collect(Collectors.toMap(Ask::finding, Function.identity()));
        return untold.to(actor, found, byFinding).stream()
                .map(finding ->
                        new Asked(finding, byFinding.get(finding.id()), children.getOrDefault(finding.id(), List.of())))
                .toList();
    }

    /** Notes that the practitioner looks now; when they looked before, empty where this is the first time. */
    public Optional<Instant> looks(Actor actor, Practitioner practitioner) {
        return transactions.as(actor.code(), () -> asks.looks(practitioner.id(), clock.instant()));
    }

    /** How many alerts the practitioner was asked about in the last seven days. */
    public int askedThisWeek(Practitioner practitioner) {
        return asks.askedSince(practitioner.id(), clock.instant().minus(WEEK));
    }

    /** How many alerts of the last seven days the practitioner marked as useful. */
    public int usefulThisWeek(Practitioner practitioner) {
        return asks.usefulSince(practitioner.id(), clock.instant().minus(WEEK));
    }

    /** Whether the practitioner marked an alert as useful; empty where they have not said. */
    public Optional<Boolean> foundUseful(Practitioner practitioner, String finding) {
        return asks.useful(finding, practitioner.id());
    }

    /** Whether an alert helped. */
    public void useful(Actor actor, Practitioner practitioner, String finding, boolean useful) {
        transactions.as(
                actor.code(),
                () -> asks.useful(finding, practitioner.partnership(), practitioner.id(), useful, clock.instant()));
    }

    /**
     * What alerted whom in the last so many weeks, for the partnership as a whole: counted as a job, so that everybody reads
     * the same numbers, whomever they may follow.
     */
    public List<Loudness> loudness(int weeks) {
        Instant now = clock.instant();
        AuditContext.detail("counted across children", "alerts by role and rule");
        return transactions.beside(
                "counts", () -> asks.loudness(now.minus(WEEK.multipliedBy(weeks)), now, now.minus(WEEK)));
    }

    /** Folds what is due now before it returns, for a demonstration whose time jumps. Elsewhere the sweep does it soon. */
    public void catchUp() {
        catchUp.run();
    }

    /** How many stories wait for a fold: what is shown of them is as it stood before. */
    public int storiesWaiting() {
        return stories.waiting(clock.instant());
    }
}
