package org.reachable.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Two are at a provider at one time; who comes while both wait for it does not ask it, and holds nothing of ours. */
class FewAtAProviderTest {

    private final FewAtAProvider few = new FewAtAProvider(Duration.ZERO, List.of("police", "health"));

    private final List<String> asked = new ArrayList<>();

    @Test
    void theThirdAtOneProviderDoesNotAskItAndAnotherProviderIsAsked() throws Exception {
        String police = AgencyProvider.BACK + "/police";
        comes(
                police,
                () -> comes(AgencyProvider.BEGIN + "/police", () -> {
                    comes(police, () -> {});
                    comes(AgencyProvider.BACK + "/health", () -> {});
                }));
        assertThat(asked).containsExactly(police, AgencyProvider.BEGIN + "/police", AgencyProvider.BACK + "/health");
    }

    /** What a provider signed is looked at with its key, which it is asked for. */
    @Test
    void whoeverSaysThatSomebodySignedOutThereAsksItToo() throws Exception {
        String heard = AgencyProvider.HEARD + "/police";
        comes(heard, () -> comes(heard, () -> comes(heard, () -> {})));
        assertThat(asked).hasSize(2);
    }

    @Test
    void nobodyWaitsForAProviderThatThereIsNot() throws Exception {
        String nobodys = AgencyProvider.BEGIN + "/nobodys";
        comes(nobodys, () -> comes(nobodys, () -> comes(nobodys, () -> {})));
        assertThat(asked).hasSize(3);
    }

    @Test
    void whoeverHasTheirAnswerMakesRoom() throws Exception {
        for (int one = 0; one < 5; one++) {
            comes(AgencyProvider.BACK + "/police", () -> {});
        }
        assertThat(asked).hasSize(5);
    }

    @Test
    void otherPagesDoNotWait() throws Exception {
        comes("/now", () -> comes("/now", () -> comes("/now", () -> {})));
        assertThat(asked).hasSize(3);
    }

    private interface Meanwhile {
        void happens() throws Exception;
    }

    private void comes(String path, Meanwhile meanwhile) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        FilterChain on = (_, _) -> {
            if (!FewAtAProvider.gotNoPlace(request)) {
                asked.add(path);
            }
            try {
                meanwhile.happens();
            } catch (Exception fault) {
                throw new IllegalStateException(fault);
            }
        };
        few.doFilter(request, new MockHttpServletResponse(), on);
    }
}
