package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problem;
import org.reachable.engine.data.Problems;
import org.reachable.engine.document.DocumentKind;
import org.reachable.engine.document.DocumentKindsReader;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.FormsReader;
import org.reachable.engine.policy.PolicyReader;
import org.reachable.work.documents.Comparison.What;

/** A document need be no plan: of an agreement that counts nothing, two versions are told apart, and nothing of it is called done. */
class AgreementTest {

    private static final Forms FORMS =
            FormsReader.shipped(PolicyReader.shipped().vocabulary());

    private static final DocumentKind AGREEMENT = kind("""
            document:
              kind: agreement
              title: Agreement
              about: [child]
              first: plan-created
              later: plan-review
              sections:
                - code: what
                  title: What was agreed
                  rows: a sentence
                  fields:
                    words: {ask: "What?", kind: words}
              says: {contingency: {section: what, field: words}}
            """);

    private final UUID rings = UUID.randomUUID();
    private final UUID goes = UUID.randomUUID();

    private static DocumentKind kind(String words) {
        var problems = new Problems();
        var kinds = DocumentKindsReader.read(
                List.of(DataNode.read("agreement.yaml", new StringReader(words), problems)),
                PolicyReader.shipped().vocabulary(),
                FORMS);
        assertThat(problems.all()).extracting(Problem::what).isEmpty();
        return kinds.kinds().getFirst();
    }

    private static Part part(UUID line, String words) {
        return new Part(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Part.Place("what", line, 1),
                words.isEmpty() ? Map.of() : Map.of("words", words),
                null,
                false,
                null,
                new Version.Said("A worker", "housing", Instant.EPOCH));
    }

    @Test
    void whatFallsOutOfItIsTakenOutAndABlankRowIsNotDone() {
        List<Part> then = List.of(part(rings, "The hotel rings."), part(goes, "Somebody goes there."));
        assertThat(Comparison.of(AGREEMENT, then, List.of(part(rings, ""))).changes())
                .extracting(Comparison.Change::what)
                .containsExactly(What.CHANGED, What.TAKEN_OUT);
    }

    @Test
    void itsEntrySaysWhatItFillsAndNothingOfAChange() {
        List<Part> parts = List.of(part(rings, "The hotel rings."));
        assertThat(EntryOfVersion.of(AGREEMENT, FORMS, parts, false, false).attributes())
                .isEqualTo(Map.of("contingency", "yes"));
    }

    @Test
    void nothingOfItIsAnActionAndNothingIsCounted() {
        List<Part> parts = List.of(part(rings, "The hotel rings."));
        assertThat(ActionRows.of(AGREEMENT, parts)).isEmpty();
        assertThat(ActionRows.bare(AGREEMENT, parts)).isEmpty();
        assertThat(ActionRows.aimed(AGREEMENT, parts)).isEmpty();
        assertThat(PuttingInForce.saysWhoDoesWhat(AGREEMENT, parts)).isFalse();
    }
}
