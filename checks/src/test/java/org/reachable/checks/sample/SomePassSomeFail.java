package org.reachable.checks.sample;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reachable.checks.Requirement;

/** Tests for the recorder to watch. Not run by the build: its name is not a test's. */
@Requirement("S-03")
public class SomePassSomeFail {

    @Test
    @Requirement(value = "S-01", proves = Requirement.Proves.ON_SCREEN)
    void passes() {}

    @Test
    @Requirement("S-02")
    void fails() {
        fail("on purpose");
    }

    @Test
    @Disabled("on purpose")
    @Requirement("S-02")
    void isNotRun() {}

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Requirement("S-02")
    void failsInOneCase(boolean passes) {
        assertTrue(passes);
    }

    @Nested
    class Inner {
        @Test
        void passes() {}
    }
}
