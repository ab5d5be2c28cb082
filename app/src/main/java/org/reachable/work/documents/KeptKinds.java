package org.reachable.work.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentKinds;
import org.reachable.engine.document.DocumentKindsReader;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.foundation.kernel.Parameters;
import org.reachable.foundation.kernel.Sha256;
import org.reachable.foundation.kernel.Transactions;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each kind of document asks, and what it asked: a version is read with the questions to which it was written, for an
 * answer under another question is another answer. A kind that no policy has any more is read, and nobody begins one.
 */
@Component
class KeptKinds implements InitializingBean {

    private final DocumentKinds today;
    private final Vocabulary vocabulary;
    private final Forms forms;
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Map<String, String> fingerprints;
    private final Map<String, DocumentKind> kept = new ConcurrentHashMap<>();

    KeptKinds(DocumentKinds today, Vocabulary vocabulary, Forms forms, JdbcClient sql, Transactions transactions) {
        this.today = today;
        this.vocabulary = vocabulary;
        this.forms = forms;
        this.sql = sql;
        this.transactions = transactions;
        this.fingerprints = today.texts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> fingerprint(each.getValue())));
    }

    @Override
    public void afterPropertiesSet() {
        transactions.as("job:documents", () -> today.kinds().forEach(this::keep));
    }

    private void keep(DocumentKind kind) {
        kept.put(asks(kind), kind);
        sql.sql("""
                insert into kept_kind (fingerprint, code, says) values (:fingerprint, :code, :says) on conflict do nothing
                """)
                .params(Parameters.of("fingerprint", asks(kind))
                        .and("code", kind.code())
                        .and("says", today.texts().get(kind.code()))
                        .all())
                .update();
    }

    /** A kind as the policy has it; as it was last, where the policy has it no more. */
    Optional<DocumentKind> kind(String code) {
        return today.kind(code)
                .or(() -> gone().stream().filter(one -> one.code().equals(code)).findFirst());
    }

    /** Those that the policy has for this kind of subject. */
    List<DocumentKind> about(String subject) {
        return today.about(subject);
    }

    /** Those that the policy has no more, each as it was last. */
    List<DocumentKind> gone() {
        return sql
                .sql("select distinct on (code) fingerprint, code from kept_kind order by code, position desc")
                .query((row, _) -> Map.entry(row.getString("code"), row.getString("fingerprint")))
                .list()
                .stream()
                .filter(each -> today.kind(each.getKey()).isEmpty())
                .map(each -> kept(each.getValue()))
                .toList();
    }

    /** Whether somebody can begin one. */
    boolean isAsked(DocumentKind kind) {
        return fingerprints.containsKey(kind.code());
    }

    /** To which questions a version that begins now is written. */
    String asks(DocumentKind kind) {
        return fingerprints.getOrDefault(kind.code(), "");
    }

    /** With what a version is read. */
    DocumentKind of(DocumentKind now, Version version) {
        return kept(asked(now, version));
    }

    /** The same of one that is written to what is kept so; empty where it is older than what is kept. */
    DocumentKind of(DocumentKind now, String asks) {
        return kept(asks.isEmpty() ? first(now) : asks);
    }

    /**
     * That a version, or the one before it, was written to other questions than are asked today; empty where it was not.
     *
     * @param before the one that it stands in the place of; null where it is the first
     */
    String told(DocumentKind kind, Version version, @Nullable Version before) {
        if (!isAsked(kind)) {
            return "Nobody is asked to write one any more: what was written is read as it was asked.";
        }
        if (!isToday(kind, version)) {
            return "What is asked was changed since: this is read as it was asked when it was written. The next version is written to what is asked now.";
        }
        return before == null || isToday(kind, before)
                ? ""
                : "Version %d was written to other questions. What is asked no more stands there, and where the two are compared."
                        .formatted(before.number());
    }

    private boolean isToday(DocumentKind kind, Version version) {
        return asked(kind, version).equals(asks(kind));
    }

    private String asked(DocumentKind kind, Version version) {
        return version.asks().isEmpty() ? first(kind) : version.asks();
    }

    private String first(DocumentKind kind) {
        return sql.sql("select fingerprint from kept_kind where code = :code order by position limit 1")
                .param("code", kind.code())
                .query(String.class)
                .single();
    }

    private DocumentKind kept(String fingerprint) {
        return kept.computeIfAbsent(fingerprint, called -> DocumentKindsReader.kept(text(called), vocabulary, forms));
    }

    private String text(String fingerprint) {
        return sql.sql("select says from kept_kind where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query(String.class)
                .single();
    }

    private static String fingerprint(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }
}
