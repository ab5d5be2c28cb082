package org.reachable.work.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** Some hundred kilobytes that become hundreds of millions are told apart without room being made for them. */
class SwellingFilesTest {

    private static final int MILLION = 1_000_000;

    /** Some times what the looking takes. */
    private static final long MEMORY = 80L * MILLION;

    private final FileTypes types = new FileTypes();

    @Test
    void anArchiveOfAnyKindThatUnpacksToMoreThanALetterMayBeSwells() throws IOException {
        for (String kind : List.of("wordprocessingml.document", "spreadsheetml.sheet", "presentationml.presentation")) {
            String says =
                    "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.%s.main+xml\"/></Types>"
                            .formatted(kind);
            var bomb = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bomb)) {
                zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
                zip.write(says.getBytes(StandardCharsets.UTF_8));
                zip.putNextEntry(new ZipEntry("word/media/one.bin"));
                blanks(zip, 160);
            }
            swells(kind, bomb.toByteArray());
        }
    }

    @Test
    void aWordFileOfMorePartsThanAnyHasSwells() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            for (int part = 0; part < 5_001; part++) {
                zip.putNextEntry(new ZipEntry("word/%d.xml".formatted(part)));
            }
        }
        swells("many parts", bomb.toByteArray());
    }

    @Test
    void aPdfWhoseListOfPartsUnpacksToMoreThanALetterMayBeSwells() throws IOException {
        assertThat(types.of(packed("/Filter/FlateDecode", 1))).as("control").contains(FileType.PDF);
        swells("packed parts", packed("/Filter/FlateDecode", 300));
        swells("in a list of one", packed("/Filter[/FlateDecode]", 300));
        swells("by its short name", packed("/Filter/Fl", 300));
        swells("named in other signs", packed("/Fi#6cter/Fl#61teDecode", 300));
        assertThat(types.look(packed("/Filter[/FlateDecode/LZWDecode]", 1)).how())
                .as("packed twice")
                .isEqualTo(Looked.WRONG);
        assertThat(types.look(packed("/Filter/LZWDecode", 1)).how())
                .as("packed in a way that is not counted")
                .isEqualTo(Looked.WRONG);
    }

    /** As Word and phones write them. */
    @Test
    void aLetterWithPackedPartsIsStillAttached() throws IOException {
        var whole = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int page = 0; page < 300; page++) {
                document.addPage(new PDPage());
            }
            document.save(whole, CompressParameters.DEFAULT_COMPRESSION);
        }
        assertThat(new String(whole.toByteArray(), StandardCharsets.ISO_8859_1)).contains("/ObjStm");
        assertThat(types.of(whole.toByteArray())).contains(FileType.PDF);
    }

    private void swells(String what, byte[] content) {
        assertThat(content.length).as("it comes small").isLessThan(MILLION);
        long before = taken();
        assertThat(types.look(content)).as(what).isEqualTo(new Looked.As(Optional.empty(), Looked.SWELLS));
        assertThat(taken() - before).as("memory for " + what).isLessThan(MEMORY);
    }

    private static long taken() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static void blanks(OutputStream to, int millions) throws IOException {
        byte[] some = new byte[MILLION];
        Arrays.fill(some, (byte) ' ');
        for (int million = 0; million < millions; million++) {
            to.write(some);
        }
    }

    /** Its first part stands in a list, behind which so many millions of blanks stand. */
    static byte[] packed(String filter, int millions) throws IOException {
        var list = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(list)) {
            packing.write("1 0 <</Type/Catalog/Pages 2 0 R>>".getBytes(StandardCharsets.US_ASCII));
            blanks(packing, millions);
        }
        var whole = new ByteArrayOutputStream();
        say(whole, "%PDF-1.5\n");
        int second = whole.size();
        say(whole, "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n");
        int third = whole.size();
        say(whole, "3 0 obj\n<</Type/ObjStm/N 1/First 4%s/Length %d>>\nstream\n".formatted(filter, list.size()));
        whole.writeBytes(list.toByteArray());
        say(whole, "\nendstream\nendobj\n");
        int fourth = whole.size();
        say(whole, "4 0 obj\n<</Type/XRef/Size 5/W[1 4 2]/Root 1 0 R/Length 35>>\nstream\n");
        var places = ByteBuffer.allocate(35);
        for (Map.Entry<Integer, Integer> one : List.of(
                Map.entry(0, 0), Map.entry(2, 3), Map.entry(1, second), Map.entry(1, third), Map.entry(1, fourth))) {
            places.put(one.getKey().byteValue()).putInt(one.getValue()).putShort((short) 0);
        }
        whole.writeBytes(places.array());
        say(whole, "\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n".formatted(fourth));
        return whole.toByteArray();
    }

    private static void say(ByteArrayOutputStream to, String words) {
        to.writeBytes(words.getBytes(StandardCharsets.US_ASCII));
    }
}
