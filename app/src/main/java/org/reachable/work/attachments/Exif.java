package org.reachable.work.attachments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Of all that a camera says of a photo, which way up it was held is what is needed to show it. */
final class Exif {

    private static final short ASCENDING = 0x4949;
    private static final short DESCENDING = 0x4D4D;
    private static final short IS_EXIF = 42;
    private static final short ORIENTATION = 0x0112;
    private static final short OF_TWO_BYTES = 3;
    private static final int FIRST = 8;
    private static final int ENTRY = 12;
    private static final int VALUE = 8;
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;

    private Exif() {}

    /** Nought where it is not said, or not so that it can be read. */
    static int turned(byte[] said) {
        try {
            ByteBuffer all = ByteBuffer.wrap(said);
            all.order(all.getShort(0) == ASCENDING ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int list = all.getInt(4);
            int many = Short.toUnsignedInt(all.getShort(list));
            for (int one = 0; one < many; one++) {
                int at = list + 2 + one * ENTRY;
                if (all.getShort(at) == ORIENTATION) {
                    return all.getShort(at + VALUE);
                }
            }
        } catch (IndexOutOfBoundsException cut) {
            return 0;
        }
        return 0;
    }

    static boolean isTurned(int turned) {
        return turned > UPRIGHT && turned <= LAST;
    }

    /** That and nothing more. */
    static byte[] saying(int turned) {
        return ByteBuffer.allocate(FIRST + 2 + ENTRY + 4)
                .putShort(DESCENDING)
                .putShort(IS_EXIF)
                .putInt(FIRST)
                .putShort((short) 1)
                .putShort(ORIENTATION)
                .putShort(OF_TWO_BYTES)
                .putInt(1)
                .putShort((short) turned)
                .array();
    }
}
