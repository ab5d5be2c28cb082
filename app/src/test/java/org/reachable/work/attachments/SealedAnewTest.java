package org.reachable.work.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The key of attachments is changed for another, and none is lost. */
@ReachableTest
@ExtendWith(OutputCaptureExtension.class)
class SealedAnewTest extends AttachedToAPlan {

    @Value("${reachable.attachments.key}")
    private Path ours;

    @Autowired
    private Seal sealed;

    @Autowired
    private Partnership partnership;

    @TempDir
    private Path folder;

    /** There and back: the server of the tests has the first key alone. */
    @Test
    void whatIsSealedUnderAnEarlierKeyIsSealedAnewAndOpensAsItWas(CapturedOutput log) throws IOException {
        attached(lead, Map.of("name", NAME, "open-to", "ALL"), LETTER);
        Path second = folder.resolve("second.key");
        var changed = new Seal(second, List.of(ours.toString()));
        String first = key();

        anew(changed);
        assertThat(key()).isNotEqualTo(first);
        assertThat(opened(changed)).isEqualTo(LETTER);
        assertThat(opened(new Seal(second, List.of())))
                .as("without the earlier one")
                .isEqualTo(LETTER);
        assertThatThrownBy(() -> opened(sealed)).isInstanceOf(NotAsSealed.class);

        anew(new Seal(ours, List.of(second.toString())));
        assertThat(key()).isEqualTo(first);
        try (Visitor reader = signedIn(officer)) {
            assertThat(reader.bytes(file(reader.get(plan).body()))).isEqualTo(LETTER);
        }
        assertThat(log.getOut()).contains("attachments were sealed under the key of now");
    }

    @Test
    void oneThatDoesNotOpenIsLeftAsItIsAndKeepsNoOtherFromIt(CapturedOutput log) throws IOException {
        attached(lead, Map.of("name", NAME, "open-to", "ALL"), LETTER);
        UUID broken = id();
        everything()
                .sql(
                        "update attachment_content set sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1) where attachment = ?")
                .param(broken)
                .update();
        String before = key();
        Path second = folder.resolve("second.key");
        anew(new Seal(second, List.of(ours.toString())));
        assertThat(key()).isEqualTo(before);
        assertThat(log.getOut())
                .contains("Attachment %s does not open: ".formatted(broken))
                .contains("stay under an earlier key, for they do not open");
        anew(new Seal(ours, List.of(second.toString())));
    }

    @Test
    void nobodyAtAPageSealsAnewAndNoJobChangesWhatWasAttached() {
        attached(lead, Map.of("name", NAME, "open-to", "ALL"), LETTER);
        assertThat(refused(lead, "update attachment_content set key = 'x'")).contains("permission denied");
        assertThatThrownBy(() -> transactions.beside(
                        "attachments",
                        () -> sql.sql("update attachment set sha256 = repeat('0', 64)")
                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void anEarlierKeyThatIsNotThereIsNotDrawn() {
        Path missing = folder.resolve("missing.key");
        assertThatThrownBy(() -> new Seal(ours, List.of(missing.toString()))).isInstanceOf(NoSuchFileException.class);
        assertThat(Files.exists(missing)).isFalse();
    }

    private void anew(Seal seal) {
        new SealedAnew(sql, seal, partnership, transactions, clock).sealAnew();
    }

    private UUID id() {
        return everything()
                .sql("select id from attachment where person = ?")
                .param(child.value())
                .query(UUID.class)
                .single();
    }

    private String key() {
        return everything()
                .sql("select key from attachment_content where attachment = ?")
                .param(id())
                .query(String.class)
                .single();
    }

    private byte[] opened(Seal seal) {
        return seal.open(
                id(),
                everything()
                        .sql("select key, salt, sealed from attachment_content where attachment = ?")
                        .param(id())
                        .query((row, _) ->
                                new Seal.Sealed(row.getString("key"), row.getString("salt"), row.getBytes("sealed")))
                        .single());
    }
}
