package org.reachable.work.attachments;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** Reads a PNG part by part, and keeps those alone that are known to be needed to show it. */
final class Png {

    private static final long SIGN = 0x89504E470D0A1A0AL;
    private static final String HEAD = "IHDR";
    private static final String POINTS = "IDAT";
    private static final String END = "IEND";
    private static final String EXIF = "eXIf";

    private static final Set<String> SHOW =
            Set.of(HEAD, "PLTE", POINTS, END, "tRNS", "cHRM", "gAMA", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs");

    private static final int TYPE = 4;
    private static final int SUM = 4;

    private Png() {}

    static Optional<Photo> read(byte[] content) {
        ByteBuffer all = ByteBuffer.wrap(content);
        if (all.getLong(0) != SIGN) {
            return Optional.empty();
        }
        all.position(Long.BYTES);
        var kept = new ByteArrayOutputStream(content.length);
        kept.write(content, 0, Long.BYTES);
        int wide = 0;
        int high = 0;
        boolean shows = false;
        String type = "";
        while (!type.equals(END)) {
            int start = all.position();
            int length = all.getInt(start);
            if (length < 0 || length > content.length) {
                return Optional.empty();
            }
            int end = start + Integer.BYTES + TYPE + length + SUM;
            if (end > content.length) {
                return Optional.empty();
            }
            type = new String(content, start + Integer.BYTES, TYPE, StandardCharsets.ISO_8859_1);
            int said = start + Integer.BYTES + TYPE;
            if (type.equals(HEAD) == wide > 0) {
                return Optional.empty();
            }
            if (type.equals(HEAD)) {
                wide = all.getInt(said);
                high = all.getInt(said + Integer.BYTES);
            }
            shows |= type.equals(POINTS);
            if (SHOW.contains(type)) {
                kept.write(content, start, end - start);
            } else if (type.equals(EXIF) && !shows) {
                int turned = Exif.turned(Arrays.copyOfRange(content, said, said + length));
                if (Exif.isTurned(turned)) {
                    write(kept, EXIF, Exif.saying(turned));
                }
            }
            all.position(end);
        }
        return wide > 0 && high > 0 && shows
                ? Optional.of(new Photo(wide, high, kept.toByteArray()))
                : Optional.empty();
    }

    private static void write(ByteArrayOutputStream to, String type, byte[] said) {
        byte[] part = ByteBuffer.allocate(TYPE + said.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(said)
                .array();
        var sum = new CRC32();
        sum.update(part);
        to.writeBytes(ByteBuffer.allocate(Integer.BYTES + part.length + SUM)
                .putInt(said.length)
                .put(part)
                .putInt((int) sum.getValue())
                .array());
    }
}
