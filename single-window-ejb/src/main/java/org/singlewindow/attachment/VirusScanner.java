package org.singlewindow.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.singlewindow.kernel.FreeText;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/**
 * Asks a ClamAV daemon over TCP, where the operator has set one, by its command {@code INSTREAM}: pieces with their
 * length before them, an empty one at the end, and one line as the answer. What is not answered in time, or not in a
 * way that is known, counts as not looked at.
 */
@ApplicationScoped
class VirusScanner {

    private static final System.Logger LOG = System.getLogger(VirusScanner.class.getName());

    private static final int PIECE = 64 << 10;
    private static final int LONGEST_ANSWER = 4 << 10;
    private static final Pattern FOUND = Pattern.compile("(?s)stream: (.*) FOUND");

    /** Clean where there is none to ask. */
    ScanVerdict scan(Spooled file) {
        Optional<String> scanner = Settings.find(Setting.VIRUS_SCANNER);
        if (scanner.isEmpty()) {
            return new ScanVerdict.Clean();
        }
        int colon = scanner.get().lastIndexOf(':');
        ScanVerdict verdict = ask(new InetSocketAddress(scanner.get().substring(0, colon).replaceAll("[\\[\\]]", ""),
                Integer.parseInt(scanner.get().substring(colon + 1))), file);
        if (verdict instanceof ScanVerdict.Unknown unknown) {
            LOG.log(System.Logger.Level.WARNING, "the virus scanner " + scanner.get() + " could not be asked: "
                    + unknown.why());
        }
        return verdict;
    }

    private static ScanVerdict ask(InetSocketAddress address, Spooled file) {
        int patience = Settings.number(Setting.VIRUS_SCANNER_PATIENCE) * 1000;
        try (Socket socket = new Socket()) {
            socket.connect(address, patience);
            socket.setSoTimeout(patience);
            Optional<IOException> brokenOff = send(file, socket.getOutputStream());
            String answer = answer(socket.getInputStream());
            return answer.isEmpty() && brokenOff.isPresent() ? new ScanVerdict.Unknown(brokenOff.get().toString())
                    : verdict(answer);
        } catch (IOException unreachable) {
            return new ScanVerdict.Unknown(unreachable.toString());
        }
    }

    /** A scanner that has seen enough answers and listens no more; what it has said is read all the same. */
    private static Optional<IOException> send(Spooled file, OutputStream socket) throws IOException {
        DataOutputStream out = new DataOutputStream(socket);
        long at = 0;
        try {
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            while (at < file.size()) {
                byte[] piece = file.part(at, PIECE);
                out.writeInt(piece.length);
                out.write(piece);
                at += piece.length;
            }
            out.writeInt(0);
            out.flush();
            return Optional.empty();
        } catch (IOException brokenOff) {
            return Optional.of(brokenOff);
        }
    }

    private static String answer(InputStream socket) throws IOException {
        byte[] bytes = new byte[LONGEST_ANSWER];
        int length = 0;
        for (int next = socket.read(); next > 0 && next != '\n' && length < bytes.length; next = socket.read()) {
            bytes[length++] = (byte) next;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8).strip();
    }

    private static ScanVerdict verdict(String answer) {
        if (answer.equals("stream: OK")) {
            return new ScanVerdict.Clean();
        }
        Matcher found = FOUND.matcher(answer);
        return found.matches() ? new ScanVerdict.Infected(FreeText.excerpt(found.group(1), 100))
                : new ScanVerdict.Unknown("it answered \"" + FreeText.excerpt(answer, 200) + '"');
    }
}
