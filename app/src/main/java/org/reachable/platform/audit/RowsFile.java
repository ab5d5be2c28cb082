package org.reachable.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Each row of the audit once more, outside the database, for whatever watches over many systems: a line each with its place in
 * the chain, on disk before the place is given. None is missing; where that is interrupted, some stand there twice. Of what a
 * row says in words it holds the hash alone.
 */
record RowsFile(Path file) {

    void add(List<Link> links, List<ChainStore.Waiting> rows) {
        String lines = IntStream.range(0, links.size())
                .mapToObj(each -> "{\"number\":%d,\"hash\":\"%s\",\"row\":%s}\n"
                        .formatted(
                                links.get(each).number(),
                                HexFormat.of().formatHex(links.get(each).hash()),
                                rows.get(each).row()))
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                var bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
        } catch (IOException unwritten) {
            throw new UncheckedIOException("The audit's rows cannot be written to " + file, unwritten);
        }
    }
}
