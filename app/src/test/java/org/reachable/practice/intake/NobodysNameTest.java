package org.reachable.practice.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Visitor;
import org.reachable.foundation.kernel.Transactions;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is not signed in has no name that could be borrowed: their form needs no token, and somebody’s at work does. */
@ReachableTest
class NobodysNameTest {

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient sql;

    /** What was sent is in the audit, though nobody signed in; and a token that is over loses nobody's words. */
    @Test
    void aHalfHourOfWritingIsNotLostForATokenThatIsOver() {
        long before = written();
        try (Visitor anybody = new Visitor(port)) {
            String body = WithoutAnAccountTest.form("Zephyrine " + WithoutAnAccountTest.letters()).entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            assertThat(anybody.postRaw("/worried", body).statusCode()).isEqualTo(302);
        }
        assertThat(written()).isEqualTo(before + 1);
        Practitioner clerk = colleagues.somebody("Cleo Clerk", "social-care", "Contact centre");
        try (Visitor atWork = Visitor.signedIn(port, clerk.signInName())) {
            assertThat(atWork.postRaw("/worried", "words=x").statusCode())
                    .as("in somebody's name")
                    .isEqualTo(403);
        }
    }

    private long written() {
        return transactions.as(
                "job:test",
                () -> sql.sql("select count(*) from audit_entry where route = '/worried' and action = 'WRITE'")
                        .query(Long.class)
                        .single());
    }
}
