package org.reachable.proof.durability;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.random.RandomGenerator;

/**
 * Where something answers that is killed and comes back at the same port: below those that a machine hands to whoever calls
 * out, for some caller would have it by then.
 */
final class LastingPort {

    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private LastingPort() {}

    static int any() throws IOException {
        int port = RandomGenerator.getDefault().nextInt(FIRST, LAST);
        try (var free = new ServerSocket(port)) {
            return free.getLocalPort();
        } catch (BindException taken) {
            return any();
        }
    }
}
