package org.singlewindow.wco;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reading bytes as a WCO document comes to.
 *
 * @param <D> in what form the document was asked for
 */
public sealed interface ReadOutcome<D> {

    /** The document follows the schema. */
    record Read<D>(D document) implements ReadOutcome<D> {
        @Override
        public <T> T either(Function<Read<D>, T> read, Function<NotWellFormed<D>, T> notWellFormed,
                Function<Invalid<D>, T> invalid) {
            return read.apply(this);
        }
    }

    /**
     * The bytes are no XML document that we read: not XML, wrongly encoded, broken, too large or built to harm.
     *
     * @param reference of the declarant's own, where it was read before
     */
    record NotWellFormed<D>(SchemaViolation violation, Optional<String> reference) implements ReadOutcome<D> {
        @Override
        public <T> T either(Function<Read<D>, T> read, Function<NotWellFormed<D>, T> notWellFormed,
                Function<Invalid<D>, T> invalid) {
            return notWellFormed.apply(this);
        }
    }

    /**
     * XML, but no WCO document that follows the schema.
     *
     * @param violations all of them in document order, at least one, at most {@link WcoReader#MOST_VIOLATIONS}
     * @param reference  of the declarant's own, where it could be read
     */
    record Invalid<D>(List<SchemaViolation> violations, Optional<String> reference) implements ReadOutcome<D> {
        public Invalid {
            violations = List.copyOf(violations);
        }

        @Override
        public <T> T either(Function<Read<D>, T> read, Function<NotWellFormed<D>, T> notWellFormed,
                Function<Invalid<D>, T> invalid) {
            return invalid.apply(this);
        }
    }

    <T> T either(Function<Read<D>, T> read, Function<NotWellFormed<D>, T> notWellFormed,
            Function<Invalid<D>, T> invalid);
}
