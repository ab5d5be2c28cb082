package org.reachable.work.attachments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos as a phone makes them: real ones, that say where, when and with what they were taken. */
public final class SamplePhotos {

    static final String MODEL = "Zcanaryphone 9";
    static final String DAY = "2026:05:03 16:41:07";
    static final String XMP =
            "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:Description exif:GPSLatitude='53,47.51N'/></x:xmpmeta>";
    static final String COMMENT = "Taken at 14 Zcanaryroad";
    static final String FILM = "ftypmp42 ©xyz+53.7918-001.5340/";

    /** Latitude, as it stands in the file: 53 degrees, 47 minutes, 31 seconds. */
    static final byte[] LATITUDE = ByteBuffer.allocate(24)
            .putInt(53)
            .putInt(1)
            .putInt(47)
            .putInt(1)
            .putInt(31)
            .putInt(1)
            .array();

    private SamplePhotos() {}

    /** One that says nothing of itself. */
    public static byte[] jpeg() {
        return written("jpeg");
    }

    static byte[] png() {
        return written("png");
    }

    /** The same picture, with all that a phone adds; held on its side. */
    static byte[] jpegOfAPhone() {
        byte[] plain = jpeg();
        var whole = new ByteArrayOutputStream();
        whole.write(plain, 0, 2);
        part(whole, 0xE1, bytes("Exif\0\0"), exif());
        part(whole, 0xE1, bytes("http://ns.adobe.com/xap/1.0/\0"), bytes(XMP));
        part(whole, 0xED, bytes("Photoshop 3.0\0"), bytes(COMMENT));
        part(whole, 0xFE, bytes(COMMENT));
        whole.write(plain, 2, plain.length - 2);
        whole.writeBytes(bytes(FILM));
        return whole.toByteArray();
    }

    static byte[] pngOfAPhone() {
        byte[] plain = png();
        int head = 8 + 25;
        var whole = new ByteArrayOutputStream();
        whole.write(plain, 0, head);
        chunk(whole, "eXIf", exif());
        chunk(whole, "tEXt", bytes("Comment\0" + COMMENT));
        chunk(whole, "iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + XMP));
        whole.write(plain, head, plain.length - head);
        whole.writeBytes(bytes(FILM));
        return whole.toByteArray();
    }

    /** A few hundred bytes that say that they are so many points. */
    static byte[] jpegOf(int wide, int high) {
        byte[] plain = jpeg();
        for (int at = 2; ; at += 2 + (plain[at + 2] & 0xFF) * 256 + (plain[at + 3] & 0xFF)) {
            if ((plain[at + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(plain).putShort(at + 5, (short) high).putShort(at + 7, (short) wide);
                return plain;
            }
        }
    }

    static byte[] pngOf(int wide, int high) {
        byte[] head = ByteBuffer.wrap(new byte[13])
                .putInt(wide)
                .putInt(high)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        byte[] plain = png();
        var whole = new ByteArrayOutputStream();
        whole.write(plain, 0, 8);
        chunk(whole, "IHDR", head);
        whole.write(plain, 8 + 25, plain.length - 8 - 25);
        return whole.toByteArray();
    }

    private static byte[] written(String format) {
        var picture = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 48; x++) {
            for (int y = 0; y < 32; y++) {
                picture.setRGB(x, y, new Color(x * 5, y * 7, (x * y) % 255).getRGB());
            }
        }
        var whole = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, whole);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return whole.toByteArray();
    }

    /** Model, orientation, time, and a list of its own for where: latitude. */
    private static byte[] exif() {
        int lists = 8 + 2 + 4 * 12 + 4;
        int words = lists + 2 + 2 * 12 + 4;
        byte[] model = bytes(MODEL + "\0");
        byte[] day = bytes(DAY + "\0");
        ByteBuffer all = ByteBuffer.allocate(words + model.length + day.length + LATITUDE.length);
        all.putShort((short) 0x4D4D).putShort((short) 42).putInt(8).putShort((short) 4);
        entry(all, 0x0110, 2, model.length, words);
        entry(all, 0x0112, 3, 1, 6 << 16);
        entry(all, 0x0132, 2, day.length, words + model.length);
        entry(all, 0x8825, 4, 1, lists);
        all.putInt(0).putShort((short) 2);
        entry(all, 1, 2, 2, 'N' << 24);
        entry(all, 2, 5, 3, words + model.length + day.length);
        return all.putInt(0).put(model).put(day).put(LATITUDE).array();
    }

    private static void entry(ByteBuffer to, int tag, int type, int many, int value) {
        to.putShort((short) tag).putShort((short) type).putInt(many).putInt(value);
    }

    static void part(ByteArrayOutputStream to, int mark, byte[]... said) {
        int length = 2;
        for (byte[] one : said) {
            length += one.length;
        }
        to.writeBytes(new byte[] {(byte) 0xFF, (byte) mark, (byte) (length >> 8), (byte) length});
        for (byte[] one : said) {
            to.writeBytes(one);
        }
    }

    private static void chunk(ByteArrayOutputStream to, String type, byte[] said) {
        var sum = new CRC32();
        sum.update(bytes(type));
        sum.update(said);
        to.writeBytes(ByteBuffer.allocate(4).putInt(said.length).array());
        to.writeBytes(bytes(type));
        to.writeBytes(said);
        to.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }
}
