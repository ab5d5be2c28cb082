package org.reachable.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.Ids;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.audit.Audit;
import org.reachable.platform.partnership.Partnership;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was begun is kept, for as long as we say, and no word of it without a row in the audit. */
@ReachableTest
class DraftsTest {

    private static final EntryForm A_WORRY =
            new EntryForm(Map.of(EntryForm.TYPE, "school-concern", EntryForm.WORDS, "Begun."));

    @LocalServerPort
    int port;

    @Autowired
    Testshire testshire;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftStore store;

    @Autowired
    Audit audit;

    @Autowired
    Partnership partnership;

    @Autowired
    Transactions transactions;

    @Autowired
    Ids ids;

    @Autowired
    JdbcClient sql;

    @Autowired
    JdbcConnectionDetails database;

    private Practitioner ayo;
    private PersonId child;
    private Draft begun;

    /** A row as it stands in the audit. */
    record Row(
            UUID practitioner,
            String action,
            String route,
            int status,
            String subjects,
            String details,
            String actor) {}

    @BeforeEach
    void begin() {
        ayo = testshire.practitioner("ayo");
        child = testshire.child();
        begun = again(drafts.begin(ayo, child.subject(), A_WORRY));
    }

    @Test
    void whatNobodyCameBackToIsEmptiedAfterThirtyDays() {
        at(begun.savedAt().plus(Duration.ofDays(30))).letGoOfOld();
        assertThat(again(begun.id()).typed()).isEqualTo(A_WORRY);
        assertThat(open()).extracting(Draft::id).contains(begun.id());
        at(begun.savedAt().plus(Duration.ofDays(30)).plusMillis(1)).letGoOfOld();
        assertThat(open()).extracting(Draft::id).doesNotContain(begun.id());
        assertThat(again(begun.id()).typed().fields()).isEmpty();
        assertThat(again(begun.id()).isOpen()).isFalse();
    }

    @Test
    void whoeverTypesAgainHasThirtyDaysMore() {
        transactions.as(
                ayo.id().toString(),
                () -> sql.sql("update draft set saved_at = saved_at - interval '29 days' where id = :id")
                        .param("id", begun.id())
                        .update());
        assertThat(drafts.save(ayo, again(begun.id()), A_WORRY)).isTrue();
        at(begun.savedAt().plus(Duration.ofDays(29))).letGoOfOld();
        assertThat(again(begun.id()).isOpen()).isTrue();
    }

    @Test
    void whatIsKeptAtATimeOutHasItsRowInTheAudit() {
        long before = last();
        HttpResponse<String> answer = sentWhenSignedOut(begun.key(), "Typed+for+an+hour.");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().map()).containsKeys("content-security-policy", "x-frame-options", "cache-control");
        assertThat(again(begun.id()).typed().get(EntryForm.WORDS)).isEqualTo("Typed for an hour.");
        assertThat(after(before)).singleElement().satisfies(row -> {
            assertThat(row.practitioner()).isEqualTo(ayo.id());
            assertThat(row.actor()).isEqualTo(ayo.id().toString());
            assertThat(row.action()).isEqualTo("WRITE");
            assertThat(row.route()).isEqualTo("/record/{id}");
            assertThat(row.subjects()).contains(child.toString());
            assertThat(row.details())
                    .contains("kept at time-out", "key said whose it is")
                    .doesNotContain("an hour");
        });
    }

    @Test
    void aKeyThatOpensNothingKeepsNothingAndLeavesARowOfNobody() {
        long before = last();
        assertThat(sentWhenSignedOut(UUID.randomUUID(), "Anything.").statusCode())
                .isEqualTo(302);
        assertThat(again(begun.id()).typed()).isEqualTo(A_WORRY);
        assertThat(after(before)).singleElement().satisfies(row -> {
            assertThat(row.practitioner()).isNull();
            assertThat(row.action()).isEqualTo("REFUSED");
        });
    }

    @Test
    void whereTheRowCannotBeWrittenNothingIsKeptAtATimeOut() {
        asOwner("revoke insert on audit_unsealed from reachable_jobs");
        try {
            assertThat(sentWhenSignedOut(begun.key(), "Lost?").statusCode()).isEqualTo(503);
        } finally {
            asOwner("grant insert on audit_unsealed to reachable_jobs");
        }
        assertThat(again(begun.id()).typed()).isEqualTo(A_WORRY);
        assertThat(sentWhenSignedOut(begun.key(), "Sent+again.").statusCode()).isEqualTo(302);
        assertThat(again(begun.id()).typed().get(EntryForm.WORDS)).isEqualTo("Sent again.");
    }

    private HttpResponse<String> sentWhenSignedOut(UUID key, String words) {
        try (Visitor stranger = new Visitor(port)) {
            return stranger.postRaw("/record/" + begun.id(), "key=" + key + "&" + EntryForm.WORDS + "=" + words);
        }
    }

    private Drafts at(Instant now) {
        return new Drafts(store, audit, partnership, transactions, ids, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Draft again(UUID id) {
        return transactions
                .as(ayo.id().toString(), () -> store.of(ayo.id(), id))
                .orElseThrow();
    }

    private List<Draft> open() {
        return transactions.as(ayo.id().toString(), () -> drafts.open(ayo));
    }

    private long last() {
        return sql.sql("select coalesce(max(position), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    private List<Row> after(long position) {
        return sql.sql("""
            select practitioner, action, route, status, subjects::text as subjects, details::text as details, actor
            from audit_entry where position > :position order by position
            """).param("position", position).query(Row.class).list();
    }

    private void asOwner(String statement) {
        JdbcClient.create(new DriverManagerDataSource(database.getJdbcUrl(), "reachable_owner", ""))
                .sql(statement)
                .update();
    }
}
