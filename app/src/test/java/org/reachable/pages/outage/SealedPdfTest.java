package org.reachable.pages.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reachable.foundation.pdf.Paper;

/** A pack opens with its password alone, and shows whether it was changed to whoever has not even that. */
class SealedPdfTest {

    private static final Instant NOW = Instant.parse("2022-06-17T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final char[] NONE = new char[0];

    @TempDir
    static Path folder;

    private static byte[] pack;

    @BeforeAll
    static void aPack() throws IOException, GeneralSecurityException {
        SigningKey key = SigningKey.in(folder, NONE, CLOCK);
        byte[] pdf = sheets("Zoë Barnes");
        pack = SealedPdf.of(pdf, "mend-your-bike", key, "Testshire", NOW);
    }

    @Test
    void itOpensWithItsPasswordIsReadByAScreenReaderAndNotChanged() throws IOException {
        try (PDDocument opened = Loader.loadPDF(pack, "mend-your-bike")) {
            assertThat(new PDFTextStripper().getText(opened)).contains("Zoë Barnes");
            var may = opened.getCurrentAccessPermission();
            assertThat(may.canExtractForAccessibility()).isTrue();
            assertThat(may.canPrint()).isTrue();
            assertThat(may.canModify()).isFalse();
            assertThat(opened.getEncryption().getVersion()).isEqualTo(5);
            assertThat(opened.getEncryption().getRevision()).isEqualTo(6);
            assertThat(opened.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void aWrongPasswordOpensNothingAndNoWordOfItLiesOpen() {
        assertThatThrownBy(() -> Loader.loadPDF(pack, "mend-your-bikf")).isInstanceOf(InvalidPasswordException.class);
        assertThatThrownBy(() -> Loader.loadPDF(pack)).isInstanceOf(InvalidPasswordException.class);
        assertThat(new String(pack, StandardCharsets.ISO_8859_1)).doesNotContain("Barnes", "Sheet POLICE");
    }

    @Test
    void whoeverChecksItIsToldWhoSignedWithoutThePassword() throws IOException {
        Path file = Files.write(folder.resolve("pack.pdf"), pack);
        assertThat(verify(file, folder.resolve(SigningKey.CERTIFICATE)))
                .startsWith("0 Nothing was changed")
                .contains("Signed by: CN=Reachable outage packs", "Signed at: ");
        assertThat(verify(file, folder.resolve("none.pem"))).startsWith("3 Nothing was changed");
        assertThat(verify(folder.resolve("none.pdf"), folder.resolve(SigningKey.CERTIFICATE)))
                .startsWith("2 ");
    }

    @Test
    void whatSomebodyElseSignedIsNotOurs() throws IOException, GeneralSecurityException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        byte[] forged = SealedPdf.of(sheets("Somebody"), "x", SigningKey.in(elsewhere, NONE, CLOCK), "Testshire", NOW);
        assertThat(verify(Files.write(folder.resolve("forged.pdf"), forged), folder.resolve(SigningKey.CERTIFICATE)))
                .startsWith("1 ")
                .contains("NOT OURS");
    }

    /** Places all over the signature, and as many others as take no time; {@code ./reachable prove 33} tries more. */
    @Test
    void oneByteThatWasChangedIsFound() throws GeneralSecurityException, IOException {
        Path certificate = folder.resolve(SigningKey.CERTIFICATE);
        assertThat(VerifyPack.status(pack, certificate)).isZero();
        Random random = new Random(33);
        String words = new String(pack, StandardCharsets.ISO_8859_1);
        int signature = words.lastIndexOf("/Contents <") + "/Contents <".length();
        List<Integer> places = Stream.concat(
                        random.ints(100, 0, pack.length).boxed(),
                        IntStream.iterate(signature - 40, at -> at < signature + 4_000, at -> at + 7)
                                .boxed())
                .toList();
        List<Integer> unnoticed = new ArrayList<>();
        for (int at : places) {
            byte[] changed = pack.clone();
            changed[at] ^= (byte) (at % 2 == 0 ? 1 : 0x20);
            if (VerifyPack.status(changed, certificate) != 1) {
                unnoticed.add(at - signature);
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void whatWasAddedCutOffOrNeverSignedIsFound() throws IOException {
        byte[] longer = Arrays.copyOf(pack, pack.length + 1);
        assertThat(PackCheck.of(longer).changed()).contains("added or cut off");
        assertThat(PackCheck.of(Arrays.copyOf(pack, pack.length - 1)).changed()).isNotNull();
        assertThat(PackCheck.of(sheets("Nobody")).changed()).contains("never signed");
        assertThat(PackCheck.of(new byte[0]).changed()).contains("never signed");
    }

    private static byte[] sheets(String keeper) throws IOException {
        return PackPdf.print(
                new Paper(),
                new PackPdf(
                        "Testshire police",
                        "POLICE-1",
                        "on Friday",
                        "on Monday",
                        keeper,
                        List.of(),
                        List.of(),
                        List.of("POLICE-1-01")));
    }

    private static String verify(Path file, Path certificate) {
        var words = new ByteArrayOutputStream();
        int status = VerifyPack.run(
                new PrintStream(words, true, StandardCharsets.UTF_8), file.toString(), certificate.toString());
        return status + " " + words.toString(StandardCharsets.UTF_8);
    }
}
