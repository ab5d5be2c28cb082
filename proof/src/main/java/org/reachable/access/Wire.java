package org.reachable.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What lies between us and somebody else's server, and what can befall it. */
final class Wire implements AutoCloseable {

    /** How it is down: nobody is there; somebody takes the call and says nothing; what is said is a fault. */
    enum Down {
        NOBODY_THERE,
        SILENT,
        A_FAULT
    }

    private static final byte[] FAULT =
            "HTTP/1.1 500 Broken\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final InetSocketAddress here;
    private volatile @Nullable InetSocketAddress there;
    private volatile @Nullable Down down;
    private volatile ServerSocket door;

    Wire() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        here = (InetSocketAddress) door.getLocalSocketAddress();
        listen(door);
    }

    String address() {
        return "http://127.0.0.1:" + here.getPort();
    }

    void leadsTo(int port) {
        there = new InetSocketAddress("127.0.0.1", port);
    }

    /** From here on, for whoever is talking just now as well. */
    void breaks(Down how) throws IOException {
        down = how;
        hangUp();
        if (how == Down.NOBODY_THERE) {
            door.close();
        }
    }

    void isMended() throws IOException {
        down = null;
        hangUp();
        if (door.isClosed()) {
            door = new ServerSocket(here.getPort(), 50, here.getAddress());
            listen(door);
        }
    }

    private void listen(ServerSocket at) {
        Thread.ofVirtual().start(() -> {
            while (!at.isClosed()) {
                try {
                    Socket one = at.accept();
                    open.add(one);
                    Thread.ofVirtual().start(() -> answer(one));
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private void answer(Socket one) {
        try {
            if (down == Down.A_FAULT) {
                one.getInputStream().read(new byte[8_192]);
                one.getOutputStream().write(FAULT);
                one.close();
            } else if (down == null && there != null) {
                Socket other = new Socket(there.getAddress(), there.getPort());
                open.add(other);
                Thread.ofVirtual().start(() -> carry(one, other));
                carry(other, one);
            }
        } catch (IOException gone) {
            hangUp(one);
        }
    }

    private void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException gone) {
            hangUp(from);
            hangUp(to);
        }
    }

    private void hangUp() {
        open.forEach(this::hangUp);
    }

    private void hangUp(Socket one) {
        open.remove(one);
        try {
            one.close();
        } catch (IOException closedAnyway) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        hangUp();
    }
}
