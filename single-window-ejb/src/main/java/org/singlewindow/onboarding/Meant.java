package org.singlewindow.onboarding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant who wrote a name that does not exist. */
final class Meant {

    private static final int NOT_ALIKE = Integer.MAX_VALUE;
    /** Shorter pieces stand in words that have nothing to do with one another. */
    private static final int TELLING = 4;

    private Meant() {
    }

    static Optional<String> by(String written, Collection<String> names) {
        String plain = plain(written);
        return names.stream().filter(name -> farness(plain, plain(name)) != NOT_ALIKE).min(Comparator.comparingInt(name -> farness(plain, plain(name))));
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
