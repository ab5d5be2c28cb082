package org.reachable.work.attachments;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.reachable.work.attachments.Scanner.Verdict;

/**
 * ClamAV's own server, asked over TCP in its own words (man 8 clamd, INSTREAM): {@code zINSTREAM}, then the content in pieces, each with its
 * length before it as four bytes, then a piece of no length. It answers {@code stream: OK} or {@code stream: … FOUND}; whatever else it says
 * is no answer.
 */
final class Clamd {

    private static final Duration UNTIL_IT_IS_THERE = Duration.ofSeconds(3);
    private static final Duration UNTIL_IT_ANSWERS = Duration.ofSeconds(45);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;

    private final String host;
    private final int port;

    Clamd(String host, int port) {
        this.host = host;
        this.port = port;
    }

    Verdict look(byte[] content) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) UNTIL_IT_IS_THERE.toMillis());
            socket.setSoTimeout((int) UNTIL_IT_ANSWERS.toMillis());
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < content.length; from += PIECE) {
                int length = Math.min(PIECE, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            return verdict(answer(socket.getInputStream()));
        } catch (IOException away) {
            return Verdict.AWAY;
        }
    }

    private static Verdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        return answer.startsWith("stream: ") && answer.endsWith(" FOUND") ? Verdict.HARMFUL : Verdict.AWAY;
    }

    /** Until the byte that ends it. */
    private static String answer(InputStream in) throws IOException {
        var said = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && said.size() < LONGEST_ANSWER; next = in.read()) {
            said.write(next);
        }
        return said.toString(StandardCharsets.US_ASCII).strip();
    }
}
