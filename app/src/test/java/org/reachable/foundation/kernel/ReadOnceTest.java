package org.reachable.foundation.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class ReadOnceTest {

    private final AtomicInteger reads = new AtomicInteger();

    @AfterEach
    void nobodyAsksForAPage() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void twoPartsOfOnePageReadOnce() {
        asking("GET");
        assertThat(read("a child")).isEqualTo(1);
        assertThat(read("a child")).isEqualTo(1);
        assertThat(read("another")).isEqualTo(2);
    }

    @Test
    void theNextPageReadsAnew() {
        asking("GET");
        read("a child");
        asking("GET");
        assertThat(read("a child")).isEqualTo(2);
    }

    @Test
    void whatIsSentReadsAnewEachTime() {
        asking("POST");
        read("a child");
        assertThat(read("a child")).isEqualTo(2);
    }

    @Test
    void aJobReadsAnewEachTime() {
        read("a child");
        assertThat(read("a child")).isEqualTo(2);
    }

    @Test
    void whoeverLooksAsSomebodyElseIsGivenNothingOfBefore() {
        asking("GET");
        read("a child");
        ReadOnce.forget();
        assertThat(read("a child")).isEqualTo(2);
    }

    @Test
    void aPageOfManyKeepsAFew() {
        asking("GET");
        read("the first");
        for (int other = 0; other < 40; other++) {
            read("child " + other);
        }
        assertThat(read("the first")).isEqualTo(42);
    }

    private static void asking(String method) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest(method, "/children")));
    }

    private int read(String question) {
        return ReadOnce.of(question, reads::incrementAndGet);
    }
}
