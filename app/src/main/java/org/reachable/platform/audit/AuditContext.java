package org.reachable.platform.audit;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.SubjectId;
import org.reachable.platform.partnership.Practitioner;

/** What one request touches, as the doors say it while they work. Where no request runs, as in a fold, nobody listens. */
public final class AuditContext {

    static final String KEPT = "kept";

    static final String ERASED = "erased";

    static final String SEARCHED_FOR = "searched for";

    static final String SEARCHES = "searches";

    static final String THINGS_FOUND = "things found";

    private static final ScopedValue<AuditContext> NOW = ScopedValue.newInstance();

    private static final int LONGEST_DETAIL = 200;

    private final Set<UUID> subjects = new LinkedHashSet<>();
    private final Set<UUID> found = new LinkedHashSet<>();
    private final Map<String, String> details = new LinkedHashMap<>();
    private String purpose = "";
    private @Nullable Practitioner whose;
    private boolean searched;
    private boolean exported;
    private final Set<AuditRow.Action> asked = EnumSet.noneOf(AuditRow.Action.class);
    private final Limit limit;

    /** Where nothing is too often. */
    AuditContext() {
        this(_ -> {});
    }

    AuditContext(Limit limit) {
        this.limit = limit;
    }

    /** Refuses what is done too often, before it is done. */
    interface Limit {

        /**
         * Asked once a request of each.
         *
         * @throws TooOften where it is not to be done
         */
        void ask(AuditRow.Action action);
    }

    /** The record of this person was read, or written to. */
    public static void person(PersonId person) {
        tell(touched -> touched.subjects.add(person.value()));
    }

    /** The same of any subject. */
    public static void subject(SubjectId subject) {
        tell(touched -> touched.subjects.add(subject.value()));
    }

    /**
     * Somebody is about to search, in these words. Said before anything is looked for: whoever does it too often gets no further,
     * and costs nobody a search.
     */
    public static void searching(String words) {
        tell(touched -> {
            touched.searched = true;
            touched.searchedFor(words);
            touched.ask(AuditRow.Action.SEARCH);
        });
    }

    /** Somebody searched: in which words, and who came up. */
    public static void search(String words, Collection<PersonId> found) {
        tell(touched -> {
            touched.searched = true;
            touched.searchedFor(words);
            found.forEach(person -> touched.found.add(person.value()));
        });
    }

    /** As {@link #search(String, Collection)}, of things: which came up, by their codes, and who came up with them. */
    public static void search(String words, Collection<String> things, Collection<PersonId> found) {
        search(words, found);
        if (!things.isEmpty()) {
            // Whole: a search shows so many at most, and which were shown is what is asked later.
            tell(touched -> touched.details.put(THINGS_FOUND, String.join(", ", things)));
        }
    }

    /** What somebody was told is worth so many searches: each of so many references was looked up for them. */
    public static void searches(int many, Collection<PersonId> found) {
        tell(touched -> {
            touched.searched = true;
            touched.details.put(SEARCHES, Integer.toString(many));
            found.forEach(person -> touched.found.add(person.value()));
        });
    }

    /** Something is about to leave as a file. Said before the file is made, as {@link #searching} is. */
    public static void export(String what) {
        tell(touched -> {
            touched.exported = true;
            touched.details.put("exported", shortened(what));
            touched.ask(AuditRow.Action.EXPORT);
        });
    }

    /** Why the reader looks, where they said so. */
    public static void purpose(String why) {
        tell(touched -> touched.purpose = shortened(why));
    }

    /** Anything else somebody would ask about later; never personal data. */
    public static void detail(String name, String value) {
        tell(touched -> touched.details.put(name, shortened(value)));
    }

    /** The row is theirs, though it was not they who asked: their agency's provider ended their sign-in. */
    public static void of(Practitioner whose) {
        tell(touched -> touched.whose = whose);
    }

    /** These records were erased, with what the audit said of them in words. That it was done stays. */
    public static void erased(Collection<PersonId> records) {
        records.forEach(AuditContext::person);
        detail(KEPT, ERASED);
    }

    /** Does the work and hears what it touches. */
    <X extends Throwable> void during(ScopedValue.CallableOp<Boolean, X> work) throws X {
        ScopedValue.where(NOW, this).call(work);
    }

    /** What was found and read was not shown: it was asked for too often. */
    void withheld(String what) {
        details.put("too often", what);
        details.remove(THINGS_FOUND);
        subjects.clear();
        found.clear();
    }

    /** One request may look for several words; the same words twice are said once. */
    private void searchedFor(String words) {
        details.merge(
                SEARCHED_FOR,
                shortened(words),
                (before, now) ->
                        before.equals(now) || before.endsWith(" · " + now) ? before : shortened(before + " · " + now));
    }

    private void ask(AuditRow.Action action) {
        if (asked.add(action)) {
            limit.ask(action);
        }
    }

    Set<UUID> subjects() {
        return subjects;
    }

    Set<UUID> found() {
        return found;
    }

    Optional<Practitioner> whose() {
        return Optional.ofNullable(whose);
    }

    Map<String, String> details() {
        return details;
    }

    String purpose() {
        return purpose;
    }

    boolean searched() {
        return searched;
    }

    boolean exported() {
        return exported;
    }

    private static void tell(Consumer<AuditContext> something) {
        if (NOW.isBound()) {
            something.accept(NOW.get());
        }
    }

    static String shortened(String words) {
        return words.length() <= LONGEST_DETAIL ? words : words.substring(0, LONGEST_DETAIL);
    }
}
