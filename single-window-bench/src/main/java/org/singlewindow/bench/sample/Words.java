package org.singlewindow.bench.sample;

import java.util.random.RandomGenerator;

/** Text that hardly repeats itself, so that it neither compresses nor caches better than real words do. */
final class Words {
    private static final String[] SYLLABLES = {"al", "bar", "cen", "dor", "el", "fin", "gar", "hol", "is", "jun", "kar",
            "lin", "mor",
            "nar", "ol", "per", "qua", "ros", "sam", "tur", "ul", "ver", "wex", "xan", "yor", "zer", "ta", "shi", "ko",
            "ri", "ne", "pu"};

    private final RandomGenerator random;

    Words(RandomGenerator random) {
        this.random = random;
    }

    /** Exactly so many characters, beginning and ending with a letter. */
    String text(int length) {
        StringBuilder text = new StringBuilder(length + 8);
        while (text.length() < length) {
            int syllables = 1 + random.nextInt(4);
            for (int i = 0; i < syllables; i++) {
                text.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            text.append(random.nextInt(12) == 0 ? " " + random.nextInt(1000) + " " : " ");
        }
        text.setLength(length);
        if (text.charAt(length - 1) == ' ') {
            text.setCharAt(length - 1, 'a');
        }
        return text.toString();
    }

    String digits(int length) {
        StringBuilder digits = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            digits.append(i == 0 ? 1 + random.nextInt(9) : random.nextInt(10));
        }
        return digits.toString();
    }

    int number(int below) {
        return random.nextInt(below);
    }
}
