package org.reachable.pages.subject;

import java.util.Set;
import java.util.stream.Collectors;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.Question;

/** What an entry leaves blank that a form of ours would have insisted on: it came from elsewhere, or is older than the form. */
final class NotSaid {

    static final String WORDS = "Not said";

    private NotSaid() {}

    /** Those attributes of the entry. A blank is never read as a no. */
    static Set<String> of(Forms forms, Entry entry) {
        return forms.of(entry.type().code()).stream()
                .filter(question -> question.must().holds(entry::attribute))
                .map(Question::attribute)
                .filter(attribute -> entry.attribute(attribute).isEmpty())
                .collect(Collectors.toSet());
    }
}
