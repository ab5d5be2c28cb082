package org.reachable.work.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Somebody with every right to the database changes what is kept of an attachment. */
@ReachableTest
@ExtendWith(OutputCaptureExtension.class)
class AttachmentChangedTest extends AttachedToAPlan {

    /** A byte, a part, the whole, the salt, the key's name or the digest. */
    @Test
    void whatIsChangedPastUsDoesNotOpenAndIsToldToWhoeverRunsThis(CapturedOutput log) {
        for (String change : List.of(
                "sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)",
                "sealed = substr(sealed, 1, 20)",
                "sealed = ''",
                "salt = 'no salt'",
                "key = repeat('0', 16)")) {
            attached(lead, Map.of("name", NAME, "open-to", "ALL"), LETTER);
            changed(
                    "update attachment_content set %s where attachment in (select id from attachment where person = '%s')"
                            .formatted(change, child));
            doesNotOpen(log, change);
        }
        attached(lead, Map.of("name", NAME, "open-to", "ALL"), LETTER);
        changed("update attachment set sha256 = repeat('0', 64) where person = '%s'".formatted(child));
        doesNotOpen(log, "another digest");
    }

    /** What was sealed as one file is given as another's. */
    @Test
    void oneFileIsNotOpenedInThePlaceOfAnother(CapturedOutput log) {
        attached(lead, Map.of("name", "One", "open-to", "ALL"), LETTER);
        attached(lead, Map.of("name", "Other", "open-to", "ALL"), SampleFiles.pdf("Something else"));
        changed("""
                update attachment_content mine set sealed = yours.sealed, salt = yours.salt
                from attachment_content yours join attachment other on other.id = yours.attachment and other.name = 'One'
                where other.person = '%1$s' and mine.attachment = (select id from attachment where person = '%1$s' and name = 'Other')
                """.formatted(child));
        doesNotOpen(log, "another's");
    }

    /** The newest that is attached. */
    private void doesNotOpen(CapturedOutput log, String how) {
        try (Visitor reader = signedIn(officer)) {
            String file = file(reader.get(plan).body());
            int before = log.getOut().length();
            HttpResponse<String> answer = reader.get(file);
            assertThat(answer.statusCode()).as(how).isEqualTo(500);
            assertThat(answer.body())
                    .as(how)
                    .contains("This does not open", "it was changed or damaged, or its key is not here")
                    .doesNotContain("Dear", "Something else");
            assertThat(log.getOut().substring(before))
                    .as("the log")
                    .contains("Attachment %s does not open: ".formatted(file.split("/")[4]));
            assertThat(audited("/children/{id}/attachments/{attachment}/file"))
                    .startsWith(officer.id().toString())
                    .contains("did not open " + file.split("/")[4]);
        }
    }

    private void changed(String statement) {
        assertThat(everything().sql(statement).update()).as(statement).isPositive();
    }

    @Test
    void oneThatWaitsAndWasChangedKeepsNoOtherWaiting(CapturedOutput log) {
        scanner.isAway();
        attached(lead, Map.of("name", "Changed", "open-to", "ALL"), LETTER);
        attached(lead, Map.of("name", "As it was", "open-to", "ALL"), LETTER);
        changed("""
                update attachment_content set sealed = substr(sealed, 2)
                where attachment = (select id from attachment where person = '%s' and name = 'Changed')
                """.formatted(child));
        scanner.answersAgain();
        atWork.lookAtWhatWaits();
        assertThat(log.getOut()).contains("does not open: what is kept of it was changed");
        try (Visitor reader = signedIn(officer)) {
            assertThat(reader.get(file(reader.get(plan).body())).body()).contains("Dear all");
        }
        changed(
                "delete from attachment_content where attachment = (select id from attachment where person = '%s' and name = 'Changed')"
                        .formatted(child));
    }
}
