package org.reachable.work.contributions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.Actor;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.policy.Pages;
import org.reachable.engine.policy.Policy;
import org.reachable.foundation.govuk.Link;
import org.reachable.foundation.govuk.Sentence;
import org.reachable.foundation.kernel.PersonId;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The door for a page that joins capabilities: whatever they add, each kind in the order that the policy gives. */
@Component
public class Contributions implements SmartInitializingSingleton {

    /** Where the order of the desk has what the rules ask of the reader. */
    /** What the desk itself puts there, among what is put there: the reader's own work, and what rules ask of them. */
    private static final String WORK = "work";

    private static final String ASKS = "asks";

    /** Each kind, and where the policy orders it. */
    private static final Map<Class<? extends Contribution>, String> KINDS = Map.ofEntries(
            Map.entry(NavigationItem.class, "navigation"),
            Map.entry(DeskSection.class, "desk"),
            Map.entry(InsteadOfADesk.class, "instead-of-a-desk"),
            Map.entry(SubjectWarning.class, "warnings"),
            Map.entry(SubjectLink.class, "links"),
            Map.entry(SubjectWayIn.class, "ways-in"),
            Map.entry(SubjectPart.class, "parts"),
            Map.entry(EntryLink.class, "entry-links"),
            Map.entry(EntryNote.class, "entry-notes"),
            Map.entry(ActionNote.class, "action-notes"),
            Map.entry(AnsweredElsewhere.class, "answered-elsewhere"),
            Map.entry(BoardLine.class, "board-lines"),
            Map.entry(WelcomePart.class, "welcome"));

    private final ListableBeanFactory beans;
    private final Pages pages;
    private final Map<Class<? extends Contribution>, List<? extends Contribution>> gathered = new ConcurrentHashMap<>();

    Contributions(ListableBeanFactory beans, Policy policy) {
        this.beans = beans;
        this.pages = policy.pages();
    }

    /** A capability may need what is made late, so they are gathered once all is there. */
    @Override
    public void afterSingletonsInstantiated() {
        KINDS.forEach((kind, place) ->
                gathered.put(kind, inOrder(beans.getBeansOfType(kind).values(), pages.orderOf(place))));
    }

    /** Those that are named in their order, then all others by name. Two of one name are a slip in the code. */
    static <T extends Contribution> List<T> inOrder(Collection<T> contributions, List<String> order) {
        Set<String> names = new HashSet<>();
        for (T one : contributions) {
            if (!names.add(one.name())) {
                throw new IllegalStateException(
                        "Two capabilities add something called '%s' to one place, one of them %s."
                                .formatted(one.name(), one.getClass().getName()));
            }
        }
        return contributions.stream()
                .sorted(Comparator.<T>comparingInt(one -> place(order, one.name()))
                        .thenComparing(Contribution::name))
                .toList();
    }

    private static int place(List<String> order, String name) {
        int place = order.indexOf(name);
        return place < 0 ? order.size() : place;
    }

    private <T extends Contribution> Stream<T> of(Class<T> kind) {
        return gathered.getOrDefault(kind, List.of()).stream().map(kind::cast);
    }

    /** All of a kind. */
    <T extends Contribution> List<T> all(Class<T> kind) {
        return of(kind).toList();
    }

    public List<NavigationItem> navigation() {
        return all(NavigationItem.class);
    }

    /**
     * What is put on the desk.
     *
     * @param first what cannot wait behind the reader's own work
     * @param above what stands above what rules ask of the reader
     * @param below what stands below that
     */
    public record OnTheDesk(List<DeskSection> first, List<DeskSection> above, List<DeskSection> below) {}

    /** In the order that the policy gives. */
    public OnTheDesk onTheDesk() {
        List<String> order = pages.orderOf("desk");
        int work = order.indexOf(WORK);
        int asks = place(order, ASKS);
        return new OnTheDesk(
                between(order, -1, work), between(order, work, asks), between(order, asks, Integer.MAX_VALUE));
    }

    private List<DeskSection> between(List<String> order, int from, int to) {
        return of(DeskSection.class)
                .filter(section -> place(order, section.name()) > from && place(order, section.name()) < to)
                .toList();
    }

    public List<InsteadOfADesk> insteadOfADesk() {
        return all(InsteadOfADesk.class);
    }

    public List<WelcomePart> welcome() {
        return all(WelcomePart.class);
    }

    /** What to say at the top of a child's record. */
    public List<Sentence> warnings(Actor actor, PersonId child) {
        return of(SubjectWarning.class)
                .flatMap(one -> one.warnings(actor, child).stream())
                .toList();
    }

    /** What to say wherever a child is read about. */
    public List<Sentence> warningsEverywhere(Actor actor, PersonId child) {
        return of(SubjectWarning.class)
                .filter(SubjectWarning::isSaidEverywhere)
                .flatMap(one -> one.warnings(actor, child).stream())
                .toList();
    }

    /** A few words for a line about each of these children; whoever has none is not in it. */
    public Map<PersonId, String> warningsInShort(Collection<PersonId> children) {
        return of(SubjectWarning.class)
                .flatMap(one -> one.inShort(children).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one + "; " + other));
    }

    /** What waits besides the children of a board. */
    public List<Link> besideBoard(Actor actor, String board) {
        return of(BoardLine.class)
                .flatMap(one -> one.line(actor, board).stream())
                .toList();
    }

    public List<SubjectLink> links() {
        return all(SubjectLink.class);
    }

    public List<SubjectWayIn> waysIn() {
        return all(SubjectWayIn.class);
    }

    public List<EntryLink> entryLinks() {
        return all(EntryLink.class);
    }

    /** What is to be known of an entry by whoever takes it for an answer. */
    public List<String> notes(Actor actor, PersonId child, Entry entry) {
        return all(EntryNote.class).stream()
                .flatMap(one -> one.note(actor, child, entry).stream())
                .toList();
    }

    /** What is to be known of what is still to do for a child, by action. */
    public Map<UUID, String> notes(Actor actor, PersonId child, Set<UUID> open) {
        return all(ActionNote.class).stream()
                .flatMap(one -> one.notes(actor, child, open).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one + " " + other));
    }

    /** Where what a rule asks is answered, where not on the ask's own page. */
    public Optional<AnsweredElsewhere.Where> answeredElsewhere(Actor actor, PersonId child, Finding finding) {
        return of(AnsweredElsewhere.class)
                .flatMap(one -> one.where(actor, child, finding).stream())
                .findFirst();
    }

    /** What capabilities draw on one of a child's pages for the actor. */
    public List<SubjectPart.Drawn> parts(SubjectPart.Page page, Actor actor, SubjectRecord subject) {
        List<SubjectPart.Drawn> drawn = new ArrayList<>();
        of(SubjectPart.class)
                .filter(part -> part.page() == page)
                .forEach(part -> part.part(actor, subject).ifPresent(drawn::add));
        return List.copyOf(drawn);
    }
}
