package org.singlewindow.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;

/**
 * Evidence of a case, verified from a terminal: without the window, its database, or a network. Made by name and known
 * as what the JDK has for two arguments, since whoever starts it shares no class with the application.
 */
public final class VerifyEvidenceCommand implements ToIntBiFunction<List<String>, Consumer<String>> {

    private static final int ALL_HOLDS = 0;
    private static final int BROKEN = 1;
    private static final int NOT_SHOWN = 2;

    private static final String USAGE = "Say: verify-evidence FILE [--certificate FILE.pem] [--key FILE.pem] [--fingerprint SHA-256]";

    private final Trust trust = new Trust();
    private Optional<Path> file = Optional.empty();

    /** @return 0 all of it holds, 1 something does not, 2 not to be told */
    @Override
    public int applyAsInt(List<String> arguments, Consumer<String> terminal) {
        try {
            read(arguments);
        } catch (IOException | IllegalArgumentException wrong) {
            terminal.accept("Nothing was checked: " + wrong.getMessage() + ".");
            terminal.accept(USAGE);
            return NOT_SHOWN;
        }
        List<Verdict> verdicts = new EvidenceCheck(trust).check(file.orElseThrow());
        verdicts.forEach(each -> terminal.accept(each.toString()));
        if (verdicts.stream().anyMatch(each -> each.is(Verdict.Word.BROKEN))) {
            terminal.accept("NOT ALL OF IT HOLDS: do not rely on this file.");
            return BROKEN;
        }
        if (verdicts.stream().anyMatch(each -> each.is(Verdict.Word.NOT_SHOWN))) {
            terminal.accept("It fits together, but who made it is not shown.");
            return NOT_SHOWN;
        }
        terminal.accept("All of it holds.");
        return ALL_HOLDS;
    }

    private void read(List<String> arguments) throws IOException {
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (!word.startsWith("--")) {
                take(path(word));
            } else if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(word + " wants something behind it");
            } else {
                take(word, arguments.get(++i));
            }
        }
        if (file.isEmpty()) {
            throw new IllegalArgumentException("no file was named");
        }
    }

    private void take(Path named) throws IOException {
        if (file.isPresent()) {
            throw new IllegalArgumentException("one file at a time, not " + file.get() + " and " + named);
        }
        if (!Files.isReadable(named)) {
            throw new IOException(named + " is not there or cannot be read");
        }
        file = Optional.of(named);
    }

    private void take(String option, String value) throws IOException {
        switch (option) {
            case "--certificate", "--key" -> trust.file(path(value));
            case "--fingerprint" -> trust.fingerprint(value);
            default -> throw new IllegalArgumentException(option + " is no option");
        }
    }

    private static Path path(String word) throws IOException {
        try {
            Path path = Path.of(word);
            if (!Files.exists(path)) {
                throw new IOException(word + " is not there");
            }
            return path;
        } catch (InvalidPathException none) {
            throw new IOException(word + " is no name of a file", none);
        }
    }
}
