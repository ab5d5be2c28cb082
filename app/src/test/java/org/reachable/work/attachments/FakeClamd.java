package org.reachable.work.attachments;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Speaks as clamd does: takes {@code zINSTREAM} and pieces, each with its length before it, and answers of the whole of them. It finds the
 * string that every scanner finds.
 */
final class FakeClamd implements AutoCloseable {

    /** In two, so that no scanner finds this file. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket server;
    private volatile String instead = "";

    FakeClamd() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::serve);
    }

    Clamd client() {
        return new Clamd("localhost", server.getLocalPort());
    }

    /** From now on it answers this, whatever it is shown; as it should where this is empty. */
    void answers(String words) {
        instead = words;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket asked = server.accept()) {
                var in = new DataInputStream(asked.getInputStream());
                String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                String answer = command.equals("zINSTREAM\0") ? found(in) : "UNKNOWN COMMAND";
                asked.getOutputStream()
                        .write(((instead.isEmpty() ? answer : instead) + "\0").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException gone) {
                // Whoever asked hung up, or the test is over.
            }
        }
    }

    private static String found(DataInputStream in) throws IOException {
        var whole = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            whole.write(in.readNBytes(length));
        }
        return whole.toString(StandardCharsets.ISO_8859_1).contains(EICAR)
                ? "stream: Win.Test.EICAR_HDB-1 FOUND"
                : "stream: OK";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException open) {
            throw new UncheckedIOException(open);
        }
    }
}
