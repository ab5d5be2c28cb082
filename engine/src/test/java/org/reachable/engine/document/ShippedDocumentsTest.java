package org.reachable.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.reachable.engine.action.ActionWords;
import org.reachable.engine.action.ActionWordsReader;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.form.FormsReader;
import org.reachable.engine.policy.DocumentFiles;
import org.reachable.engine.policy.PolicyReader;

/** What the kinds of documents that are shipped must hold: it is data, and pages and rules go by it. */
class ShippedDocumentsTest {

    private static final Vocabulary VOCABULARY = PolicyReader.shipped().vocabulary();
    private static final Forms FORMS = FormsReader.shipped(VOCABULARY);

    @Test
    void aPlanIsShippedAndFillsWhatTheFormOfAPlanAsks() {
        DocumentKind plan = plan();
        assertThat(plan.says().keySet())
                .contains("trusted_adult", "contingency", "disruption", "education", "family_support");
        ActionWords actions = ActionWordsReader.shipped(
                VOCABULARY, PolicyReader.shipped().roles().keySet());
        DocumentKind.Acts acts = Objects.requireNonNull(plan.acts());
        assertThat(plan.section(acts.section())
                        .flatMap(section -> section.field(acts.aim()))
                        .orElseThrow()
                        .choices())
                .as("what a row of a plan can be aimed at is what an action can be aimed at")
                .isEqualTo(actions.aims());
        assertThat(plan.counted().value()).isEqualTo(actions.source());
    }

    /** What was written to a kind is read with its kept text, in some years. */
    @Test
    void aKindIsReadBackFromItsTextAsItIs() {
        DocumentKinds kinds = DocumentFiles.shipped(VOCABULARY, FORMS);
        assertThat(kinds.texts()).hasSameSizeAs(kinds.kinds());
        kinds.kinds()
                .forEach(kind -> assertThat(DocumentKindsReader.kept(
                                kinds.texts().getOrDefault(kind.code(), ""), VOCABULARY, FORMS))
                        .isEqualTo(kind));
        String text = kinds.texts().getOrDefault(plan().code(), "");
        assertThat(DocumentKindsReader.kept(text.replace(plan().later(), "a-type-that-is-gone"), VOCABULARY, FORMS)
                        .sections())
                .as("what it names may be gone")
                .isEqualTo(plan().sections());
    }

    @Test
    void whatOfAPlanIsForTheFamilyIsData() {
        DocumentKind plan = plan();
        var actions =
                Objects.requireNonNull(plan.section("actions").orElseThrow().given());
        assertThat(actions.headingFor(false)).isEqualTo("What we do").isEqualTo(actions.headingFor(true));
        assertThat(actions.never().get("aimed")).containsExactly("source", "place");
        var trusted =
                Objects.requireNonNull(plan.section("trusted").orElseThrow().given());
        assertThat(trusted.headingFor(false))
                .as("whom a child trusts is theirs to tell")
                .isEmpty();
        assertThat(trusted.headingFor(true)).isNotEmpty();
        assertThat(plan.givenTo()).contains("mother", "foster carer");
    }

    @Test
    void aPlaceHasAPlanOfTheSameShapeOfWhichNoFamilyIsGivenAnything() {
        DocumentKinds kinds = DocumentFiles.shipped(VOCABULARY, FORMS);
        DocumentKind plan = kinds.about("place").getFirst();
        assertThat(plan.isOfAChild()).isFalse();
        assertThat(kinds.about("child")).doesNotContain(plan);
        ActionWords actions = ActionWordsReader.shipped(
                VOCABULARY, PolicyReader.shipped().roles().keySet());
        DocumentKind.Acts acts = Objects.requireNonNull(plan.acts());
        assertThat(plan.section(acts.section())
                        .flatMap(section -> section.field(acts.aim()))
                        .orElseThrow()
                        .choices()
                        .entrySet())
                .as("what it is aimed at is called as of a child")
                .isSubsetOf(actions.aims().entrySet());
        assertThat(plan.counted().value()).isEqualTo(actions.source());
        actions.types()
                .values()
                .forEach(type -> assertThat(VOCABULARY.type(type).isAbout("place"))
                        .as(type)
                        .isTrue());
    }

    /** Who has power over a child is nobody's number, and no letter to a parent; that nothing can be determined is a finding. */
    @Test
    void whoHasPowerIsForTheChildAloneAndAFindingMayBeThatNothingCanBeDetermined() {
        DocumentKinds kinds = DocumentFiles.shipped(VOCABULARY, FORMS);
        assertThat(kinds.kind("power").orElseThrow().sections())
                .extracting(DocumentSection::given)
                .filteredOn(Objects::nonNull)
                .isNotEmpty()
                .allSatisfy(given -> assertThat(given.heading()).isEmpty());
        DocumentKind review = kinds.kind("review").orElseThrow();
        assertThat(review.sections()).extracting(DocumentSection::given).containsOnlyNulls();
        assertThat(review.section("findings")
                        .flatMap(section -> section.field("found"))
                        .orElseThrow()
                        .choices())
                .containsEntry("cannot", "Cannot be determined");
    }

    /** By its code: which file stands first is chance. */
    private static DocumentKind plan() {
        return DocumentFiles.shipped(VOCABULARY, FORMS).kind("plan").orElseThrow();
    }
}
