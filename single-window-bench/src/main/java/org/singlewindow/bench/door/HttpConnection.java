package org.singlewindow.bench.door;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One connection kept open, as a system of a country or a trader would; the JDK's client costs five times the
 * processor.
 */
public final class HttpConnection implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final InetSocketAddress address;
    private final byte[] buffer = new byte[1 << 16];
    private Socket socket;
    private InputStream in;
    private int next;
    private int end;

    public HttpConnection(URI base) {
        this.address = new InetSocketAddress(base.getHost(), base.getPort());
    }

    /**
     * @param head request line and headers, each with its line end, without the length and the empty line after them
     */
    public Reply exchange(byte[] head, byte[] body) throws IOException {
        if (socket == null) {
            connect();
        }
        try {
            send(head, body);
            return receive();
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(address, PATIENCE_MILLIS);
        in = socket.getInputStream();
        next = 0;
        end = 0;
    }

    private void send(byte[] head, byte[] body) throws IOException {
        byte[] length = ("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + length.length + body.length);
        System.arraycopy(length, 0, all, head.length, length.length);
        System.arraycopy(body, 0, all, head.length + length.length, body.length);
        socket.getOutputStream().write(all);
    }

    private Reply receive() throws IOException {
        List<String> lines = head();
        Reply head = new Reply(Integer.parseInt(lines.get(0).split(" ")[1]), lines, new byte[0]);
        boolean last = says(head, "connection", "close");
        Reply reply = new Reply(head.status(), lines, body(head, last && head.status() != 204 && head.status() != 304));
        if (last) {
            close();
        }
        return reply;
    }

    /** @param toTheEnd whether a body of untold length ends with the connection, as that of a failure may */
    private byte[] body(Reply head, boolean toTheEnd) throws IOException {
        if (says(head, "transfer-encoding", "chunked")) {
            return chunks();
        }
        String length = head.header("content-length");
        if (!length.isEmpty()) {
            return bytes(Integer.parseInt(length));
        }
        return toTheEnd ? rest() : new byte[0];
    }

    /** Among others, it may be. */
    private static boolean says(Reply head, String name, String word) {
        return head.header(name).toLowerCase(Locale.ROOT).contains(word);
    }

    private byte[] rest() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(buffer, next, end - next);
        next = end;
        in.transferTo(body);
        return body.toByteArray();
    }

    private List<String> head() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            lines.add(line);
        }
        return lines;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 16);
        for (int size = Integer.parseInt(line().strip(), 16); size > 0; size = Integer.parseInt(line().strip(), 16)) {
            body.writeBytes(bytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int each = read(); each != '\n'; each = read()) {
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = new byte[length];
        int filled = Math.min(length, end - next);
        System.arraycopy(buffer, next, bytes, 0, filled);
        next += filled;
        if (in.readNBytes(bytes, filled, length - filled) < length - filled) {
            throw new EOFException("the answer broke off");
        }
        return bytes;
    }

    private int read() throws IOException {
        if (next == end) {
            next = 0;
            end = in.read(buffer);
            if (end < 1) {
                end = 0;
                throw new EOFException("no answer");
            }
        }
        return buffer[next++];
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
