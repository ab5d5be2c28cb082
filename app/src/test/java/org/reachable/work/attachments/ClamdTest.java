package org.reachable.work.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reachable.work.attachments.Scanner.Verdict;

class ClamdTest {

    private static final int LARGE = 3_000_000;

    @Test
    void itFindsWhatEveryScannerFindsAndLetsTheRestThrough() {
        try (var clamd = new FakeClamd()) {
            assertThat(clamd.client().look(SampleFiles.pdf("A letter"))).isEqualTo(Verdict.CLEAN);
            assertThat(clamd.client().look(SampleFiles.pdf(FakeClamd.EICAR))).isEqualTo(Verdict.HARMFUL);
        }
    }

    @Test
    void whatIsLargerThanAPieceArrivesWhole() {
        byte[] large = new byte[LARGE];
        byte[] harm = FakeClamd.EICAR.getBytes(StandardCharsets.ISO_8859_1);
        // Across the edge of two pieces.
        System.arraycopy(harm, 0, large, 64 * 1024 * 7 - 10, harm.length);
        try (var clamd = new FakeClamd()) {
            assertThat(clamd.client().look(large)).isEqualTo(Verdict.HARMFUL);
            assertThat(clamd.client().look(new byte[LARGE])).isEqualTo(Verdict.CLEAN);
        }
    }

    @Test
    void whatIsNoAnswerIsNone() throws IOException {
        try (var clamd = new FakeClamd()) {
            Stream.of(
                            "INSTREAM size limit exceeded. ERROR",
                            "stream: Can't allocate memory ERROR",
                            "stream: OK ERROR",
                            "nonsense")
                    .forEach(answer -> {
                        clamd.answers(answer);
                        assertThat(clamd.client().look(new byte[] {1}))
                                .as(answer)
                                .isEqualTo(Verdict.AWAY);
                    });
        }
        // Its port is held, so that nobody else listens there meanwhile.
        try (var nobody = new Socket()) {
            nobody.bind(new InetSocketAddress("localhost", 0));
            assertThat(new Clamd("localhost", nobody.getLocalPort()).look(new byte[] {1}))
                    .isEqualTo(Verdict.AWAY);
        }
    }
}
