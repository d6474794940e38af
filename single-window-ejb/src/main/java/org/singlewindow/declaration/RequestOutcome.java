package org.singlewindow.declaration;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;

/** What came of a request about a declaration. */
public sealed interface RequestOutcome {

    /** {@code answer} is kept with the request; {@code warnings} are in it. */
    record Done(Mrn mrn, byte[] answer, List<Violation> warnings) implements RequestOutcome {

        public Done {
            warnings = List.copyOf(warnings);
        }

        @Override
        public <T> T either(Function<Done, T> done, Function<Again, T> again, Function<Refused, T> refused) {
            return done.apply(this);
        }
    }

    /** The same request came before: the first answer again. */
    record Again(Mrn mrn, byte[] answer) implements RequestOutcome {
        @Override
        public <T> T either(Function<Done, T> done, Function<Again, T> again, Function<Refused, T> refused) {
            return again.apply(this);
        }
    }

    /**
     * Nothing was changed.
     *
     * @param mrn of the declaration that is meant, where the sender may know of it
     */
    record Refused(Ground ground, Optional<Mrn> mrn, List<Violation> violations) implements RequestOutcome {

        public Refused {
            violations = List.copyOf(violations);
        }

        static Refused because(Ground ground, Violation why) {
            return new Refused(ground, Optional.empty(), List.of(why));
        }

        @Override
        public <T> T either(Function<Done, T> done, Function<Again, T> again, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    /** Why nothing came of it. */
    enum Ground {
        /** There is no such declaration, or none that the sender may know of. */
        UNKNOWN,
        /** The sender sees it, and has no say in it any more. */
        NOT_THEIRS,
        /** It does not go together with what has happened. */
        CONFLICT,
        /** It names another version than the one in force. */
        OVERTAKEN,
        /** The document is wrong. */
        WRONG
    }

    <T> T either(Function<Done, T> done, Function<Again, T> again, Function<Refused, T> refused);
}
