package org.singlewindow.routing;

import java.util.HashSet;
import java.util.Set;

/**
 * Types of documents however they are written. Those of the list of the United Nations (UNCL 1001) have three digits;
 * many customs write the letter of their category in front, which is N, and others do not: 853 and N853 are the same.
 */
final class Papers {

    private static final char OF_THE_LIST = 'N';
    private static final int DIGITS = 3;

    private Papers() {
    }

    /** The same types, each in both ways of writing. */
    static Set<String> inBothWays(Set<String> types) {
        if (types.isEmpty()) {
            return types;
        }
        Set<String> all = new HashSet<>(types);
        for (String type : types) {
            if (isDigits(type, 0)) {
                all.add(OF_THE_LIST + type);
            } else if (type.charAt(0) == OF_THE_LIST && isDigits(type, 1)) {
                all.add(type.substring(1));
            }
        }
        return all;
    }

    private static boolean isDigits(String type, int from) {
        return type.length() == from + DIGITS && type.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }
}
