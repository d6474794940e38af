package org.singlewindow.kernel;

import java.util.Optional;

/**
 * Something that happened, told in the past tense. Use cases fire it inside their transaction; {@code audit} writes it
 * down in the same transaction, so nothing can happen unaudited. Every event is a record.
 */
public interface DomainEvent {

    /** The audit catalogue's word for this event, such as {@code declaration.accepted}. */
    String kind();

    /**
     * The one thing whose history it belongs to: what is done about a declaration, by its tasks and deliveries too, is
     * about the declaration, so that its history is whole; which task or delivery it was, party and text say.
     */
    Subject about();

    /** Sign-in of the person or system that caused it; {@code system} for timers. */
    String actor();

    /** One line for the history, in English. */
    String text();

    /** Code of the agency or country concerned, if it is one in particular. */
    default Optional<String> party() {
        return Optional.empty();
    }

    /** True where the statement that stored the fact wrote its audit line as well, as the fan-out does. */
    default boolean alreadyRecorded() {
        return false;
    }
}
