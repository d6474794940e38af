package org.singlewindow.wco;

import java.util.List;
import java.util.function.Function;

/** What reading bytes as a WCO document comes to. */
public sealed interface ReadOutcome {

    /** The document follows the schema. */
    record Read(WcoDocument document) implements ReadOutcome {
        @Override
        public <T> T either(Function<Read, T> read, Function<NotWellFormed, T> notWellFormed, Function<Invalid, T> invalid) {
            return read.apply(this);
        }
    }

    /** The bytes are no XML document that we read: not XML, wrongly encoded, broken, too large or built to harm. */
    record NotWellFormed(SchemaViolation violation) implements ReadOutcome {
        @Override
        public <T> T either(Function<Read, T> read, Function<NotWellFormed, T> notWellFormed, Function<Invalid, T> invalid) {
            return notWellFormed.apply(this);
        }
    }

    /**
     * XML, but no WCO document that follows the schema.
     *
     * @param violations all of them in document order, at least one, at most {@link WcoReader#MOST_VIOLATIONS}
     */
    record Invalid(List<SchemaViolation> violations) implements ReadOutcome {
        public Invalid {
            violations = List.copyOf(violations);
        }

        @Override
        public <T> T either(Function<Read, T> read, Function<NotWellFormed, T> notWellFormed, Function<Invalid, T> invalid) {
            return invalid.apply(this);
        }
    }

    <T> T either(Function<Read, T> read, Function<NotWellFormed, T> notWellFormed, Function<Invalid, T> invalid);
}
