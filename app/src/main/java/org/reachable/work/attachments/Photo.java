package org.reachable.work.attachments;

import java.util.Optional;

/**
 * A photo as it is kept: what shows of it, without where, when and with what it was taken. Nothing of it is decoded, so that no point of it
 * changes: it may be looked at for an injury.
 *
 * @param wide in points
 * @param high in points
 */
record Photo(int wide, int high, byte[] kept) {

    /** Of a phone's largest there are some fifty million. Whoever opens a photo has four bytes of memory taken for each. */
    static final long MOST_POINTS = 100_000_000;

    static final int LONGEST_SIDE = 30_000;

    /** Empty where it is broken, or made in a way that is not known to the end: what is not known may say where. */
    static Optional<Photo> of(FileType type, byte[] content) {
        try {
            return type == FileType.PNG ? Png.read(content) : Jpeg.read(content);
        } catch (IndexOutOfBoundsException cut) {
            return Optional.empty();
        }
    }

    static boolean is(FileType type) {
        return type == FileType.JPEG || type == FileType.PNG;
    }

    /** A few bytes can say that they are a picture of billions of points. */
    boolean isTooLarge() {
        return wide > LONGEST_SIDE || high > LONGEST_SIDE || (long) wide * high > MOST_POINTS;
    }
}
