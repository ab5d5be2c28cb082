package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** As many are at a password as there is room for; who comes while nobody makes room holds nothing of ours, and is told to come again. */
class FewAtAPasswordTest {

    private final FewAtAPassword few = new FewAtAPassword(2, 10, Duration.ZERO);

    private final List<Integer> answers = new ArrayList<>();

    @Test
    void theThirdIsToldToComeAgainAndOtherPagesGoOn() throws Exception {
        comes(
                "POST",
                "/sign-in",
                () -> comes("POST", "/password", () -> {
                    comes("POST", "/sign-in", () -> {});
                    comes("GET", "/sign-in", () -> {});
                    comes("POST", "/asks/1", () -> {});
                }));
        assertThat(answers).containsExactly(429, 200, 200, 200, 200);
    }

    @Test
    void whoeverIsInMakesRoom() throws Exception {
        for (int one = 0; one < 5; one++) {
            comes("POST", "/sign-in", () -> {});
        }
        assertThat(answers).hasSize(5).containsOnly(200);
    }

    private interface Meanwhile {
        void happens() throws Exception;
    }

    private void comes(String method, String path, Meanwhile meanwhile) throws Exception {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        var response = new MockHttpServletResponse();
        FilterChain page = (_, _) -> {
            try {
                meanwhile.happens();
            } catch (Exception fault) {
                throw new IllegalStateException(fault);
            }
        };
        few.doFilter(
                request,
                response,
                (asked, answer) -> FewAtAPassword.whoGotNone().doFilter(asked, answer, page));
        answers.add(response.getStatus());
    }
}
