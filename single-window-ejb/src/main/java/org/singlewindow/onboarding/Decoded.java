package org.singlewindow.onboarding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The characters of a file. UTF-8 is read, and UTF-16 where the file begins with its mark, as office programs write it.
 * Nothing is guessed beyond that: what is probably Cyrillic of Windows is named and not read, since it has no place for
 * many letters of the region.
 *
 * @param text  empty where they cannot be told
 * @param fault why they cannot be told
 */
record Decoded(String text, Optional<Fault> fault) {

    /** What the bytes are instead, as far as it shows. */
    enum Fault {
        WORKBOOK, UTF16_WITHOUT_MARK, UTF16_DAMAGED, UTF32, WINDOWS_1251, CP866, OTHER
    }

    private static final String MARK = "\uFEFF";
    /** As which today's workbooks are stored, and how those before them begin. */
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int WIDE = 4;
    private static final int HIGHEST_PLANE = 0x10;
    private static final Pattern CYRILLIC = Pattern.compile("[\u0400-\u045F]{3,}");
    private static final Map<Fault, String> OLD = new EnumMap<>(
            Map.of(Fault.WINDOWS_1251, "windows-1251", Fault.CP866, "IBM866"));

    static Decoded of(byte[] bytes) {
        if (beginsWith(bytes, ZIP) || beginsWith(bytes, OLD_EXCEL)) {
            return new Decoded("", Optional.of(Fault.WORKBOOK));
        }
        if (isOfFours(bytes)) {
            return new Decoded("", Optional.of(Fault.UTF32));
        }
        boolean wide = bytes.length >= 2 && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE);
        if (!wide && everySecondIsNone(bytes)) {
            return new Decoded("", Optional.of(Fault.UTF16_WITHOUT_MARK));
        }
        return decode(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8)
                .map(text -> new Decoded(text.startsWith(MARK) ? text.substring(MARK.length()) : text,
                        Optional.empty()))
                .orElseGet(() -> new Decoded("", Optional.of(wide ? Fault.UTF16_DAMAGED : probably(bytes))));
    }

    private static boolean beginsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    boolean isReadable() {
        return fault.isEmpty();
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

    /**
     * Four bytes for every character: no script needs them all. Also where the first of them look like the mark of
     * UTF-16.
     */
    private static boolean isOfFours(byte[] bytes) {
        return bytes.length > 0 && bytes.length % WIDE == 0 && (areSmall(bytes, 0, 1) || areSmall(bytes, WIDE - 1, 2));
    }

    /**
     * Every number of four bytes, with its highest byte at this place and the next at that, is one of a character's.
     */
    private static boolean areSmall(byte[] bytes, int highest, int next) {
        return IntStream.range(0, bytes.length / WIDE).map(i -> i * WIDE)
                .allMatch(i -> bytes[i + highest] == 0 && (bytes[i + next] & 0xFF) <= HIGHEST_PLANE);
    }

    private static Fault probably(byte[] bytes) {
        Fault best = Fault.OTHER;
        int most = 0;
        for (Map.Entry<Fault, String> old : OLD.entrySet()) {
            int letters = Charset.isSupported(old.getValue())
                    ? cyrillic(new String(bytes, Charset.forName(old.getValue()))) : 0;
            if (letters > most) {
                most = letters;
                best = old.getKey();
            }
        }
        return best;
    }

    private static int cyrillic(String text) {
        return CYRILLIC.matcher(text).results().map(MatchResult::group).mapToInt(String::length).sum();
    }
}
