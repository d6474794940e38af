package org.singlewindow.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Finds and checks TCP ports. */
final class Ports {
    /** How long a former run of ours may take to give its ports back. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Ports() {
    }

    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** So many, each another. */
    static List<Integer> free(int many) {
        return Stream.generate(Ports::free).distinct().limit(many).toList();
    }

    /** Asked of the system itself, because it may lend this machine addresses that no interface has. */
    static void mustBeOurs(String bind) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address(bind), 0));
        } catch (IOException none) {
            throw new CannotStart(
                    "SW_BIND must be an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all it has, but is \""
                            + bind + "\".",
                    none);
        }
    }

    private static InetAddress address(String bind) throws UnknownHostException {
        if (bind.matches("[0-9.]+") && !bind.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            throw new UnknownHostException(bind); // the JDK would guess what 127.1 stands for
        }
        return InetAddress.getByName(bind);
    }

    static void mustBeFree(String name, String bind, int port) {
        Deadline deadline = Deadline.in(PATIENCE);
        while (isTaken(bind, port)) {
            if (deadline.isOver()) {
                throw new CannotStart("Port " + port + " on " + bind
                        + " is taken by another program; stop that program or set " + name + ".");
            }
            deadline.pause();
        }
    }

    private static boolean isTaken(String bind, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(!Platform.isWindows()); // connections of a former run in TIME_WAIT do not count
            socket.bind(new InetSocketAddress(bind, port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
