package org.reachable.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reachable.engine.Fold;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.WrittenEntry;
import org.reachable.engine.fold.Attributes;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.form.Forms;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.WaitedFor;
import org.reachable.engine.policy.WaitedFor.Deed;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * What the people of Alderbourne answered long ago, but for one question in ten: by what each waits for, and in a sentence
 * where one is enough. What they did may have been asked about, too, and was answered in its turn.
 */
@Component
@ConditionalOnBooleanProperty("reachable.demonstration")
class AnsweredLongAgo {

    private static final List<String> WORDS = List.of(
            "We looked at this with the family. What is needed is in place.",
            "Done, later than it should have been. The child knows who to ask for.",
            "The child’s worker has seen to this and told everybody who asked.",
            "Looked at again with the agencies who help. The child is safer now.");

    private static final String WORD = "ask-answered";
    private static final Duration LONG_AGO = Duration.ofDays(10);
    private static final Duration ANSWERED_WITHIN = Duration.ofDays(2);

    /** What follows from answers is answered so many times over. */
    private static final int ROUNDS = 6;

    private final Fold fold;
    private final Policy policy;
    private final Forms forms;

    AnsweredLongAgo(Fold fold, Policy policy, Forms forms) {
        this.fold = fold;
        this.policy = policy;
        this.forms = forms;
    }

    /** @param told all that the child's life tells, also after now */
    List<WrittenEntry> answers(String child, List<Entry> told, Instant now) {
        List<Entry> known = new ArrayList<>(
                told.stream().filter(entry -> !entry.recordedAt().isAfter(now)).toList());
        List<WrittenEntry> written = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<WrittenEntry> answers = fold.child(child, known, now).findings().stream()
                    .filter(Finding::open)
                    .filter(finding -> lastAsked(finding).isBefore(now.minus(LONG_AGO)))
                    .filter(finding -> Math.floorMod(finding.id().hashCode(), 10) != 0)
                    .filter(finding -> answered.add(finding.id()))
                    .map(finding -> answer(child, finding, known))
                    .toList();
            written.addAll(answers);
            answers.forEach(answer -> known.add(answer.in(policy.vocabulary())));
        }
        return written;
    }

    private static Instant lastAsked(Finding finding) {
        return finding.last().raisedAt();
    }

    private WrittenEntry answer(String child, Finding finding, List<Entry> known) {
        WaitedFor waitedFor = WaitedFor.of(finding.rule(), WORD, forms, policy);
        Map<String, String> says = new HashMap<>();
        WaitedFor.completing(finding.rule())
                .ifPresent(answer -> says.put(answer.attribute(), allDone(finding, answer, known)));
        if (waitedFor.aWord() || !says.isEmpty() || waitedFor.deeds().isEmpty()) {
            says.put("answers_finding", finding.id());
            return said(child, finding, WORD, "", says);
        }
        Deed deed = waitedFor.deeds().getFirst();
        says.putAll(deed.says());
        says.put("answers", finding.trigger().toString());
        return said(child, finding, deed.type(), deed.outcome(), says);
    }

    private static String allDone(Finding finding, Answer answer, List<Entry> known) {
        int set = known.stream()
                .filter(entry -> entry.id().equals(finding.trigger()))
                .mapToInt(entry -> Attributes.number(entry, answer.quantity()).orElse(1))
                .findFirst()
                .orElse(1);
        return finding.trigger() + ":" + set;
    }

    private WrittenEntry said(
            String child, Finding finding, String type, String outcome, Map<String, String> attributes) {
        Instant at = lastAsked(finding).plus(ANSWERED_WITHIN);
        Set<String> agencies = policy.vocabulary().type(type).agencies();
        return new WrittenEntry(
                new EntryId(Alderbourne.SOURCE, "answer-" + finding.id()),
                child,
                at,
                at,
                agencies.isEmpty() || agencies.contains("social-care")
                        ? "social-care"
                        : agencies.iterator().next(),
                type,
                WORDS.get(Math.floorMod(finding.id().hashCode(), WORDS.size())),
                "",
                List.of(),
                outcome,
                "",
                List.of(),
                "open",
                Map.copyOf(attributes));
    }
}
