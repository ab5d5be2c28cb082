package org.reachable.work.attachments;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads a JPEG part by part, and keeps those alone that are known to be needed to show it: what is behind its end goes too, as a film that a phone puts there. */
final class Jpeg {

    private static final int MARK = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int SCAN = 0xDA;
    private static final int FIRST_OF_PROGRAMS = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_OF_PROGRAMS = 0xEF;
    private static final int COMMENT = 0xFE;

    private static final byte[] IS_JFIF = ascii("JFIF\0");
    private static final byte[] IS_EXIF = ascii("Exif\0\0");
    private static final byte[] IS_PROFILE = ascii("ICC_PROFILE\0");
    private static final byte[] IS_ADOBE = ascii("Adobe");

    /** Without the small picture that may follow. */
    private static final int JFIF = 12;

    private static final int ADOBES = 12;
    private static final int LENGTH = 2;

    private final ByteBuffer all;
    private final ByteArrayOutputStream first = new ByteArrayOutputStream();
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private int turned;
    private int wide;
    private int high;
    private boolean scanned;

    private Jpeg(byte[] content) {
        this.all = ByteBuffer.wrap(content);
    }

    static Optional<Photo> read(byte[] content) {
        return new Jpeg(content).read();
    }

    private Optional<Photo> read() {
        if (one() != MARK || one() != START) {
            return Optional.empty();
        }
        while (true) {
            if (one() != MARK) {
                return Optional.empty();
            }
            int mark = one();
            while (mark == MARK) {
                mark = one();
            }
            if (mark == END) {
                return scanned && wide > 0 && high > 0 ? Optional.of(new Photo(wide, high, whole())) : Optional.empty();
            }
            if (!part(mark)) {
                return Optional.empty();
            }
        }
    }

    private byte[] whole() {
        var whole = new ByteArrayOutputStream(all.capacity());
        whole.write(MARK);
        whole.write(START);
        whole.writeBytes(first.toByteArray());
        if (Exif.isTurned(turned)) {
            var exif = new ByteArrayOutputStream();
            exif.writeBytes(IS_EXIF);
            exif.writeBytes(Exif.saying(turned));
            write(whole, EXIF, exif.toByteArray());
        }
        whole.writeBytes(rest.toByteArray());
        whole.write(MARK);
        whole.write(END);
        return whole.toByteArray();
    }

    /** Whether it is one that is known. */
    private boolean part(int mark) {
        byte[] said = some((one() << Byte.SIZE | one()) - LENGTH);
        switch (mark) {
            case FIRST_OF_PROGRAMS -> {
                if (starts(said, IS_JFIF) && said.length >= JFIF) {
                    first.reset();
                    write(first, mark, Arrays.copyOf(Arrays.copyOf(said, JFIF), JFIF + 2));
                }
            }
            case EXIF -> {
                if (starts(said, IS_EXIF) && turned == 0) {
                    turned = Exif.turned(Arrays.copyOfRange(said, IS_EXIF.length, said.length));
                }
            }
            case PROFILE -> {
                if (starts(said, IS_PROFILE)) {
                    write(rest, mark, said);
                }
            }
            case ADOBE -> {
                if (starts(said, IS_ADOBE) && said.length >= ADOBES) {
                    write(rest, mark, Arrays.copyOf(said, ADOBES));
                }
            }
            case 0xC4, 0xCC, 0xDB, 0xDD -> write(rest, mark, said);
            case 0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF -> {
                if (wide != 0) {
                    return false;
                }
                ByteBuffer its = ByteBuffer.wrap(said);
                high = Short.toUnsignedInt(its.getShort(1));
                wide = Short.toUnsignedInt(its.getShort(3));
                write(rest, mark, said);
            }
            case SCAN -> {
                write(rest, mark, said);
                scan();
            }
            default -> {
                return mark > FIRST_OF_PROGRAMS && mark <= LAST_OF_PROGRAMS || mark == COMMENT;
            }
        }
        return true;
    }

    /** The points themselves, up to the next mark that is no part of them. */
    private void scan() {
        scanned = true;
        int from = all.position();
        int at = from;
        while (!(u(at) == MARK
                && u(at + 1) != 0
                && u(at + 1) != MARK
                && !(u(at + 1) >= FIRST_RESTART && u(at + 1) <= LAST_RESTART))) {
            at++;
        }
        rest.write(all.array(), from, at - from);
        all.position(at);
    }

    private int u(int at) {
        return Byte.toUnsignedInt(all.get(at));
    }

    private int one() {
        int at = all.position();
        int value = u(at);
        all.position(at + 1);
        return value;
    }

    private byte[] some(int many) {
        if (many < 0 || many > all.remaining()) {
            throw new IndexOutOfBoundsException(many);
        }
        byte[] some = new byte[many];
        all.get(some);
        return some;
    }

    private static void write(ByteArrayOutputStream to, int mark, byte[] said) {
        to.write(MARK);
        to.write(mark);
        to.write(said.length + LENGTH >> Byte.SIZE);
        to.write(said.length + LENGTH);
        to.writeBytes(said);
    }

    private static boolean starts(byte[] said, byte[] with) {
        return said.length >= with.length && Arrays.equals(said, 0, with.length, with, 0, with.length);
    }

    private static byte[] ascii(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }
}
