package org.reachable.engine.naive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.EntryId;
import org.reachable.engine.entry.Token;
import org.reachable.engine.policy.Key;
import org.reachable.engine.policy.Policy;

/** Which entries tell of one incident, of one subject. */
record Incidents(View view, @Nullable Token token) {

    /** As the specification's {@code group}. */
    Entry group(Entry trigger) {
        for (String key : view.policy.incidentKeys().keySet()) {
            String value = trigger.attribute(key);
            if (!value.isEmpty()) {
                return run(key, trigger, view.place(trigger) + 1).stream()
                        .findFirst()
                        .orElse(trigger);
            }
        }
        return view.incident(trigger);
    }

    boolean isOfTheSame(EntryId named, Entry cited, int known) {
        for (Entry mate : mates(cited, known)) {
            if (mate.id().equals(named)
                    || (token != null && named.equals(mate.references().duplicateOf()))) {
                return true;
            }
        }
        return false;
    }

    static boolean isToldBy(View view, String agency, Entry entry, Entry one) {
        return entry.agency().equals(agency)
                && view.incident(entry).id().equals(view.incident(one).id());
    }

    /** What answers a duplicate answers both: the entries known that tell of one incident. */
    List<Entry> mates(Entry cited, int known) {
        var result = new ArrayList<Entry>();
        for (Entry entry : view.entries.subList(0, known)) {
            if (entry.child().equals(cited.child())
                    && view.incident(entry).id().equals(view.incident(cited).id())) {
                result.add(entry);
            }
        }
        return result;
    }

    /** And, for a number, what tells again of anything that bears it since it was last used for something else. */
    List<Entry> mates(Entry cited, Key key, int known) {
        var result = new ArrayList<>(mates(cited, known));
        if (isNumber(view, key) && key instanceof Key.Attribute asked) {
            List<Entry> run = run(asked.name(), cited, known);
            if (!run.isEmpty() && Entry.AS_KNOWN.compare(run.getFirst(), cited) <= 0) {
                run.forEach(each -> result.addAll(mates(each, known)));
            }
        }
        return result;
    }

    static boolean isNumber(View view, Key key) {
        return key instanceof Key.Attribute asked && view.policy.incidentKeys().containsKey(asked.name());
    }

    private List<Entry> run(String key, Entry cited, int known) {
        var run = new ArrayList<Entry>();
        for (Entry entry : view.entries.subList(0, known)) {
            if (entry.child().equals(cited.child())
                    && !cited.attribute(key).isEmpty()
                    && cited.attribute(key).equals(entry.attribute(key))) {
                if (!run.isEmpty() && view.areParted(run.getFirst(), entry)) {
                    run.clear();
                }
                run.add(entry);
            }
        }
        return run;
    }

    /** A second record of what happened tells nothing new. */
    boolean isAnother(Entry entry, Finding finding) {
        return isJudged(entry, finding)
                && (!entry.child().equals(finding.trigger.child())
                        || !view.incident(entry)
                                .id()
                                .equals(view.incident(finding.trigger).id()));
    }

    /** Whoever wrote it before what tells of this came in, and may not read that, judged it not. */
    static boolean isJudged(Entry entry, Finding finding) {
        return !finding.trigger.references().unjudgedBy().contains(entry.id());
    }

    /** True where two say that they tell of different things, however near they are. */
    static boolean areToldApart(Policy policy, Entry one, Entry other) {
        var apart = policy.vocabulary().references().toldApart();
        for (String attribute : apart.keySet()) {
            Set<String> values = new HashSet<>(List.of(one.attribute(attribute), other.attribute(attribute)));
            if (apart.getOrDefault(attribute, Set.of()).contains(one.type().code())
                    && !values.contains("")
                    && values.size() > 1) {
                return true;
            }
        }
        return false;
    }
}
