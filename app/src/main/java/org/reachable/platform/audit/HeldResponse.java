package org.reachable.platform.audit;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An answer that is held back, whatever is written to it, until {@link #release} sends it. */
final class HeldResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable PrintWriter writer;
    private @Nullable Ending ending;

    /** How the answer ends where it is no page. */
    private sealed interface Ending {

        int status();

        record Refusal(int status, @Nullable String message) implements Ending {}

        record Elsewhere(String location, int status) implements Ending {}
    }

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    /** Sends what was held. */
    void release() throws IOException {
        switch (ending) {
            case Ending.Refusal refusal
            when refusal.message() != null -> super.sendError(refusal.status(), refusal.message());
            case Ending.Refusal refusal -> super.sendError(refusal.status());
            // Spring Session keeps a session before this form of a redirect, and before no other.
            case Ending.Elsewhere elsewhere
            when elsewhere.status() == SC_FOUND -> super.sendRedirect(elsewhere.location());
            case Ending.Elsewhere elsewhere -> {
                setStatus(elsewhere.status());
                setHeader("Location", elsewhere.location());
            }
            case null -> {
                flushBuffer();
                if (body.size() > 0) {
                    body.writeTo(getResponse().getOutputStream());
                }
            }
        }
    }

    @Override
    public int getStatus() {
        return ending == null ? super.getStatus() : ending.status();
    }

    /** Where it leads is not sent yet, and is said to whoever asks: a form that is sent again is led there again. */
    @Override
    public @Nullable String getHeader(String name) {
        return ending instanceof Ending.Elsewhere elsewhere && name.equalsIgnoreCase("Location")
                ? elsewhere.location()
                : super.getHeader(name);
    }

    @Override
    public boolean isCommitted() {
        return ending != null || super.isCommitted();
    }

    @Override
    public void sendError(int status) {
        sendError(status, null);
    }

    @Override
    public void sendError(int status, @Nullable String message) {
        ending = new Ending.Refusal(status, message);
    }

    @Override
    public void sendRedirect(String location) {
        sendRedirect(location, SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String location, int status) {
        sendRedirect(location, status, true);
    }

    @Override
    public void sendRedirect(String location, boolean clearBuffer) {
        sendRedirect(location, SC_FOUND, clearBuffer);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) {
        ending = new Ending.Elsewhere(location, status);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Held();
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            String named = getCharacterEncoding();
            Charset charset = named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
            writer = new PrintWriter(new OutputStreamWriter(body, charset));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void resetBuffer() {
        flushBuffer();
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        ending = null;
        resetBuffer();
    }

    /** Writes to memory, at once. */
    private final class Held extends ServletOutputStream {

        @Override
        public void write(int one) {
            body.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            body.write(bytes, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("A held answer is written as a whole.");
        }
    }
}
