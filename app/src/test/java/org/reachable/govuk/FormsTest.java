package org.reachable.govuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");

    /** The component writes the field that shows a form is ours; a form by hand could forget it. */
    @Test
    void everyFormThatChangesSomethingIsDrawnByTheFormComponent() throws IOException {
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            assertThat(templates.filter(Files::isRegularFile))
                    .filteredOn(template -> changesSomething(template))
                    .containsExactly(TEMPLATES.resolve("govuk/form.jte"));
        }
    }

    private static boolean changesSomething(Path template) {
        try {
            return Files.readString(template).matches("(?is).*method=\"?post.*");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
