package org.reachable.work.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What shows of a photo is kept to the point, and nothing else of it. */
class PhotoTest {

    /** What a phone writes into a photo, each as it can be searched for. */
    static final List<String> SAID = List.of(
            SamplePhotos.MODEL,
            SamplePhotos.DAY,
            "GPSLatitude",
            "Zcanaryroad",
            "©xyz",
            new String(SamplePhotos.LATITUDE, StandardCharsets.ISO_8859_1));

    @Test
    void whereWhenAndWithWhatAPhotoWasTakenIsTakenOut() {
        assertThat(words(SamplePhotos.jpegOfAPhone())).contains(SAID);
        assertThat(words(SamplePhotos.pngOfAPhone())).contains(SAID);
        assertThat(words(kept(FileType.JPEG, SamplePhotos.jpegOfAPhone()))).doesNotContain(SAID);
        assertThat(words(kept(FileType.PNG, SamplePhotos.pngOfAPhone()))).doesNotContain(SAID);
    }

    @Test
    void whatShowsStaysAsItIsToThePoint() throws IOException {
        assertThat(points(kept(FileType.JPEG, SamplePhotos.jpegOfAPhone()))).isEqualTo(points(SamplePhotos.jpeg()));
        assertThat(points(kept(FileType.PNG, SamplePhotos.pngOfAPhone()))).isEqualTo(points(SamplePhotos.png()));
        assertThat(kept(FileType.JPEG, SamplePhotos.jpeg())).isEqualTo(SamplePhotos.jpeg());
        assertThat(kept(FileType.PNG, SamplePhotos.png())).isEqualTo(SamplePhotos.png());
    }

    @Test
    void whichWayUpItWasHeldIsAllThatIsStillSaidOfIt() {
        for (FileType type : List.of(FileType.JPEG, FileType.PNG)) {
            byte[] kept = kept(type, type == FileType.PNG ? SamplePhotos.pngOfAPhone() : SamplePhotos.jpegOfAPhone());
            byte[] plain = type == FileType.PNG ? SamplePhotos.png() : SamplePhotos.jpeg();
            assertThat(kept).hasSize(plain.length + Exif.saying(6).length + (type == FileType.PNG ? 12 : 10));
            int at = words(kept).indexOf("MM\0*");
            assertThat(Exif.turned(Arrays.copyOfRange(kept, at, kept.length))).isEqualTo(6);
        }
    }

    @Test
    void aSmallPictureWithinThePictureGoesToo() {
        var whole = new ByteArrayOutputStream();
        byte[] plain = SamplePhotos.jpeg();
        whole.write(plain, 0, 2);
        byte[] small = new byte[48];
        Arrays.fill(small, (byte) 'Z');
        SamplePhotos.part(
                whole,
                0xE0,
                "JFIF\0".getBytes(StandardCharsets.US_ASCII),
                new byte[] {1, 1, 0, 0, 1, 0, 1, 4, 4},
                small);
        whole.write(plain, 20, plain.length - 20);
        assertThat(words(whole.toByteArray())).contains("ZZZZ");
        assertThat(words(kept(FileType.JPEG, whole.toByteArray())))
                .contains("JFIF")
                .doesNotContain("ZZZZ");
    }

    @Test
    void whatIsBrokenOrNotKnownIsNoPhoto() {
        byte[] jpeg = SamplePhotos.jpeg();
        byte[] png = SamplePhotos.png();
        for (int length = 0; length < jpeg.length; length++) {
            assertThat(Photo.of(FileType.JPEG, Arrays.copyOf(jpeg, length)))
                    .as("cut at %s", length)
                    .isEmpty();
        }
        for (int length = 0; length < png.length; length++) {
            assertThat(Photo.of(FileType.PNG, Arrays.copyOf(png, length)))
                    .as("cut at %s", length)
                    .isEmpty();
        }
        var strange = new ByteArrayOutputStream();
        strange.write(jpeg, 0, 2);
        SamplePhotos.part(strange, 0xF3, "where".getBytes(StandardCharsets.US_ASCII));
        strange.write(jpeg, 2, jpeg.length - 2);
        assertThat(Photo.of(FileType.JPEG, strange.toByteArray()))
                .as("a part nobody knows")
                .isEmpty();
        assertThat(Photo.of(FileType.JPEG, SampleFiles.bytes("FFD8FFE000104A46494600", "")))
                .isEmpty();
        byte[] longest = png.clone();
        longest[33] = 0x7F;
        assertThat(Photo.of(FileType.PNG, longest))
                .as("a part longer than any file")
                .isEmpty();
    }

    @Test
    void aFewBytesThatSayTheyAreBillionsOfPointsAreTooLarge() {
        assertThat(Photo.of(FileType.JPEG, SamplePhotos.jpegOf(50_000, 50_000))
                        .orElseThrow()
                        .isTooLarge())
                .isTrue();
        assertThat(Photo.of(FileType.PNG, SamplePhotos.pngOf(50_000, 50_000))
                        .orElseThrow()
                        .isTooLarge())
                .isTrue();
        assertThat(Photo.of(FileType.PNG, SamplePhotos.pngOf(40_000, 2))
                        .orElseThrow()
                        .isTooLarge())
                .isTrue();
        assertThat(Photo.of(FileType.JPEG, SamplePhotos.jpegOf(8_000, 6_000))
                        .orElseThrow()
                        .isTooLarge())
                .isFalse();
    }

    private static byte[] kept(FileType type, byte[] content) {
        return Photo.of(type, content).orElseThrow().kept();
    }

    private static int[] points(byte[] content) throws IOException {
        BufferedImage it = ImageIO.read(new ByteArrayInputStream(content));
        return it.getRGB(0, 0, it.getWidth(), it.getHeight(), null, 0, it.getWidth());
    }

    static String words(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
