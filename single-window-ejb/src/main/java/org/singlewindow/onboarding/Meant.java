package org.singlewindow.onboarding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody may have meant who wrote a name that does not exist. */
final class Meant {

    private static final Pattern LOOKS_LIKE_ONE = Pattern.compile("[IL]");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final int FEW = 2;
    private static final int NOT_ALIKE = Integer.MAX_VALUE;
    /** Shorter pieces stand in words that have nothing to do with one another. */
    private static final int TELLING = 4;

    private Meant() {
    }

    static Optional<String> by(String written, Collection<String> names) {
        String plain = plain(written);
        return names.stream().filter(name -> farness(plain, plain(name)) != NOT_ALIKE)
                .min(Comparator.comparingInt(name -> farness(plain, plain(name))));
    }

    /**
     * Of codes, in which another number is another thing: the same but for capitals, signs, zeros in front and a letter
     * or two.
     */
    static Optional<String> code(String written, Collection<String> codes) {
        String plain = plainCode(written);
        return codes.stream().filter(code -> isAlike(plain, plainCode(code)))
                .min(Comparator.comparingInt(code -> distance(plain, plainCode(code))));
    }

    private static boolean isAlike(String some, String other) {
        if (Math.abs(some.length() - other.length()) > FEW) {
            return false;
        }
        boolean few = Math.min(some.length(), other.length()) >= TELLING && distance(some, other) <= FEW
                && number(some).equals(number(other));
        return few || withDigits(some).equals(withDigits(other));
    }

    /** The same for codes that differ in nothing but capitals, signs, and letters that look like digits. */
    static String shape(String code) {
        return withDigits(plainCode(code));
    }

    private static String plainCode(String code) {
        return SIGNS.matcher(code.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /** Letters that are taken for digits, and the other way round. */
    private static String withDigits(String code) {
        return LOOKS_LIKE_ONE.matcher(code.replace('O', '0')).replaceAll("1");
    }

    private static String number(String code) {
        return code.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    }

    /** Without endings, capitals and the signs between words. */
    private static String plain(String name) {
        int dot = name.indexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}/]", "");
    }

    private static int farness(String some, String other) {
        int shorter = Math.min(some.length(), other.length());
        int distance = distance(some, other);
        boolean near = distance <= Math.max(1, shorter / 3);
        boolean part = shorter >= TELLING && (some.contains(other) || other.contains(some) || beginAlike(some, other));
        return near || part ? distance : NOT_ALIKE;
    }

    private static boolean beginAlike(String some, String other) {
        int same = 0;
        while (same < Math.min(some.length(), other.length()) && some.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same >= TELLING && 2 * same >= Math.max(some.length(), other.length());
    }

    /** How many letters have to be put in, taken out or changed (Levenshtein). */
    private static int distance(String some, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= some.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = above[j - 1] + (some.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
