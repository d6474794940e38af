package org.singlewindow.onboarding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The characters of a file. UTF-8 is read, and UTF-16 where the file begins with its mark, as office programs write it. Nothing is
 * guessed beyond that: what is probably Cyrillic of Windows is named and not read, since it has no place for many letters of the region.
 *
 * @param text  empty where they cannot be told
 * @param fault why they cannot be told, as the end of a sentence; empty where they can
 */
record Decoded(String text, String fault) {

    private static final String MARK = "\uFEFF";
    private static final Pattern CYRILLIC = Pattern.compile("[\u0400-\u045F]{3,}");
    /** By what users know them as. */
    private static final List<List<String>> OLD = List.of(List.of("windows-1251", "Windows-1251, the Cyrillic of Windows"),
            List.of("IBM866", "cp866, the Cyrillic of DOS"));

    static Decoded of(byte[] bytes) {
        boolean wide = bytes.length >= 2 && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE);
        if (!wide && everySecondIsNone(bytes)) {
            return new Decoded("", "in UTF-16 without the mark that says so");
        }
        return decode(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                .map(text -> new Decoded(text.startsWith(MARK) ? text.substring(MARK.length()) : text, ""))
                .orElseGet(() -> new Decoded("", wide ? "in a damaged UTF-16" : probably(bytes)));
    }

    boolean isReadable() {
        return fault.isEmpty();
    }

    /** The line with the first character that is none, 1-based; to be asked of a file that should be UTF-8. */
    static int badLine(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length + 1), true);
        int line = 1;
        for (int i = 0; i < in.position(); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException another) {
            return Optional.empty();
        }
    }

    private static boolean everySecondIsNone(byte[] bytes) {
        int none = 0;
        for (byte each : bytes) {
            none += each == 0 ? 1 : 0;
        }
        return none > 2 && none > bytes.length / 3;
    }

    private static String probably(byte[] bytes) {
        String best = "in an encoding that is not known here";
        int most = 0;
        for (List<String> old : OLD) {
            int letters = Charset.isSupported(old.get(0)) ? cyrillic(new String(bytes, Charset.forName(old.get(0)))) : 0;
            if (letters > most) {
                most = letters;
                best = "probably in " + old.get(1);
            }
        }
        return best;
    }

    private static int cyrillic(String text) {
        return CYRILLIC.matcher(text).results().map(MatchResult::group).mapToInt(String::length).sum();
    }
}
