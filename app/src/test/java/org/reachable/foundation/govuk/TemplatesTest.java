package org.reachable.foundation.govuk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** What holds for every template, read from the files so that a new one cannot escape. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** Those that may write a form: one carries the token, the others change nothing. */
    private static final List<String> FORMS = List.of("form.jte", "filters.jte", "board.jte");

    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]*\\ssrc=\"/)");

    @Test
    void everyFormThatChangesSomethingCarriesItsToken() {
        assertThat(templatesWith(Pattern.compile("<form"))).containsExactlyInAnyOrderElementsOf(FORMS);
        Frame frame = new Frame(
                null,
                null,
                Navigation.NONE,
                null,
                null,
                new DefaultCsrfToken("X-CSRF", "_csrf", "abc<"),
                Templates.COMPILED);
        assertThat(Markup.of("form", Map.of("frame", frame, "action", "/asks/1/answers", "content", Markup.NOTHING)))
                .contains("method=\"post\"", "name=\"_csrf\" value=\"abc&lt;\"");
    }

    @Test
    void aFormWithoutATokenIsNotRendered() {
        assertThatThrownBy(() ->
                        Markup.of("form", Map.of("frame", Frame.NOBODY, "action", "/", "content", Markup.NOTHING)))
                .hasRootCauseMessage("A form needs a CSRF token. Maybe its path is not under Spring Security.");
    }

    @Test
    void nothingIsInline() {
        assertThat(templatesWith(INLINE)).isEmpty();
        assertThat(INLINE.matcher("<p style=\"color: red\">").find()).isTrue();
        assertThat(INLINE.matcher("<script>alert(1)</script>").find()).isTrue();
    }

    @Test
    void nothingIsPrintedUnescaped() {
        assertThat(templatesWith(Pattern.compile("\\$unsafe"))).isEmpty();
        assertThat(Markup.of("summaryList", Map.of("rows", List.of(SummaryRow.of("Said", "<b>that</b>")))))
                .contains("&lt;b&gt;that");
    }

    @Test
    void thePageIsLight() throws IOException {
        try (Stream<Path> styles = Files.list(Path.of("src/main/resources/static/styles"))) {
            assertThat(styles.mapToLong(style -> style.toFile().length()).sum()).isLessThan(60_000);
        }
        assertThat(Files.size(Path.of("src/main/resources/static/reachable.js")))
                .isLessThan(11_000);
    }

    private static List<String> templatesWith(Pattern pattern) {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .filter(file -> pattern.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
