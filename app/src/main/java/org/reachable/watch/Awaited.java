package org.reachable.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Why;
import org.reachable.engine.form.Forms;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.Rule;
import org.reachable.engine.policy.WaitedFor;
import org.reachable.engine.policy.WaitedFor.Deed;
import org.springframework.stereotype.Component;

/** What each rule waits for. A word does not answer what waits for a deed. */
@Component
public class Awaited {

    static final String WORD = "ask-answered";

    private static final WaitedFor NOTHING_WRITTEN = new WaitedFor(false, List.of());

    private final Map<String, WaitedFor> byRule;

    Awaited(Policy policy, Forms forms) {
        this.byRule = policy.rules().stream()
                .collect(Collectors.toUnmodifiableMap(Rule::id, rule -> WaitedFor.of(rule, WORD, forms, policy)));
    }

    public WaitedFor by(Rule rule) {
        return byRule.getOrDefault(rule.id(), NOTHING_WRITTEN);
    }

    /** The deed of this kind that the rule waits for. */
    public Optional<Deed> deed(Rule rule, String type) {
        return by(rule).deeds().stream()
                .filter(deed -> deed.type().equals(type))
                .findFirst();
    }

    /** Whether the rule may be answered by an entry of this type, as the deed that it waits for or as one of its class. */
    public boolean isAnsweredBy(Rule rule, EntryType type) {
        return deed(rule, type.code()).isPresent()
                || rule.answers().stream()
                        .filter(answer -> answer.isByName() && answer.as() == Answer.As.ANSWER)
                        .flatMap(answer -> answer.by().anyOf().stream())
                        .anyMatch(one ->
                                one.types().isEmpty() && one.classes().stream().anyMatch(type.classes()::contains));
    }

    /** Whether whatever waits for one of this kind is answered only by one that names it. */
    public boolean isOnlyByName(String type) {
        List<Deed> deeds = byRule.values().stream()
                .flatMap(waited -> waited.deeds().stream())
                .filter(deed -> deed.type().equals(type))
                .toList();
        return !deeds.isEmpty()
                && deeds.stream().allMatch(deed -> deed.names() && deed.shares().isEmpty());
    }

    /**
     * Whether a sentence that says what came of it is enough: also to say that each action that was set is done, or what
     * would help now that the moment has passed.
     */
    public boolean byWord(Finding finding) {
        return by(finding.rule()).aWord()
                || WaitedFor.completing(finding.rule()).isPresent()
                || finding.last().why() == Why.PASSED;
    }
}
