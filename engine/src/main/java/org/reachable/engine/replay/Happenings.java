package org.reachable.engine.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.fold.Closing;
import org.reachable.engine.fold.Finding;
import org.reachable.engine.fold.Step;
import org.reachable.engine.policy.Mechanism;

/** What happened, by finding, for whoever may read all of these entries. Children go by what the files call them. */
public final class Happenings {
    private final Vocabulary vocabulary;
    private final Map<EntryId, Entry> entries = new HashMap<>();
    /** As each was told, in the order that became known. */
    private final Map<EntryId, List<Entry>> versions = new HashMap<>();

    /** Of these entries; what was put right is told as it stands now. */
    public Happenings(Vocabulary vocabulary, Collection<Entry> entries) {
        this.vocabulary = vocabulary;
        // What puts a correction right puts right what that did.
        var first = new HashMap<EntryId, EntryId>();
        entries.stream().sorted(Entry.AS_KNOWN).forEach(entry -> {
            EntryId corrects = entry.references().corrects();
            EntryId stands = corrects == null || entry.references().withdraws()
                    ? entry.id()
                    : first.getOrDefault(corrects, corrects);
            first.put(entry.id(), stands);
            this.entries.put(stands, entry);
            versions.computeIfAbsent(stands, _ -> new ArrayList<>(1)).add(entry);
        });
    }

    /** The same, as it stood when a step was told: an hour that was put right since has another limit. */
    public Happening of(Finding finding, Step step) {
        Entry stands = trigger(finding);
        Entry stood = versions.getOrDefault(finding.trigger(), List.of()).stream()
                .filter(version -> !version.recordedAt().isAfter(step.raisedAt()))
                .reduce((_, later) -> later)
                .orElse(stands);
        // What was closed to others since is told as it stands now.
        boolean isAsOpen = stands != null && stood != null && stands.handling().equals(stood.handling());
        return new Happening(whom(finding), isAsOpen ? stood : stands);
    }

    /** What a finding rests on first, and whom it is about. */
    public Happening of(Finding finding) {
        return new Happening(whom(finding), trigger(finding));
    }

    /** How a step ended, in words: where the child's story ended, with what ended it. */
    public String ending(Finding finding, Step step) {
        Closing closing = step.closing();
        if (closing == null
                || closing.how() != Closing.How.ENDED
                || !closing.so().isEmpty()) {
            return Sentence.ending(finding.rule(), step);
        }
        return closing.by().stream()
                .map(entries::get)
                .filter(entry -> entry != null && entry.endsStory())
                .map(entry -> entry.type().name())
                .map(name -> "ended: " + name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1))
                .findFirst()
                .orElseGet(() -> Sentence.ending(finding.rule(), step));
    }

    private String whom(Finding finding) {
        List<String> children = finding.last().children();
        if (finding.subject().indexOf(':') < 0) {
            return finding.subject();
        }
        // What stands in another child's story is told of a child, though it hangs on a thing.
        boolean isOfAChild = vocabulary.kindOf(finding.subject()).equals(Vocabulary.CHILD)
                || finding.rule().mechanism() instanceof Mechanism.HeldElsewhere;
        if (isOfAChild) {
            return children.isEmpty() ? "" : children.getFirst();
        }
        Token token = Token.of(finding.subject());
        var kind = vocabulary.tokenKinds().get(token.kind());
        return kind == null ? "" : "this " + kind.name().toLowerCase(Locale.UK);
    }

    private @Nullable Entry trigger(Finding finding) {
        return entries.get(finding.trigger());
    }
}
