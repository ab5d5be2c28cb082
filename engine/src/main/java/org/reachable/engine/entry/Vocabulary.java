package org.reachable.engine.entry;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words entries are written in, and which attributes carry what one entry says of another. Data: a new type is a few
 * lines in a file.
 *
 * @param types entry types by code, in the order of the files
 * @param agencies codes of who writes, and their plain names
 * @param people which of those are people and no agency: a child, a family
 * @param classes codes of what a type can be, and what each means
 * @param outcomes outcome codes and their plain names
 * @param tokenKinds token kinds and what each names; only the shared ones join children's stories
 * @param subjectKinds kinds of whatever besides a child has a story of its own, by code
 * @param references which attributes carry references
 * @param traits codes of the types, and of the classes of types, that have each trait
 */
public record Vocabulary(
        Map<String, EntryType> types,
        Map<String, String> agencies,
        Set<String> people,
        Map<String, String> classes,
        Map<String, String> outcomes,
        Map<String, TokenKind> tokenKinds,
        Map<String, SubjectKind> subjectKinds,
        ReferenceKeys references,
        Map<Trait, Set<String>> traits) {

    /** What a subject is whose reference is no token: the one kind that is always there. */
    public static final String CHILD = "child";

    /**
     * A kind of token.
     *
     * @param name what it names, in plain words
     * @param shared true where the same thing may stand in several children's stories (a vehicle, not a worker)
     * @param place true where it names a place
     * @param person true where it names somebody
     */
    public record TokenKind(String name, boolean shared, boolean place, boolean person) {}

    /**
     * The attributes that carry references between entries.
     *
     * @param answers the entry answered
     * @param answersFinding the finding answered
     * @param corrects the entry put right
     * @param duplicateOf the entry that tells of the same incident
     * @param unjudgedBy the entries that answer nothing of this one
     * @param withdraws types of entry that take back the entry they correct
     * @param notAnAnswer attributes and the values by which an entry says that it does not answer
     * @param reports attributes and the values by which an entry says that whoever wrote it is nothing to the child
     * @param heard words by which it says that it was only heard
     * @param keepsOpen attributes, and which value counts where two records of one thing contradict each other
     * @param partedBy of a type, the types of which one that happened between two with one number makes them two incidents
     * @param toldApart attributes, and the types of which two with different values of it never tell of one incident by time or place
     * @param byOutcome what answers nothing, or ends nothing, by how it ended itself
     */
    public record ReferenceKeys(
            String answers,
            String answersFinding,
            String corrects,
            String duplicateOf,
            String unjudgedBy,
            Set<String> withdraws,
            Map<String, Set<String>> notAnAnswer,
            Map<String, Set<String>> reports,
            Heard heard,
            Map<String, KeepsOpen> keepsOpen,
            Map<String, Set<String>> partedBy,
            Map<String, Set<String>> toldApart,
            ByOutcome byOutcome) {

        /** True where an entry with these attributes says of itself that it only reports. */
        public boolean isReport(Map<String, String> attributes) {
            return reports.entrySet().stream()
                            .anyMatch(key -> key.getValue()
                                    .contains(attributes
                                            .getOrDefault(key.getKey(), "")
                                            .toLowerCase(Locale.ROOT)))
                    || heard.only(attributes).isPresent();
        }

        /** True where two of one type say that they tell of different things. */
        public boolean areToldApart(Entry one, Entry other) {
            return toldApart.entrySet().stream()
                    .anyMatch(apart -> apart.getValue().contains(one.type().code())
                            && !one.attribute(apart.getKey()).isEmpty()
                            && !other.attribute(apart.getKey()).isEmpty()
                            && !one.attribute(apart.getKey()).equals(other.attribute(apart.getKey())));
        }

        /** What an entry says so that it answers nothing: one of the attributes that say so, with a value that does. */
        public Map<String, String> sayingNoAnswer() {
            return notAnAnswer.entrySet().stream()
                    .limit(1)
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            says -> says.getValue().iterator().next()));
        }
    }

    /**
     * How far an entry is believed by what it says came of it, or of whether it was.
     *
     * @param noted what is only noted, put off, not decided yet or not done: it answers nothing
     * @param notSo what did not happen, or has not yet: it ends nothing either
     * @param done what says that it was done: with any other code what these are of answers nothing
     * @param notTogether what says that nobody was with the child, of what else is time with them: it was tried, or refused
     * @param known every code; of one that is none nobody knows what it says
     */
    public record ByOutcome(
            List<Outcomes> noted,
            List<Outcomes> notSo,
            List<Done> done,
            List<Outcomes> notTogether,
            Set<String> known) {
        public static final ByOutcome NOTHING = new ByOutcome(List.of(), List.of(), List.of(), List.of(), Set.of());

        /** Whether what says this of itself answers: it is not noted, and was done. */
        public boolean answers(EntryType type, String outcome, UnaryOperator<String> attribute) {
            return !isNoted(type, outcome, attribute) && Done.by(done, type, outcome, attribute);
        }

        /** Whether what says this of itself answers nothing. */
        public boolean isNoted(EntryType type, String outcome, UnaryOperator<String> attribute) {
            return is(noted, type, outcome, attribute, !known.contains(outcome));
        }

        /** Whether what says this of itself did not happen, or has not yet. */
        public boolean isNotSo(EntryType type, String outcome, UnaryOperator<String> attribute) {
            return is(notSo, type, outcome, attribute, false);
        }

        /** Whether somebody was with the child, of an entry whose type says that they are: it was no attempt, and nobody refused it. */
        public boolean isTogether(EntryType type, String outcome, UnaryOperator<String> attribute) {
            return answers(type, outcome, attribute) && !is(notTogether, type, outcome, attribute, false);
        }

        private static boolean is(
                List<Outcomes> each, EntryType type, String outcome, UnaryOperator<String> attribute, boolean anyway) {
            return each.stream()
                    .filter(of -> of.says(attribute)
                            || !outcome.isEmpty()
                                    && !of.codes().isEmpty()
                                    && (anyway || of.codes().contains(outcome)))
                    .anyMatch(of -> type.classes().stream().anyMatch(of.classes()::contains));
        }
    }

    /**
     * Codes that say so, or attributes that do.
     *
     * @param codes of the outcome
     * @param unless attributes which, filled in with any other value than these, say so
     * @param classes of the types on which they do; on any other such a code says nothing of it
     */
    public record Outcomes(Set<String> codes, Map<String, Set<String>> unless, Set<String> classes) {

        private boolean says(UnaryOperator<String> attribute) {
            return unless.entrySet().stream().anyMatch(key -> {
                String said = attribute.apply(key.getKey());
                return !said.isEmpty() && !key.getValue().contains(said.toLowerCase(Locale.ROOT));
            });
        }
    }

    /** The type with this code; one nobody has mapped where the vocabulary lacks it. */
    public EntryType type(String code) {
        var type = types.get(code);
        return type != null ? type : EntryType.unmapped(code);
    }

    /** Whether entries of this type have the trait. */
    public boolean has(Trait trait, EntryType type) {
        Set<String> having = traits.getOrDefault(trait, Set.of());
        return having.contains(type.code()) || type.classes().stream().anyMatch(having::contains);
    }

    /** Whether an entry of this type may be of a day that is still to come. */
    public boolean mayLieAhead(EntryType type) {
        return has(Trait.MAY_LIE_AHEAD, type);
    }

    /** Whether a place or a thing in an entry of this type is known from then on. */
    public boolean makesKnown(EntryType type) {
        return traits.getOrDefault(Trait.MAKES_KNOWN, Set.of()).isEmpty() || has(Trait.MAKES_KNOWN, type);
    }

    /** The plain name of an agency, or its code where none is given. */
    public String agencyName(String code) {
        return agencies.getOrDefault(code, code);
    }

    /** What kind of subject a token names; empty where such tokens name none. */
    public Optional<SubjectKind> subjectKind(Token token) {
        return subjectKinds.values().stream()
                .filter(kind -> kind.token().equals(token.kind()))
                .findFirst();
    }

    /** Of which kind the subject is that entries call so: {@code LOC:L1} a place, {@code Rowan} a child. */
    public String kindOf(String reference) {
        return reference.indexOf(':') < 0
                ? CHILD
                : subjectKind(Token.of(reference)).map(SubjectKind::code).orElse(CHILD);
    }

    /** Every kind of subject that entries can be about. */
    public Set<String> kindsWithStories() {
        return Stream.concat(Stream.of(CHILD), subjectKinds.keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** True where tokens of this kind name a place. */
    public boolean isPlace(Token token) {
        var kind = tokenKinds.get(token.kind());
        return kind != null && kind.place();
    }

    /** True where it names somebody: an adult of concern, a professional. */
    public boolean isPerson(Token token) {
        var kind = tokenKinds.get(token.kind());
        return kind != null && kind.person();
    }

    /** True where tokens of this kind join children's stories. */
    public boolean isShared(Token token) {
        var kind = tokenKinds.get(token.kind());
        return kind != null && kind.shared();
    }
}
