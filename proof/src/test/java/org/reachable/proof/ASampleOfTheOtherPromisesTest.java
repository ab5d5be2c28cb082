package org.reachable.proof;

import org.junit.jupiter.api.Test;

/** The same of every other promise, from the second: by itself, so that the two can be tried side by side. */
class ASampleOfTheOtherPromisesTest {

    @Test
    void everyPromiseIsKeptInASample() throws Exception {
        Sample.isKept(1);
    }
}
