package org.reachable.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFilesTest {

    /** Two servers that began in one process read it at one moment, and one of them did not start. */
    @Test
    void aJarIsReadByTwoAtOnce(@TempDir Path folder) throws IOException {
        URI jar = URI.create("jar:" + folder.resolve("a policy.jar").toUri());
        try (var written = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            Files.createDirectory(written.getPath("/policy"));
            Files.writeString(written.getPath("/policy/rules.yaml"), "rules: []");
        }
        URI policy = URI.create(jar + "!/policy");
        List<String> read = PolicyFiles.with(
                policy,
                one -> PolicyFiles.with(
                        policy,
                        another -> PolicyFiles.in(another).stream()
                                .map(Path::toString)
                                .toList()));
        assertThat(read).containsExactly("/policy/rules.yaml");
    }
}
