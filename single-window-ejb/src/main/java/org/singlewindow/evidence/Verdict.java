package org.singlewindow.evidence;

/** One thing that was looked at, and what was found, in plain words. */
record Verdict(Word word, String text) {

    enum Word {
        HOLDS("HOLDS"),
        /** It is not as it was signed or sealed. */
        BROKEN("BROKEN"),
        /** Could not be told, for something is wanting that only whoever checks can bring. */
        NOT_SHOWN("NOT SHOWN"),
        /** To be known, and nothing wrong. */
        NOTE("NOTE");

        private final String said;

        Word(String said) {
            this.said = said;
        }
    }

    static Verdict holds(String text) {
        return new Verdict(Word.HOLDS, text);
    }

    static Verdict broken(String text) {
        return new Verdict(Word.BROKEN, text);
    }

    static Verdict notShown(String text) {
        return new Verdict(Word.NOT_SHOWN, text);
    }

    static Verdict note(String text) {
        return new Verdict(Word.NOTE, text);
    }

    boolean is(Word wanted) {
        return word == wanted;
    }

    /** As it stands in a terminal. */
    @Override
    public String toString() {
        return "%-10s %s".formatted(word.said, text);
    }
}
