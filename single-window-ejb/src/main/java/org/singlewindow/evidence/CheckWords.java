package org.singlewindow.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What was said behind the command of a check.
 *
 * @param file  what is to be checked
 * @param trust whom to believe
 */
record CheckWords(Path file, Trust trust) {

    static final String CERTIFICATE = "--certificate";
    static final String KEY = "--key";
    static final String FINGERPRINT = "--fingerprint";

    /** @throws IllegalArgumentException also for an option that this check has not */
    static CheckWords read(List<String> arguments, Set<String> options) throws IOException {
        Trust trust = new Trust();
        Path file = null;
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (!word.startsWith("--")) {
                file = file(word, file);
            } else if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(word + " wants something behind it");
            } else if (!options.contains(word)) {
                throw new IllegalArgumentException(word + " is no option");
            } else if (word.equals(FINGERPRINT)) {
                trust.fingerprint(arguments.get(++i));
            } else {
                trust.file(path(arguments.get(++i)));
            }
        }
        if (file == null) {
            throw new IllegalArgumentException("no file was named");
        }
        return new CheckWords(file, trust);
    }

    private static Path file(String word, Path before) throws IOException {
        Path named = path(word);
        if (before != null) {
            throw new IllegalArgumentException("one file at a time, not " + before + " and " + named);
        }
        if (!Files.isReadable(named)) {
            throw new IOException(named + " is not there or cannot be read");
        }
        return named;
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
