package org.reachable.engine.hindsight;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.fold.Conditions;
import org.reachable.engine.policy.Match;
import org.reachable.engine.policy.Mechanism;
import org.reachable.engine.policy.Policy;
import org.reachable.engine.policy.PolicyFolder;
import org.reachable.engine.policy.Rule;

/** Reads what is looked back for, and tells what in it the policy does not bear out. */
public final class NeedsReader {
    private final PolicyFolder folder;
    private final Set<String> kinds;

    private NeedsReader(PolicyFolder folder, Policy policy) {
        this.folder = folder;
        this.kinds = policy.rules().stream().flatMap(NeedsReader::kindsOf).collect(Collectors.toSet());
    }

    /** The needs in these files, in the order of the files; what is wrong in them is told to the files' problems. */
    public static Needs read(PolicyFolder folder, Policy policy) {
        var reader = new NeedsReader(folder, policy);
        List<Need> needs = folder.files().stream()
                .flatMap(file -> file.need("needs").list().stream())
                .map(reader::need)
                .toList();
        folder.files().forEach(DataNode::refuseOtherKeys);
        return new Needs(needs);
    }

    private Need need(DataNode node) {
        DataNode asked = node.need("asked");
        if (!kinds.contains(asked.text())) {
            asked.problem("no rule finds '" + asked.text() + "'", "Write the kind of a rule, or of one of its tiers.");
        }
        DataNode restsOn = node.at("rests-on");
        var need = new Need(
                node.need("what").text(),
                asked.text(),
                restsOn.isEmpty() ? null : ofItself(restsOn),
                node.at("may-be-unwritten").yes(false),
                ofItself(node.need("happened")));
        node.refuseOtherKeys();
        return need;
    }

    private Match ofItself(DataNode node) {
        Match match = folder.conditions().apply(node);
        if (match.anyOf().stream().anyMatch(Conditions::asksOfStory)) {
            node.problem(
                    "this asks something of the story around the entry",
                    "Say what the entry itself must be: its type, its outcome, what it says.");
        }
        return match;
    }

    private static Stream<String> kindsOf(Rule rule) {
        Stream<String> tiers = rule.mechanism() instanceof Mechanism.Counter counter
                ? counter.tiers().stream().map(Mechanism.Tier::kind).filter(Objects::nonNull)
                : Stream.of();
        return Stream.concat(Stream.of(rule.kind()), tiers);
    }
}
