package org.reachable.engine.entry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word of the vocabulary for what happened or was done.
 *
 * @param code the stable code, as in a file's {@code event_type}
 * @param name the plain name people read
 * @param told that it happened, as a clause of a sentence; may hold facts in braces, as {@code {child} was arrested};
 *     empty where no sentence begins with it
 * @param toldWhere how it is told where the entry says more of itself: the first that fits
 * @param agencies the kinds of agency that usually write it; others may
 * @param classes what the type is (harm, a worry told to us, our own activity, an answer …): codes of the vocabulary
 * @param about the kinds of subject whose story it is written in; a child's, where nothing is said
 * @param endsStory true where nothing is asked for this child any more: no clock, no pattern
 * @param overAt an attribute that gives the instant from which what it says is over or done is so, where that is later than what
 *     the entry tells of (found at three, back at ten); empty for when it happened
 * @param ownEnd how it may tell when what it begins was over already
 * @param known false where a file used a code that the vocabulary does not have: kept and shown, never dropped
 */
public record EntryType(
        String code,
        String name,
        String told,
        List<ToldWhere> toldWhere,
        Set<String> agencies,
        Set<String> classes,
        Set<String> about,
        boolean endsStory,
        String overAt,
        OwnEnd ownEnd,
        boolean known) {

    /** In place of an attribute's key: what came of it, as its code says. */
    private static final String OUTCOME = "outcome";

    /** The type of an entry whose code nobody has mapped yet. */
    public static EntryType unmapped(String code) {
        return new EntryType(
                code, code, "", List.of(), Set.of(), Set.of(), Set.of(Vocabulary.CHILD), false, "", OwnEnd.NONE, false);
    }

    /**
     * A clause for the entries in which an attribute has one of the values: a threat is told as a threat, not as a worry.
     *
     * @param attribute the attribute's key, or {@code outcome}; empty for any
     * @param values what it says, in small letters
     * @param told the clause, with facts in braces
     * @param ahead true where it was written down before that came
     * @param besides true where it goes on from the type's own clause, which has no words for that attribute
     */
    public record ToldWhere(String attribute, Set<String> values, String told, boolean ahead, boolean besides) {

        private boolean fits(Entry entry) {
            if (ahead && !entry.overAt().isAfter(entry.recordedAt())) {
                return false;
            }
            return attribute.isEmpty() || values.contains(said(attribute, entry).toLowerCase(Locale.UK));
        }
    }

    /**
     * How an entry that begins something may tell when it was over. Told before it came it tells of no end, unless how the entry
     * ended says that it was written down, or put right, once it was over.
     *
     * @param attribute the attribute that tells the instant; empty for none
     * @param closed outcomes that say that it is over
     */
    public record OwnEnd(String attribute, Set<String> closed) {
        public static final OwnEnd NONE = new OwnEnd("", Set.of());
    }

    /** That this entry of the type happened, as a clause. */
    public String toldOf(Entry entry) {
        Optional<ToldWhere> own = toldWhere.stream()
                .filter(each -> !each.besides() && each.fits(entry))
                .findFirst();
        String clause = own.map(ToldWhere::told).orElse(told);
        return clause.isEmpty()
                ? ""
                : clause + besides(entry, own.map(ToldWhere::attribute).orElse(""));
    }

    /** A threat stands beside an arrest, too. */
    private String besides(Entry entry, String toldAlready) {
        return toldWhere.stream()
                .filter(each -> each.besides() && !each.attribute().equals(toldAlready) && each.fits(entry))
                .map(ToldWhere::told)
                .collect(Collectors.joining());
    }

    private static String said(String attribute, Entry entry) {
        return attribute.equals(OUTCOME) ? entry.outcome() : entry.attribute(attribute);
    }

    public boolean isAboutAChild() {
        return isAbout(Vocabulary.CHILD);
    }

    /** Whether it is written in the story of subjects of this kind. */
    public boolean isAbout(String kind) {
        return about.contains(kind);
    }
}
