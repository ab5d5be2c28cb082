package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reachable.RegisteredSources;
import org.reachable.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that begin a record under the reference of one that their sender may not know of. */
abstract class HeldFiles extends KeptFrom {

    @Autowired
    RegisteredSources sources;

    static final String ROWS = """
            event_id,subject_child,occurred_at,recorded_at,agency,event_type,summary,handling
            1,{child},2022-03-01T09:00,2022-03-01T10:00,school,school-concern,Came in a stranger’s coat.,open
            2,{child},2022-03-02T09:00,2022-03-02T10:00,school,school-concern,Did not say whose it was.,open
            """;

    /** Somebody who sends for one source, which may hold the words of schools. */
    Visitor sender(Actor who) {
        sources.sentBy(testshire.practitioner(testshire.signInName(who)), testshire.unused("records"), "school");
        return visitor(who);
    }

    /** What each page says on the way, save what names this one. */
    String brought(Visitor sender, String reference) {
        return brought(sender, reference, ROWS);
    }

    String brought(Visitor sender, String reference, String rows) {
        HttpResponse<String> sent = sender.postFile(
                "/import",
                "files",
                reference + ".csv",
                "text/csv",
                rows.replace("{child}", reference).getBytes(StandardCharsets.UTF_8));
        String where = sent.headers().firstValue("Location").orElseThrow().replaceFirst(".*(/import/)", "$1");
        String looked = Visitor.said(sender.get(where));
        HttpResponse<String> loaded = sender.post(where + "/loaded", Map.of("register", reference));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !sender.get(where).body().contains("data-refreshes"));
        String said = looked + loaded.statusCode() + Visitor.said(sender.get(where));
        return said.replace(where, "HERE").replace(reference, "THEM").replace(where.replace("/import/", ""), "ID");
    }

    static String listed(Visitor sender) {
        return Visitor.said(sender.get("/import"));
    }

    String heldAt(Visitor reader) {
        Matcher held = Pattern.compile("/held-rows/[0-9a-f-]+")
                .matcher(reader.get("/now").body());
        assertThat(held.find()).isTrue();
        return held.group();
    }

    long written() {
        return house.superuser()
                .sql("select count(*) from entry where subject = ? and body ->> 'summary' in (?, ?)")
                .params(child.value(), "Came in a stranger’s coat.", "Did not say whose it was.")
                .query(Long.class)
                .single();
    }

    String reference() {
        return people.reference(Actor.job("test", testshire.id()), child).orElseThrow();
    }
}
