package org.singlewindow.declaration;

import java.util.List;
import java.util.function.Function;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.Violation;

/** What lodging came to. */
public sealed interface LodgementOutcome {

    /** {@code answer} is stored with the declaration; {@code warnings} are in it. */
    record Accepted(Mrn mrn, byte[] answer, List<Violation> warnings) implements LodgementOutcome {
        @Override
        public <T> T either(Function<Accepted, T> accepted, Function<Repeated, T> repeated, Function<Reused, T> reused,
                Function<Refused, T> refused) {
            return accepted.apply(this);
        }
    }

    /** The same bytes again: the first answer again. */
    record Repeated(Mrn mrn, byte[] answer) implements LodgementOutcome {
        @Override
        public <T> T either(Function<Accepted, T> accepted, Function<Repeated, T> repeated, Function<Reused, T> reused,
                Function<Refused, T> refused) {
            return repeated.apply(this);
        }
    }

    /** The declarant used this reference before, or the id that it chose, for something else. */
    record Reused(Violation violation) implements LodgementOutcome {
        @Override
        public <T> T either(Function<Accepted, T> accepted, Function<Repeated, T> repeated, Function<Reused, T> reused,
                Function<Refused, T> refused) {
            return reused.apply(this);
        }
    }

    record Refused(List<Violation> violations) implements LodgementOutcome {
        @Override
        public <T> T either(Function<Accepted, T> accepted, Function<Repeated, T> repeated, Function<Reused, T> reused,
                Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }

    <T> T either(Function<Accepted, T> accepted, Function<Repeated, T> repeated, Function<Reused, T> reused,
            Function<Refused, T> refused);
}
