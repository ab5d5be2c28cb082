package org.reachable.pages.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Practitioner;
import org.reachable.work.attachments.SampleFiles;

/** A letter is attached to an entry, and found by whoever reads the entry. */
@ReachableTest
class AttachedToAnEntryTest extends EntryOfAChild {

    private static final String WHAT = "Photo of the letter through the door";
    private static final Pattern ADD = Pattern.compile("href=\"(/children/[^\"]+/attachments/entry/[^\"]+/new)\"");
    private static final Pattern FILE = Pattern.compile("href=\"(/children/[^\"]+/attachments/[^\"]+/file)\"");

    @Test
    void whoeverReadsTheEntryFindsItAndNobodyElse() {
        UUID row = write("A letter came through the door.", Map.of());
        String page = "/entries/" + row;
        String file;
        try (Visitor writer = signedIn(author)) {
            String add = found(ADD, writer.get(page).body());
            var answer = writer.postFile(
                    add,
                    Map.of("name", WHAT, "open-to", "ALL"),
                    "file",
                    "photo.pdf",
                    "application/pdf",
                    SampleFiles.pdf("A letter"));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            String read = writer.get(page).body();
            assertThat(read).contains("It is attached.", WHAT);
            file = found(FILE, read);
        }
        try (Visitor reader = signedIn(other)) {
            assertThat(reader.get(page).body()).contains(WHAT);
            assertThat(reader.get(file).body()).contains("A letter");
        }
        Practitioner stranger = colleagues.somebody("Sam Stranger", "housing", "Housing");
        try (Visitor reader = signedIn(stranger)) {
            assertThat(reader.get(page).statusCode()).isEqualTo(404);
            assertThat(reader.get(file).statusCode()).isEqualTo(404);
        }
    }

    /** A letter on the wrong child's entry: with the entry it is opened there no more, whichever is undone first. */
    @Test
    void withAnEntryThatIsTakenBackWhatWasAttachedToItIsOpenedByNobody() {
        UUID row = write("Written of the wrong child.", Map.of());
        String page = "/entries/" + row;
        try (Visitor writer = signedIn(author);
                Visitor reader = signedIn(other)) {
            writer.postFile(
                    found(ADD, writer.get(page).body()),
                    Map.of("name", WHAT, "open-to", "ALL"),
                    "file",
                    "photo.pdf",
                    "application/pdf",
                    SampleFiles.pdf("A letter"));
            String file = found(FILE, writer.get(page).body());
            assertThat(reader.get(file).statusCode()).isEqualTo(200);
            assertThat(writer.post(page + "/taken-back", Map.of("because", "It is of another child"))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(reader.get(file).statusCode()).isEqualTo(404);
            assertThat(writer.get(file).statusCode()).isEqualTo(404);
            assertThat(reader.get(page).body())
                    .as("what it was called may name the other child")
                    .doesNotContain(WHAT);
            String takeBack = file.replaceAll("/file$", "/taken-back");
            assertThat(writer.get(takeBack).statusCode())
                    .as("still theirs to take back")
                    .isEqualTo(200);
            assertThat(writer.post(takeBack, Map.of("because", "Attached to the wrong child"))
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    private static String found(Pattern way, String page) {
        Matcher it = way.matcher(page);
        assertThat(it.find()).as(page).isTrue();
        return it.group(1);
    }

    private Visitor signedIn(Practitioner who) {
        return Visitor.signedIn(port, who.signInName());
    }
}
