package org.reachable.engine.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.entry.Entry;

/**
 * One rule of a policy.
 *
 * @param id stable for ever; a finding's id is made from it
 * @param version rises when the rule's meaning changes
 * @param kind what its findings are called in files
 * @param family deadline, moment, danger, pattern or question: how findings are counted apart
 * @param local true where it is the partnership's own setting and not national law or guidance
 * @param sentence what is so, in a sentence; may hold facts in braces, as {@code {count}}
 * @param ask what the owner is asked to do
 * @param closes how it ends, in a sentence
 * @param mechanism how it finds
 * @param answers what answers it
 * @param owner the role that is asked
 * @param copied roles that are told
 * @param responders who is asked instead, and for what, where the trigger is one of theirs; the first that fits
 * @param escalation who is asked next, and when, if nobody answers
 * @param source where the rule comes from
 * @param rulebook ids of the national rulebook that it carries out
 * @param effectiveFrom the first London date on which triggers count; null for always
 * @param effectiveTo the London date from which they no longer count; null for no end
 * @param needsFeed true where its silence may mean that a system is not connected: then one feed gap, not a breach a child
 * @param afterTheEnd true where it goes on after an entry that ends the child's story: who is told, how we learn
 * @param urgency whether it is told the moment it is recorded, day and night, as its limit then only moves it up; and what stands first
 * @param about the kinds of subjects whose stories it reads: children, where it says nothing
 * @param where the file and line it stands in, for messages
 */
public record Rule(
        String id,
        int version,
        String kind,
        String family,
        boolean local,
        String sentence,
        String ask,
        String closes,
        Mechanism mechanism,
        List<Answer> answers,
        String owner,
        List<String> copied,
        List<Responder> responders,
        List<Escalation> escalation,
        Source source,
        List<String> rulebook,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        boolean needsFeed,
        boolean afterTheEnd,
        Urgency urgency,
        Set<String> about,
        String where) {

    public static final String UNTOLD = "A question about something that is not shown to you";

    /** The same rule without the words that tell what its findings rest on. */
    public Rule untold() {
        return new Rule(
                id,
                version,
                kind,
                family,
                local,
                "What this rests on is kept from you. Whose it is, and by when, is not.",
                UNTOLD,
                "When whoever is asked has answered, or when it is no longer so.",
                mechanism,
                List.of(),
                owner,
                List.of(),
                List.of(),
                escalation,
                source,
                rulebook,
                effectiveFrom,
                effectiveTo,
                needsFeed,
                afterTheEnd,
                urgency,
                about,
                where);
    }

    /** The same rule as it is put to the role that was asked: its own question, and who is told beside it. */
    public Rule askedOf(String role) {
        return responders.stream()
                .filter(responder -> responder.owner().equals(role))
                .findFirst()
                .map(this::putTo)
                .orElse(this);
    }

    private Rule putTo(Responder responder) {
        return put(responder.ask().isEmpty() ? ask : responder.ask(), closes, responder.owner(), responder.copied());
    }

    /** The same rule once the moment for what it asks has passed. */
    public Rule onceItPassed() {
        return put(
                "Say what would help now, and what is done instead.",
                "What would help now is said in a sentence, or the child is reached after all.",
                owner,
                copied);
    }

    private Rule put(String asks, String closedBy, String toRole, List<String> tells) {
        return new Rule(
                id,
                version,
                kind,
                family,
                local,
                sentence,
                asks,
                closedBy,
                mechanism,
                answers,
                toRole,
                tells,
                responders,
                escalation,
                source,
                rulebook,
                effectiveFrom,
                effectiveTo,
                needsFeed,
                afterTheEnd,
                urgency,
                about,
                where);
    }

    /** Who hears of it the moment it is recorded, day and night: of danger whoever is told of it, of the rest whoever a responder says. */
    public List<String> toldAtOnce() {
        return urgent()
                ? copied
                : responders.stream()
                        .filter(responder ->
                                responder.toldAtOnce() && responder.owner().equals(owner))
                        .findFirst()
                        .map(Responder::copied)
                        .orElse(List.of());
    }

    /** True where it is told the moment it is recorded. */
    public boolean urgent() {
        return urgency != Urgency.NONE;
    }

    /** False where its words are left out. */
    public boolean isTold() {
        return !ask.equals(UNTOLD);
    }

    /** The agencies that this entry asks to answer, by their codes; none where any may answer. */
    public List<String> agenciesAsked(Entry trigger) {
        return answers.stream()
                .flatMap(answer -> answer.same() instanceof Key.AgencyPair pair
                        ? Arrays.stream(trigger.attribute(pair.name()).split("[|]"))
                        : Stream.empty())
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * Who is asked where the trigger is of this kind.
     *
     * @param when which triggers
     * @param owner the role that is asked; no other responder of the rule has it
     * @param copied roles that are told
     * @param toldAtOnce true where those who are told hear it the moment it is recorded, though it is no danger by itself
     * @param ask what they are asked to do; empty where that is what the rule asks of everyone
     */
    public record Responder(Match when, String owner, List<String> copied, boolean toldAtOnce, String ask) {}

    /**
     * Who is asked next.
     *
     * @param after how long after the alert was raised
     * @param to the role
     */
    public record Escalation(Span after, String to) {}

    /**
     * Where a rule comes from.
     *
     * @param title the law, guidance or decision
     * @param force statute, statutory-guidance, code, non-statutory-guidance or local-protocol
     * @param confidence verified, known or unsure
     */
    public record Source(String title, String force, String confidence) {}
}
