package org.reachable.watch;

import java.util.Optional;
import java.util.UUID;
import org.reachable.access.Actor;
import org.reachable.engine.entry.EntryType;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.records.chronology.Chronology;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whoever writes down what was told of a child is promised a reader by name. Where who may read it, as the writer chose, keeps the words from
 * that reader, or from whoever is told at once of danger, they are told who wrote it: they ring, and it reaches somebody all the same.
 */
@Component
public class KeptWords {

    private final JdbcClient sql;
    private final Chronology chronology;
    private final Vocabulary vocabulary;
    private final Forms forms;
    private final Transactions transactions;

    KeptWords(JdbcClient sql, Chronology chronology, Vocabulary vocabulary, Forms forms, Transactions transactions) {
        this.sql = sql;
        this.chronology = chronology;
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.transactions = transactions;
    }

    /**
     * Who wrote what somebody is asked to read and may not.
     *
     * @param type what they wrote
     */
    public record Writer(UUID practitioner, EntryType type) {}

    /** Who wrote it; empty where the reader may read it, is neither asked nor told, or was promised nothing. */
    public Optional<Writer> writer(Actor reader, Asked asked) {
        if (chronology.stands(reader, asked.finding().trigger()).isPresent()) {
            return Optional.empty();
        }
        return transactions.as(
                reader.code(),
                () -> sql.sql("select actor, type from who_wrote_what_is_asked(:finding)")
                        .param("finding", asked.finding().id())
                        .query((row, _) -> new Writer(
                                UUID.fromString(row.getString("actor")), vocabulary.type(row.getString("type"))))
                        .optional()
                        .filter(one -> forms.replies().isOwedFor(one.type())));
    }
}
