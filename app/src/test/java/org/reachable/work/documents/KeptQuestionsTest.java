package org.reachable.work.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.engine.document.DocumentKinds;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A policy asks otherwise than it did: what was written to its questions is read with them, and nothing of it is lost. */
@ReachableTest
class KeptQuestionsTest extends PlanForAFamily {

    private static final String CHANGED = "What is asked was changed since";

    @Autowired
    DocumentKinds kinds;

    @Autowired
    JdbcConnectionDetails database;

    @Test
    void anAnswerStandsUnderTheQuestionThatItAnswered() {
        sent(plan + "/1/in-force", Map.of());
        writtenToOthers();
        assertThat(main("/1"))
                .contains(CHANGED, "What Rowan is promised", "Jerome Bailey")
                .contains("What is well as it is")
                .doesNotContain("The adult Rowan trusts");
        assertThat(worker.get(plan + "/1/document.docx").statusCode()).isEqualTo(200);
        sent(plan, Map.of());
        assertThat(main("/2"))
                .contains("Version 1 was written to other questions", "What needs to change", "The adult Rowan trusts")
                .doesNotContain(CHANGED, "Jerome Bailey");
        assertThat(main("/2/compared"))
                .contains("No longer asked", "Version 2 does not ask for it.", "Jerome Bailey")
                .doesNotContain("Taken out");
    }

    @Test
    void whatNobodyIsAskedForAnyMoreIsReadAndNobodyBeginsIt() {
        sent(plan + "/1/in-force", Map.of());
        String code = "promise-" + child;
        keep(code, code, text().replace("kind: plan\n", "kind: " + code + "\n").replace("way: ", "way: Once "));
        changed(
                "update document_version set asks = '%s' where person = '%s'".formatted(code, child),
                "update document set kind = '%s' where person = '%s'".formatted(code, child));
        String gone = plan.replace("/plan", "/" + code);
        assertThat(worker.get("/children/" + child).body()).contains("href=\"" + gone + "\"");
        assertThat(worker.get("/children/" + friend).body()).doesNotContain("Once The plan");
        assertThat(Jsoup.parse(worker.get(gone).body()).select("main").text())
                .contains("Nobody is asked to write one any more", "Jerome Bailey")
                .doesNotContain("Write a new version");
        assertThat(worker.post(gone, Map.of()).statusCode()).isEqualTo(404);
    }

    /** What the first version of this child's plan asked: of one section another code and title, of another a title. */
    private void writtenToOthers() {
        String asked = "other-" + child;
        keep(
                asked,
                "plan",
                text().replaceAll("(code|section): trusted\\b", "$1: promised")
                        .replace("The adult {child} trusts", "What {child} is promised")
                        .replace("title: What needs to change", "title: What is well as it is"));
        changed(
                "update document_version set asks = '%s' where person = '%s'".formatted(asked, child),
                "update document_part set section = 'promised' where section = 'trusted' and person = '%s'"
                        .formatted(child));
    }

    private String text() {
        return kinds.texts().getOrDefault("plan", "");
    }

    private void keep(String fingerprint, String code, String says) {
        all().sql("insert into kept_kind (fingerprint, code, says) values (:fingerprint, :code, :says)")
                .param("fingerprint", fingerprint)
                .param("code", code)
                .param("says", says)
                .update();
    }

    /** What nobody may change is changed, as if it had been said so. */
    private void changed(String... statements) {
        for (String statement : statements) {
            all().sql("set session_replication_role = replica; " + statement).update();
        }
    }

    private JdbcClient all() {
        return JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "postgres", ""));
    }

    private String main(String address) {
        return Jsoup.parse(worker.get(plan + address).body()).select("main").text();
    }
}
