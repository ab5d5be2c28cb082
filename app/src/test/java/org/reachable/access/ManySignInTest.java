package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reachable.Colleagues;
import org.reachable.ReachableTest;
import org.reachable.Testshire;
import org.reachable.Visitor;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** At nine in the morning everybody signs in at once, and everybody is let in. */
@ReachableTest
class ManySignInTest {

    private static final int AT_ONCE = 50;

    @LocalServerPort
    int port;

    @Autowired
    Colleagues colleagues;

    @Autowired
    JdbcClient sql;

    /** What somebody got: to their form, after it, and of the page that they were led to. */
    private record Got(int form, String after, int page, boolean theirs) {}

    @Test
    void fiftyWhoSignInAtOnceAreAllLetInAndEachReadsTheirOwnPage() throws Exception {
        List<Practitioner> everybody = IntStream.range(0, AT_ONCE)
                .mapToObj(each -> colleagues.somebody("Early Riser" + each, "school", "A school"))
                .toList();
        var begin = new CountDownLatch(1);
        try (var several = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Got>> answers = everybody.stream()
                    .map(one -> several.submit((Callable<Got>) () -> {
                        begin.await();
                        return signsIn(one);
                    }))
                    .toList();
            begin.countDown();
            assertThat(answers).extracting(Future::get).containsOnly(new Got(302, "/now", 200, true));
        }
        assertThat(sql.sql("select count(*) from audit_entry where action = 'SIGN_IN' and practitioner = any (:these)")
                        .param("these", everybody.stream().map(Practitioner::id).toArray(java.util.UUID[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(AT_ONCE);
    }

    private Got signsIn(Practitioner one) {
        try (Visitor visitor = new Visitor(port)) {
            HttpResponse<String> form =
                    visitor.post("/sign-in", Map.of("name", one.signInName(), "password", Testshire.PASSWORD));
            String after =
                    form.headers().firstValue("Location").orElse(form.body()).replaceFirst("^https?://[^/]+", "");
            HttpResponse<String> page = visitor.get("/now");
            return new Got(
                    form.statusCode(), after, page.statusCode(), page.body().contains(one.name()));
        }
    }
}
