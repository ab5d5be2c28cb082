package org.reachable.engine.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;

/**
 * How a child's story is read: what is gathered from it, in which parts, and in which words. It decides nothing.
 *
 * @param workers what people are who work with the child, by how the codes of their tokens begin
 * @param lead how the token of the child's lead practitioner begins
 * @param besideTheName spells that are said beside the child's name while they are open, and how
 * @param whereNow spells that say where the child is while they are open
 * @param topics lists of entries, by code
 * @param parts the parts of the story that are read one at a time
 * @param order for each place to which rooms of the application add something, the names of what they add, in the order of
 *     the page
 * @param work where the work of a duty is, besides what is asked of whoever holds it
 * @param beforeSaving what of a story is to be read before something is saved
 */
public record Pages(
        Map<String, String> workers,
        String lead,
        Map<String, String> besideTheName,
        List<WhereNow> whereNow,
        Map<String, Topic> topics,
        List<Part> parts,
        Map<String, List<String>> order,
        List<Work> work,
        List<BeforeSaving> beforeSaving) {

    /** Where a policy says nothing of how a story is read. */
    public static final Pages NONE =
            new Pages(Map.of(), "", Map.of(), List.of(), Map.of(), List.of(), Map.of(), List.of(), List.of());

    /** Of which nothing is gathered. */
    private static final Topic NOTHING = new Topic(Match.NOTHING, "", "");

    /** What of these words names danger, as the policy lists it. */
    public List<String> danger(String words) {
        return beforeSaving.stream()
                .flatMap(warning -> warning.found(words).stream())
                .distinct()
                .toList();
    }

    /** The topic with this code; one without entries where there is none. */
    public Topic topic(String code) {
        return topics.getOrDefault(code, NOTHING);
    }

    /** How it is said since when a state is so that began before anybody told of it; empty of every other. */
    public Optional<Since> toldLate(String spell) {
        return whereNow.stream()
                .filter(where -> where.spell().equals(spell))
                .flatMap(where -> Stream.ofNullable(where.since()))
                .filter(Since::isToldLate)
                .findFirst();
    }

    /** Since when a state is so of which the time alone is known at which it was told of: "since the report, today at 7am". */
    public String since(String spell, String when) {
        return toldLate(spell).map(since -> since.sinceTold() + ", ").orElse("since ") + when;
    }

    /** How the tokens of this one's kind of worker begin; empty where it names no worker. */
    public Optional<String> workerKind(String token) {
        return workers.keySet().stream().filter(token::startsWith).max(Comparator.comparingInt(String::length));
    }

    /** What somebody is who is named by this token, in plain words; empty where it names no worker. */
    public Optional<String> worker(String token) {
        return workerKind(token).map(workers::get);
    }

    /** The part with this code. */
    public Optional<Part> part(String code) {
        return parts.stream().filter(part -> part.code().equals(code)).findFirst();
    }

    /** Where the work is of whoever holds these duties: what names one of them; where nothing does, what names none. */
    public List<Work> workOf(Set<String> duties) {
        List<Work> named = work.stream()
                .filter(one -> one.duties().stream().anyMatch(duties::contains))
                .toList();
        return named.isEmpty()
                ? work.stream().filter(one -> one.duties().isEmpty()).toList()
                : named;
    }

    /** The names of what is added to a place, in order; empty where nothing is said of it. */
    public List<String> orderOf(String place) {
        return order.getOrDefault(place, List.of());
    }

    /**
     * A spell that says where the child is.
     *
     * @param spell its code
     * @param says how it begins, in words
     * @param place what joins it to the place of the entry that opened it, as "at" does; empty where no place is said
     * @param open a sentence for what tells of a beginning alone; else empty
     * @param until how long from its beginning it can be so; null where nothing limits it
     * @param longer entries within it that make that longer
     * @param toldFor for how long from its beginning it is told at all; null for ever
     * @param everywhere what is said of it wherever something is asked about the child; empty where nothing is
     * @param ring the roles whose holders are rung while it is so
     * @param ringTheirs those of them that are rung only where somebody holds one for this child: who runs another child's home is none
     * @param reported what is said of an entry of each type that would end or change it, was it not only reported
     * @param since what is said besides, and until when at the latest, where the entry says since when; null where nothing is
     * @param seen what is said of an entry of each type that tells where somebody saw the child meanwhile
     */
    public record WhereNow(
            String spell,
            String says,
            String place,
            String open,
            @Nullable Span until,
            List<Longer> longer,
            @Nullable Span toldFor,
            String everywhere,
            List<String> ring,
            List<String> ringTheirs,
            Map<String, String> reported,
            @Nullable Since since,
            Map<String, String> seen) {

        /** Of these, the last that tells where somebody saw the child since it began. */
        public Optional<Entry> sighting(Stream<Entry> entries, Instant began) {
            return entries.filter(entry -> seen.containsKey(entry.type().code())
                            && !entry.occurredAt().isBefore(began))
                    .max(Comparator.comparing(Entry::occurredAt).thenComparing(Entry::recordedAt));
        }
    }

    /**
     * What is so from a time on that the entry says which tells of the beginning.
     *
     * @param from the attribute that says it
     * @param says how that is said, in words
     * @param until how long from then it can be so; null where nothing limits that
     * @param told of what began before anybody told of it: how that they did is said; else empty
     * @param sinceTold how it is said of such that nobody wrote down when it began; else empty
     */
    public record Since(String from, String says, @Nullable Span until, String told, String sinceTold) {

        boolean isToldLate() {
            return !told.isEmpty();
        }
    }

    /**
     * Entries that let a spell last longer.
     *
     * @param types which
     * @param until how long then, from the beginning of the spell
     */
    public record Longer(List<String> types, Span until) {}

    /**
     * A page on which somebody works.
     *
     * @param title what one does there
     * @param href where it is
     * @param words what stands there
     * @param duties of those who hold one of these; empty for whoever holds none that any other names
     */
    public record Work(String title, String href, String words, List<String> duties) {}

    /**
     * Entries that answer one question of a reader.
     *
     * @param entries which
     * @param key the attribute that says of what or whom; else empty
     * @param rule the rule that asks about it; else empty
     */
    public record Topic(Match entries, String key, String rule) {}

    /**
     * A part of the story.
     *
     * @param code as in an address
     * @param title in plain words
     * @param nothing what is said where nothing of it is written down
     * @param entries what belongs to it
     * @param key entries with the same value of this attribute stand together; else empty
     * @param spells the states it tells of, and how each is told while it is open
     * @param shows attributes worth a line, and what each is called; of the key, what stands together by it
     * @param blanks those of them that are told where they were left blank
     * @param unknown what somebody writes there who does not know it: it stands in place of nothing that another knows
     * @param versions whether each entry stands in place of the one before
     * @param told the attribute that names an agency it was told to or asked of, and may have been read by; else empty
     * @param writes types of entries that a reader may want to write down there
     * @param counts figures that lead
     * @param notes figures that follow
     */
    public record Part(
            String code,
            String title,
            String nothing,
            Match entries,
            String key,
            Map<String, String> spells,
            Map<String, String> shows,
            List<String> blanks,
            Values unknown,
            boolean versions,
            String told,
            List<String> writes,
            List<Count> counts,
            List<Count> notes) {}

    /**
     * A number in words; {@code {n}} stands for it. Where a reader may not see everything, what {@code {seen}} and {@code {where}} stand
     * for says so.
     *
     * @param figure the figure of the case summary that it is, else empty
     * @param spells the spells that it counts, else empty
     * @param days how far back a spell may have begun to be counted; 0 for ever
     * @param none how nought is said; empty where it is not said
     * @param lacks whether it counts what was not done, or late: whoever does not see everything cannot be told that
     * @param daysIn the spells whose days it adds up, else empty: of several it is no day more than of one
     */
    public record Count(
            String figure,
            String spells,
            int days,
            String none,
            String one,
            String many,
            boolean lacks,
            String daysIn) {

        /** This number in words; empty where it is not said. */
        public String inWords(long number) {
            String words = number == 0 ? none : number == 1 ? one : many;
            return words.replace("{n}", Long.toString(number));
        }
    }
}
