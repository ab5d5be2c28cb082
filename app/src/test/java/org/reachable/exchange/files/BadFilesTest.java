package org.reachable.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files that must not come in, each told what it is, where and how to mend it; and some that look bad and are not. */
class BadFilesTest {

    private final FileChecks checks = new FileChecks();

    @TestFactory
    List<DynamicTest> noneOfThemIsTaken() {
        List<BadFiles.Bad> all = BadFiles.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        return all.stream()
                .map(bad -> DynamicTest.dynamicTest(
                        bad.why(),
                        () -> assertThat(checks.problem(bad.name(), bad.content()))
                                .hasValueSatisfying(told -> assertThat(told)
                                        .contains(bad.told())
                                        // What it is and where; then how to mend it.
                                        .containsPattern("\\. (Save|Send|Choose|Rename|Take|Ask|Look)"))))
                .toList();
    }

    @Test
    void whatLooksBadAndIsWordsIsTaken() {
        for (String words : List.of(
                "\"- spoke to mum\n- she is worried\"",
                "+44 20 7946 0000 rang twice",
                "=) he wrote to her",
                "-5 degrees that night (he slept outside)",
                "@rowan_h is the name he uses there (not his real one)",
                "5 < 6 and she said <nothing>",
                "Zoë “quoted” him – naïve",
                "PK is what they call him",
                "\t tabbed and  spaced \t",
                "He said: 'cmd is my name'",
                "- Mum (his mother) rang",
                "=cmd|'/c calc'!A1")) {
            assertThat(checks.problem(
                            "words.csv", BadFiles.bytes(BadFiles.HEAD + BadFiles.ROW.replace("Came in tired.", words))))
                    .as(words)
                    .isEmpty();
        }
        assertThat(checks.problem("Police June.CSV", BadFiles.GOOD)).isEmpty();
        assertThat(checks.problem("with-a-mark.csv", BadFiles.bytes("\uFEFF" + BadFiles.HEAD + BadFiles.ROW)))
                .isEmpty();
        assertThat(checks.problem(
                        "old.txt", (BadFiles.HEAD + BadFiles.ROW + "Zoë").getBytes(Charset.forName("windows-1252"))))
                .isEmpty();
    }
}
