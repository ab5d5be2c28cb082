package org.reachable.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that signs anchors, at the first start and at every other. */
class AnchorKeyTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void begin() {
        file = folder.resolve("audit").resolve("anchor.key");
    }

    @Test
    void itIsMadeOnceAndWeAloneReadIt() throws Exception {
        String first = AnchorKey.signer(file).verifier().fingerprint();
        assertThat(AnchorKey.signer(file).verifier().fingerprint()).isEqualTo(first);
        assertThat(AnchorKey.verifier(file).fingerprint()).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whoeverWasEndedWhileMakingItKeepsNobodyFromStarting() throws Exception {
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        assertThat(AnchorKey.signer(file).verifier().fingerprint())
                .isEqualTo(AnchorKey.verifier(file).fingerprint());
    }

    @Test
    void oneWhosePublicKeyIsLostIsNotMadeAnewForItsAnchorsCouldNotBeCheckedAnyMore() throws Exception {
        AnchorKey.signer(file);
        byte[] before = Files.readAllBytes(file);
        Files.delete(folder.resolve("audit").resolve("anchor.key.pub"));
        assertThatThrownBy(() -> AnchorKey.signer(file)).hasMessageContaining("anchor.key.pub");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
