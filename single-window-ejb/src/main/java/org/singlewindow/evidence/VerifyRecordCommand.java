package org.singlewindow.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** @return 0 it is ours, 1 it is not, 2 not to be told */
    @Override
    public int applyAsInt(List<String> arguments, Consumer<String> terminal) {
        try {
            CheckWords said = read(arguments);
            return verify(Files.readString(said.file(), StandardCharsets.UTF_8), said.trust(), terminal);
        } catch (IOException | IllegalArgumentException wrong) {
            terminal.accept("Nothing was checked: " + wrong.getMessage() + ".");
            terminal.accept(USAGE);
            return NOT_SHOWN;
        }
    }

    private static int verify(String code, Trust trust, Consumer<String> terminal) {
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

    private static CheckWords read(List<String> arguments) throws IOException {
        CheckWords said = CheckWords.read(arguments, Set.of(CheckWords.CERTIFICATE, CheckWords.KEY));
        if (said.trust().isEmpty()) {
            throw new IllegalArgumentException("whom to believe was not said: give the window's certificate");
        }
        if (Files.size(said.file()) > LONGEST) {
            throw new IllegalArgumentException(said.file() + " is too long for a code");
        }
        return said;
    }
}
