package org.reachable.pages.subject;

import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;
import org.reachable.engine.policy.BeforeSaving;
import org.reachable.engine.policy.Pages;

/** What an entry leaves blank that a form of ours would have insisted on: it came from elsewhere, or is older than the form. */
final class NotSaid {

    static final String WORDS = "Not said";

    private NotSaid() {}

    /**
     * Those attributes of the entry. A blank is never read as a no; but whoever said in other words that it can wait was asked, and what
     * they said stands there.
     */
    static Set<String> of(Forms forms, Pages pages, Entry entry) {
        Set<String> saidOtherwise = pages.beforeSaving().stream()
                .filter(one -> one.keeps() != null
                        && entry.attribute(one.keeps().attribute()).equals(BeforeSaving.CAN_WAIT))
                .flatMap(one -> one.boxes().stream())
                .collect(Collectors.toSet());
        return forms.of(entry.type().code()).stream()
                .filter(question -> question.must().holds(entry::attribute))
                .map(Question::attribute)
                .filter(attribute -> entry.attribute(attribute).isEmpty() && !saidOtherwise.contains(attribute))
                .collect(Collectors.toSet());
    }
}
