package org.reachable.engine.policy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reachable.engine.calendar.Span;
import org.reachable.engine.policy.Rulebook.Row;

/**
 * Holds the policy to the national rulebook. {@code -Dreachable.write-docs=yes} writes {@code docs/rulebook.md} anew
 * instead of comparing it.
 */
class RulebookTest {
    private static final Path POLICY_FILES = Path.of("..", "policy");
    private static final Path PAGE = Path.of("..", "docs", "rulebook.md");
    private static final int AT_LEAST_SHIPPED = 60;

    private static final Policy POLICY = PolicyReader.read(POLICY_FILES);
    private static final Rulebook RULEBOOK = Rulebook.read(POLICY_FILES);

    private static final Set<String> IDS = RULEBOOK.rows().stream().map(Row::id).collect(toSet());
    private static final Set<String> SHIPPED =
            POLICY.rules().stream().flatMap(rule -> rule.rulebook().stream()).collect(toSet());

    @Test
    void everyIdIsShippedOrSaysWhyNot() {
        assertThat(IDS)
                .allSatisfy(id -> assertThat(
                                SHIPPED.contains(id) || RULEBOOK.notShipped().containsKey(id))
                        .as("'%s' is carried out by a rule or stands in not-shipped.yaml", id)
                        .isTrue());
    }

    @Test
    void noIdIsShippedAndSaysWhyNot() {
        assertThat(SHIPPED).doesNotContainAnyElementsOf(RULEBOOK.notShipped().keySet());
    }

    @Test
    void noIdIsMadeUpOrStandsTwice() {
        assertThat(IDS)
                .hasSameSizeAs(RULEBOOK.rows())
                .containsAll(SHIPPED)
                .containsAll(RULEBOOK.notShipped().keySet());
    }

    @Test
    void everyReasonSaysSomething() {
        assertThat(RULEBOOK.notShipped().values())
                .allSatisfy(because -> assertThat(because).isNotBlank());
    }

    @Test
    void mostOfTheRulebookIsShipped() {
        assertThat(SHIPPED).hasSizeGreaterThanOrEqualTo(AT_LEAST_SHIPPED);
    }

    @Test
    void whatIsUnsureOrLocalIsNeverShippedAsNational() {
        var onlyLocal =
                RULEBOOK.rows().stream().filter(Row::isOnlyLocal).map(Row::id).collect(toSet());

        assertThat(POLICY.rules().stream()
                        .filter(rule -> !rule.local())
                        .flatMap(rule -> rule.rulebook().stream()
                                .filter(onlyLocal::contains)
                                .map(id -> rule.where() + " carries out " + id)))
                .as("national rules that carry out what is only local")
                .isEmpty();
    }

    @Test
    void whatIsNotYetLawIsNotShipped() {
        assertThat(RULEBOOK.rows())
                .filteredOn(row -> row.status().equals("prospective"))
                .extracting(Row::id)
                .doesNotContainAnyElementsOf(SHIPPED);
    }

    @Test
    void aClockNamedAfterTheRulebookHasItsNumber() {
        assertThat(RULEBOOK.rows())
                .filteredOn(row -> !row.limit().isEmpty())
                .allSatisfy(row -> POLICY.rule(row.id())
                        .map(Rule::mechanism)
                        .filter(Mechanism.Deadline.class::isInstance)
                        .map(Mechanism.Deadline.class::cast)
                        .ifPresent(deadline -> assertThat(
                                        deadline.stages().getFirst().within())
                                .as("the limit of '%s'", row.id())
                                .isEqualTo(Span.parse(row.limit()))));
    }

    @Test
    void thePageTellsWhatIsShipped() throws IOException {
        String page = RulebookPage.of(RULEBOOK, POLICY);
        if (System.getProperty("reachable.write-docs") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE)
                .as("run the tests with -Dreachable.write-docs=yes to write it")
                .content()
                .isEqualTo(page);
    }
}
