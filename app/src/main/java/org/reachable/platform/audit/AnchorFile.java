package org.reachable.platform.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Anchors outside the database: a line each, on disk before anything else goes on. */
record AnchorFile(Path file) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An anchor as a line says it. */
    record Line(UUID partnership, long number, String hash, String at, String signedBy, String signature) {

        static Line of(Anchor anchor) {
            return new Line(
                    anchor.partnership(),
                    anchor.number(),
                    HexFormat.of().formatHex(anchor.hash()),
                    anchor.at().toString(),
                    anchor.signedBy(),
                    Base64.getEncoder().encodeToString(anchor.signature()));
        }

        Anchor anchor() {
            return new Anchor(
                    partnership,
                    number,
                    HexFormat.of().parseHex(hash),
                    Instant.parse(at),
                    signedBy,
                    Base64.getDecoder().decode(signature));
        }
    }

    void add(Anchor anchor) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            String line = JSON.writeValueAsString(Line.of(anchor)) + "\n";
            out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
    }

    List<Anchor> of(UUID partnership) throws IOException {
        return all().stream()
                .filter(anchor -> anchor.partnership().equals(partnership))
                .toList();
    }

    /**
     * Every anchor, as they were added; none where there is no file.
     *
     * @throws NotAnAnchor where a line cannot be read, whoever wrote it
     */
    List<Anchor> all() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(file);
        List<Anchor> anchors = new ArrayList<>(lines.size());
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank()) {
                anchors.add(read(line, number));
            }
        }
        return anchors;
    }

    private Anchor read(String line, int number) {
        try {
            return JSON.readValue(line, Line.class).anchor();
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NullPointerException unread) {
            throw new NotAnAnchor("line %d of the file of anchors, %s, is no anchor".formatted(number, file), unread);
        }
    }

    /** Something else stands among the anchors. */
    static final class NotAnAnchor extends IllegalStateException {
        private static final long serialVersionUID = 1;

        NotAnAnchor(String what, RuntimeException unread) {
            super(what, unread);
        }
    }
}
