package org.reachable.pages.subject;

import java.util.List;
import org.reachable.engine.entry.Entry;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.foundation.govuk.SummaryRow;
import org.springframework.stereotype.Component;

/** The door to how a timeline reads an entry: its own page reads it no differently. */
@Component
public class EntryInWords {

    private final TimelineEntries entries;
    private final Vocabulary vocabulary;

    EntryInWords(TimelineEntries entries, Vocabulary vocabulary) {
        this.entries = entries;
        this.vocabulary = vocabulary;
    }

    /** Text with the codes of things in it, as people read it. */
    public String text(String written) {
        return Readable.text(written, vocabulary);
    }

    public String outcome(Entry entry) {
        return Readable.outcome(entry, vocabulary);
    }

    /** What a form had asked. */
    public List<SummaryRow> form(Entry entry) {
        return entries.form(entry);
    }
}
