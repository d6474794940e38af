package org.singlewindow.attachment;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as a ClamAV daemon does, once for each connection; or hangs, or closes. */
final class StubScanner implements AutoCloseable {

    static final String HANGS = "(hangs)";
    static final String CLOSES = "(closes)";
    static final String LISTENS_NO_FURTHER = "INSTREAM size limit exceeded. ERROR";

    private final ServerSocket door;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<byte[]> seen = new CopyOnWriteArrayList<>();
    private volatile String answer;

    StubScanner(String answer) {
        this.answer = answer;
        try {
            door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        Thread work = new Thread(this::serve, "stub scanner");
        work.setDaemon(true);
        work.start();
    }

    String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    void answers(String words) {
        answer = words;
    }

    List<byte[]> seen() {
        return seen;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                open.add(caller);
                talk(caller);
            } catch (IOException over) {
                continue;
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        if (answer.equals(CLOSES)) {
            caller.close();
            return;
        }
        DataInputStream in = new DataInputStream(caller.getInputStream());
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            say(caller, "UNKNOWN COMMAND");
            return;
        }
        if (answer.equals(LISTENS_NO_FURTHER)) {
            say(caller, answer);
            return;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.writeBytes(in.readNBytes(length));
        }
        seen.add(file.toByteArray());
        if (!answer.equals(HANGS)) {
            say(caller, answer);
        }
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\0").getBytes(StandardCharsets.UTF_8));
        caller.close();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket each : open) {
                each.close();
            }
        } catch (IOException already) {
            throw new IllegalStateException(already);
        }
    }
}
