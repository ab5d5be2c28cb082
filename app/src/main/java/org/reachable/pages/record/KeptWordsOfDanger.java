package org.reachable.pages.record;

import java.util.HashMap;
import java.util.Map;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.form.Forms;
import org.reachable.engine.policy.BeforeSaving;
import org.reachable.engine.policy.Policy;
import org.reachable.records.chronology.NewEntry;
import org.springframework.stereotype.Component;

/**
 * What is written names danger, and whoever writes it says of none: their answer stands, and the entry says that it keeps such words, so that
 * somebody is asked to look. Only where the form asks about danger, or danger is met: what a meeting or a report tells of long ago asks nobody.
 */
@Component
class KeptWordsOfDanger {

    private final Policy policy;
    private final Forms forms;

    KeptWordsOfDanger(Policy policy, Forms forms) {
        this.policy = policy;
        this.forms = forms;
    }

    /** The entry as it is written down: what it said of this before is worked out anew. */
    NewEntry said(NewEntry entry) {
        Entry written = entry.written().in(policy.vocabulary());
        Map<String, String> says = new HashMap<>(written.attributes());
        Map<String, String> keptNow = new HashMap<>();
        policy.pages().beforeSaving().forEach(one -> {
            BeforeSaving.Keeps keeps = one.keeps();
            if (keeps != null) {
                String kept = keeps.isAlso(written.type()) || isAsked(one, written) ? one.keptBy(written) : "";
                keptNow.merge(keeps.attribute(), kept, (before, now) -> before.isEmpty() ? now : before);
            }
        });
        keptNow.forEach((attribute, kept) -> {
            if (kept.isEmpty()) {
                says.remove(attribute);
            } else {
                says.put(attribute, kept);
            }
        });
        return says.equals(written.attributes())
                ? entry
                : new NewEntry(entry.about(), entry.written().saying(says), entry.others(), entry.agency());
    }

    private boolean isAsked(BeforeSaving one, Entry written) {
        return forms.of(written.type().code(), written.handling()).stream()
                .anyMatch(question -> one.boxes().contains(question.attribute()));
    }
}
