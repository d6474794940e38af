package org.singlewindow.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;

/**
 * The code of a paper, as a scanner read it into a file, verified from a terminal without the window, its database, or
 * a network. It is shown only where it is ours.
 */
public final class VerifyRecordCommand implements ToIntBiFunction<List<String>, Consumer<String>> {

    private static final int HOLDS = 0;
    private static final int BROKEN = 1;
    private static final int NOT_SHOWN = 2;
    private static final int LONGEST = 8192;

    private static final String USAGE = "Say: verify-record FILE --certificate FILE.pem";

    private final Trust trust = new Trust();
    private Optional<Path> file = Optional.empty();

    /** @return 0 it is ours, 1 it is not, 2 not to be told */
    @Override
    public int applyAsInt(List<String> arguments, Consumer<String> terminal) {
        try {
            read(arguments);
            return verify(Files.readString(file.orElseThrow(), StandardCharsets.UTF_8), terminal);
        } catch (IOException | IllegalArgumentException wrong) {
            terminal.accept("Nothing was checked: " + wrong.getMessage() + ".");
            terminal.accept(USAGE);
            return NOT_SHOWN;
        }
    }

    private int verify(String code, Consumer<String> terminal) {
        Optional<SignedRecord> record = SignedRecord.parse(code);
        if (record.isEmpty()) {
            terminal.accept("NOT OURS: this is no signed record.");
            return BROKEN;
        }
        if (!trust.hasSigned(record.get().bytes(), record.get().signature())) {
            terminal.accept("NOT OURS: something in it is not as it was signed, or another key signed it.");
            return BROKEN;
        }
        record.get().text().lines().forEach(terminal);
        terminal.accept("It is ours, as it was signed. What has happened since, the window alone can say.");
        return HOLDS;
    }

    private void read(List<String> arguments) throws IOException {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (!word.startsWith("--")) {
                file = Optional.of(path(word));
            } else if (i + 1 == arguments.size() || !List.of("--certificate", "--key").contains(word)) {
                throw new IllegalArgumentException(word + " is no option, or wants something behind it");
            } else {
                trust.file(path(arguments.get(++i)));
            }
        }
        if (file.isEmpty()) {
            throw new IllegalArgumentException("no file was named");
        }
        if (trust.isEmpty()) {
            throw new IllegalArgumentException("whom to believe was not said: give the window's certificate");
        }
        if (Files.size(file.get()) > LONGEST) {
            throw new IllegalArgumentException(file.get() + " is too long for a code");
        }
    }

    private static Path path(String word) throws IOException {
        try {
            Path path = Path.of(word);
            if (!Files.isReadable(path)) {
                throw new IOException(word + " is not there or cannot be read");
            }
            return path;
        } catch (InvalidPathException none) {
            throw new IOException(word + " is no name of a file", none);
        }
    }
}
