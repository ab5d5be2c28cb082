package org.reachable.foundation.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The form component writes the field that shows a form is ours; a form by hand could forget it. */
class FormsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    @Test
    void everyFormThatChangesSomethingIsDrawnByTheFormComponent() throws IOException {
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            assertThat(templates.filter(Files::isRegularFile))
                    .filteredOn(template -> changesSomething(read(template)))
                    .containsExactly(TEMPLATES.resolve("govuk/form.jte"));
        }
    }

    @Test
    void aFormByHandIsSeen() {
        assertThat(changesSomething("<p>\n<FORM action='/answers' method='POST'>\n"))
                .isTrue();
        assertThat(changesSomething("<form method=\"get\" action=\"/search\">")).isFalse();
    }

    private static boolean changesSomething(String template) {
        return template.matches("(?is).*method\\s*=\\s*[\"']?post.*");
    }

    private static String read(Path template) {
        try {
            return Files.readString(template);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
