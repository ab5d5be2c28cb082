package org.reachable.engine.naive;

import java.util.List;
import java.util.Objects;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.policy.Answer;
import org.reachable.engine.policy.Answer.Link;
import org.reachable.engine.policy.Key;

/** "Answers": what an entry and a finding have in common, by name or by a key. */
final class InCommon {

    private final View view;
    private final Incidents incidents;
    /** All that the rule found so far. */
    private final List<Finding> findings;

    InCommon(View view, Incidents incidents, List<Finding> findings) {
        this.view = view;
        this.incidents = incidents;
        this.findings = findings;
    }

    /** It names the finding itself, which was raised before. */
    boolean namesTheFinding(Entry entry, Finding finding) {
        return finding.id().equals(entry.references().answersFinding()) && view.place(entry) > finding.toldAfter;
    }

    boolean isLater(Entry entry, Finding finding) {
        return view.place(entry) > Math.max(finding.toldAfter, view.place(finding.trigger));
    }

    /** An answer happened when, or after, what it answers did, save a reach-back. */
    boolean cameAfter(Answer way, Entry entry, Finding finding) {
        return new OfAnother(view, findings).cameAfter(way, entry, finding);
    }

    /** By a key of incidents it is of the same, and names the first known entry of the child with that value. */
    boolean namesItsIncident(Answer way, Entry entry, Finding finding, int known) {
        if (way.link() != Link.SAME
                || !(way.same() instanceof Key.Attribute key)
                || !view.policy.incidentKeys().containsKey(key.name())
                || entry.references().answers().isEmpty()
                || !incidents.isAnother(entry, finding)
                || !hasTheSame(way, entry, finding, known)) {
            return false;
        }
        Entry group = incidents.group(finding.trigger);
        return entry.references().answers().stream().allMatch(named -> incidents.isOfTheSame(named, group, known));
    }

    boolean namesWhatIsCited(Entry entry, Finding finding, int known) {
        return view.versions.read(entry, finding).anyMatch(named -> namesWhatIsCited(named, entry, finding, known));
    }

    private boolean namesWhatIsCited(EntryId named, Entry entry, Finding finding, int known) {
        for (EntryId cited : finding.everCited.keySet()) {
            Entry stands = view.entry(cited);
            boolean mayBeFirst = cited.equals(finding.trigger.id())
                    || view.place(entry) >= Objects.requireNonNull(finding.everCited.get(cited));
            if (mayBeFirst
                    && stands != null
                    && incidents.isOfTheSame(named, stands, knownWith(entry, finding, known))) {
                return true;
            }
        }
        return false;
    }

    boolean hasTheSame(Answer way, Entry entry, Finding finding, int known) {
        var key = Objects.requireNonNull(way.same());
        if (!Keyed.tells(key, entry)) {
            return false;
        }
        for (Entry mate : incidents.mates(finding.trigger, key, known)) {
            if (Keyed.tells(key, mate)
                    && Keyed.by(key, mate).equals(Keyed.by(key, entry))
                    && !(Incidents.isNumber(view, key) && Parted.isUsedAgain(view, mate, entry))
                    && !mate.id().equals(entry.id())) {
                return true;
            }
        }
        return false;
    }

    /** True where either leaves it blank, and the rule takes that. */
    boolean mayBeTheSame(Answer way, Entry entry, Finding finding, int known) {
        var key = Objects.requireNonNull(way.same());
        return way.orBlank()
                && ((!Keyed.tells(key, entry) && !Keyed.readsThePlace(key))
                        || incidents.mates(finding.trigger, key, knownWith(entry, finding, known)).stream()
                                .noneMatch(mate -> Keyed.tells(key, mate)));
    }

    /** What was known when both the answer and the trigger were, and when it was last told. */
    private int knownWith(Entry entry, Finding finding, int known) {
        int told = Math.max(finding.toldAfter, view.place(finding.trigger));
        return Math.min(known, Math.max(view.place(entry), told) + 1);
    }
}
