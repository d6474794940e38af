package org.singlewindow.declaration;

import java.util.function.Function;

/** What saving a draft came to. Nothing that was typed is ever lost by it, in whichever window. */
public sealed interface DraftOutcome {

    record Kept(DraftView draft) implements DraftOutcome {
        @Override
        public <T> T either(Function<Kept, T> kept, Function<Apart, T> apart, Function<Full, T> full) {
            return kept.apply(this);
        }
    }

    /**
     * Kept as a draft of its own beside the other.
     *
     * @param gone the other is not there any more: lodged or deleted; else it was changed elsewhere meanwhile
     */
    record Apart(DraftView draft, boolean gone) implements DraftOutcome {
        @Override
        public <T> T either(Function<Kept, T> kept, Function<Apart, T> apart, Function<Full, T> full) {
            return apart.apply(this);
        }
    }

    /**
     * Not kept: there is room for so many drafts, of such a size, for each sign-in.
     *
     * @param large there is more text in it than one draft holds; else there are too many of them
     */
    record Full(boolean large) implements DraftOutcome {
        @Override
        public <T> T either(Function<Kept, T> kept, Function<Apart, T> apart, Function<Full, T> full) {
            return full.apply(this);
        }
    }

    <T> T either(Function<Kept, T> kept, Function<Apart, T> apart, Function<Full, T> full);
}
