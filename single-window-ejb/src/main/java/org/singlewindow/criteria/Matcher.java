package org.singlewindow.criteria;

import java.util.Set;

/** How the words of a condition are met, and which words ask for all that others ask for. */
public enum Matcher {

    /** One of the words is there. */
    WORD {
        @Override
        boolean isMet(String word, Found found) {
            return found.has(word);
        }

        @Override
        boolean isMetBy(String word, String value) {
            return word.equals(value);
        }

        @Override
        public boolean covers(Set<String> wide, String narrow) {
            return wide.contains(narrow);
        }
    },

    /**
     * What is there begins with one of the words. With fewer signs than the word it may stand for what does, so it
     * meets the word as well.
     */
    PREFIX {
        @Override
        boolean isMet(String word, Found found) {
            return found.begins(word);
        }

        @Override
        boolean isMetBy(String word, String value) {
            return value.startsWith(word) || word.startsWith(value);
        }

        @Override
        public boolean covers(Set<String> wide, String narrow) {
            for (int length = 1; length <= narrow.length(); length++) {
                if (wide.contains(narrow.substring(0, length))) {
                    return true;
                }
            }
            return false;
        }
    };

    abstract boolean isMet(String word, Found found);

    abstract boolean isMetBy(String word, String value);

    /** True where whatever meets the narrow word meets one of the wide ones. */
    public abstract boolean covers(Set<String> wide, String narrow);

    final boolean coversAll(Set<String> wide, Set<String> narrow) {
        for (String word : narrow) {
            if (!covers(wide, word)) {
                return false;
            }
        }
        return true;
    }
}
