package org.reachable.work.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;

/** Something is attached to a version of a plan: looked at, kept sealed, and opened. */
@ReachableTest
class AttachmentsTest extends AttachedToAPlan {

    @Test
    void aLetterIsAttachedAndOpenedByWhoeverReadsThePlan() {
        attached(lead, Map.of("name", NAME, "open-to", "ALL"), LETTER);
        try (Visitor reader = signedIn(officer)) {
            String page = reader.get(plan).body();
            assertThat(page)
                    .contains(
                            NAME,
                            "PDF, 1 KB",
                            "Lena Lead",
                            "Everybody who reads this opens it, as long as the record is kept.");
            String file = file(page);
            HttpResponse<String> opened = reader.get(file);
            assertThat(opened.statusCode()).isEqualTo(200);
            assertThat(reader.bytes(file)).isEqualTo(LETTER);
            assertThat(opened.headers().firstValue("Content-Disposition").orElseThrow())
                    .isEqualTo("attachment; filename=\"attachment.pdf\"");
            assertThat(opened.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(opened.headers().allValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; sandbox");
            assertThat(audited("/children/{id}/attachments/{attachment}/file"))
                    .startsWith(officer.id().toString())
                    .contains("opened", "EXPORT")
                    .doesNotContain("Letter");
            try (Visitor other = signedIn(stranger)) {
                assertThat(other.get(file).statusCode()).isEqualTo(404);
                assertThat(other.get(plan).body()).doesNotContain(NAME, "Attachments");
                assertThat(other.get(adding()).statusCode()).isEqualTo(404);
            }
        }
        assertThat(everything()
                        .sql(
                                "select encode(sealed, 'escape') from attachment_content join attachment it on it.id = attachment where it.person = ?")
                        .param(child.value())
                        .query(String.class)
                        .single())
                .as("what is kept is sealed")
                .doesNotContain("Dear", "PDF");
    }

    @Test
    void whatIsWrongIsSaidBesideIt() {
        try (Visitor writer = signedIn(lead)) {
            String form = adding();
            HttpResponse<String> nothing = writer.post(form, Map.of("open-to", "NAMED"));
            assertThat(nothing.statusCode()).isEqualTo(400);
            assertThat(nothing.body())
                    .contains(
                            "Choose a file with something in it",
                            "Write what it is",
                            "Choose who, besides you, may open it")
                    .contains("Never upload a sexual image of a child");
            byte[] script = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
            assertThat(sent(writer, form, Map.of("name", NAME, "open-to", "ALL"), script)
                            .body())
                    .contains("This is no file that can be attached, whatever its name says", NAME);
            byte[] large = new byte[20 * 1024 * 1024 + 1];
            System.arraycopy(LETTER, 0, large, 0, LETTER.length);
            assertThat(sent(writer, form, Map.of("name", NAME, "open-to", "ALL"), large)
                            .body())
                    .contains("This file is 20.0 MB, and at most 20 MB are taken");
            assertThat(sent(
                                    writer,
                                    form,
                                    Visitor.withDay(
                                            "until", today().minusDays(1), Map.of("name", NAME, "open-to", "ALL")),
                                    LETTER)
                            .body())
                    .contains("Write a day from today on, within 10 years, or leave it blank");
        }
        assertThat(seen(lead, "attachment")).isZero();
    }

    @Test
    void whatIsHarmfulIsRefusedAndAudited() {
        try (Visitor writer = signedIn(lead)) {
            HttpResponse<String> refused =
                    sent(writer, adding(), Map.of("name", NAME, "open-to", "ALL"), SampleFiles.pdf(FakeClamd.EICAR));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("found something harmful in this file. It was not kept");
        }
        assertThat(seen(lead, "attachment")).isZero();
        assertThat(audited("/children/{id}/attachments/{kind}/{of}/new"))
                .startsWith(lead.id().toString())
                .contains("refused: the scanner found something harmful");
    }

    @Test
    void withoutAScannerNothingIsTakenForRealAndItSaysSo() {
        String form = adding();
        scanner.isNotSetUp();
        try (Visitor writer = signedIn(lead)) {
            assertThat(writer.get(plan).body())
                    .contains("no virus scanner is set up")
                    .doesNotContain(form);
            assertThat(writer.get(form).body())
                    .contains("no virus scanner is set up")
                    .doesNotContain("type=\"file\"");
            assertThat(sent(writer, form, Map.of("name", NAME, "open-to", "ALL"), LETTER)
                            .statusCode())
                    .isEqualTo(503);
        }
        assertThat(seen(lead, "attachment")).isZero();
    }

    @Test
    void inADemonstrationWhatIsAttachedIsSaidNotToBeScanned() {
        scanner.isNotNeeded();
        try (Visitor writer = signedIn(lead)) {
            assertThat(writer.get(adding()).body()).contains("what you attach is not scanned. For trying out only");
        }
        attached(lead, Map.of("name", NAME, "open-to", "ALL"), LETTER);
        assertThat(read(officer)).contains("Not scanned: for trying out only.").containsPattern(FILE);
    }

    @Test
    void aPhotoIsKeptAndOpenedWithoutWhereItWasTaken() {
        try (Visitor writer = signedIn(lead)) {
            assertThat(writer.get(adding()).body())
                    .contains("Where, when and with what a photo was taken is taken out of its file");
        }
        attached(lead, Map.of("name", "His arm, 3 May", "open-to", "ALL"), SamplePhotos.jpegOfAPhone());
        try (Visitor reader = signedIn(lead)) {
            byte[] opened = reader.bytes(file(reader.get(plan).body()));
            assertThat(PhotoTest.words(opened)).startsWith("\u00ff\u00d8").doesNotContain(PhotoTest.SAID);
        }
    }

    @Test
    void whatIsFarGreaterThanItComesIsRefusedAndSaysWhy() throws IOException {
        try (Visitor writer = signedIn(lead)) {
            Map<String, String> asked = Map.of("name", NAME, "open-to", "ALL");
            HttpResponse<String> refused = sent(writer, adding(), asked, SamplePhotos.pngOf(50_000, 50_000));
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body())
                    .contains("This picture is 50,000 by 50,000 points, and at most 100 million are taken");
            assertThat(sent(writer, adding(), asked, SampleFiles.bytes("FFD8FFE000104A46494600", ""))
                            .body())
                    .contains("This picture is broken");
            assertThat(sent(writer, adding(), asked, SwellingFilesTest.packed("/Filter/FlateDecode", 60))
                            .body())
                    .contains("This file is packed, and far greater once it is unpacked than a letter is");
        }
        assertThat(seen(lead, "attachment")).isZero();
    }
}
