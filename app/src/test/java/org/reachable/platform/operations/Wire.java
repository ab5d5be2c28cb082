package org.reachable.platform.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server that can be cut, or go dead without a word. */
final class Wire implements AutoCloseable {

    private final ServerSocket here;
    private final int there;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean dead;

    Wire(int there) throws IOException {
        this(there, 0);
    }

    /** One that is laid again where another was cut. */
    Wire(int there, int here) throws IOException {
        this.there = there;
        this.here = new ServerSocket(here, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return here.getLocalPort();
    }

    /** From here on nothing passes, and nobody is told. */
    void goesDead() {
        dead = true;
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = here.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), there);
                open.add(caller);
                open.add(server);
                if (here.isClosed()) { // it came while the wire was cut
                    close();
                    return;
                }
                Thread.startVirtualThread(() -> pass(caller, server));
                Thread.startVirtualThread(() -> pass(server, caller));
            }
        } catch (IOException cut) {
            // Nobody comes any more.
        }
    }

    private void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] some = new byte[8_192];
            for (int many = in.read(some); many >= 0; many = in.read(some)) {
                if (!dead) {
                    out.write(some, 0, many);
                    out.flush();
                }
            }
        } catch (IOException cut) {
            // That is what it is for.
        }
    }

    @Override
    public void close() throws IOException {
        here.close();
        for (Socket one : open) {
            one.close();
        }
    }
}
