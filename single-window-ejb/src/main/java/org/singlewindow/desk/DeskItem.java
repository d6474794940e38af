package org.singlewindow.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.Subject;
import org.singlewindow.kernel.Worded;

/**
 * Something that waits for somebody, or did.
 *
 * @param kind    of item, such as {@code task}; words for its states stand under this name
 * @param id      among its kind
 * @param subject what it is about
 * @param forWhom code of the participant who is to act
 * @param from    name of whoever brought it
 * @param due     until when; where nothing is to be done, since when
 */
public record DeskItem(String kind, long id, Subject subject, String forWhom, String from, Standing standing,
        Instant due, Worded summary, Optional<String> heldBy, String page) {

    /**
     * How it stands, in the states of its own feature.
     *
     * @param open   while somebody has to act
     * @param urgent that it is about what does not keep
     * @param first  that it cannot wait for what is due before it, for that reason or for another
     * @param notes  what is to be known of it before it is opened
     */
    public record Standing(Enum<?> state, boolean open, boolean urgent, boolean first, List<Note> notes) {

        public Standing {
            notes = List.copyOf(notes);
        }

        /** It waits for its turn. */
        public Standing(Enum<?> state, boolean open) {
            this(state, open, false, List.of());
        }

        /** It waits for its turn unless it is urgent. */
        public Standing(Enum<?> state, boolean open, boolean urgent, List<Note> notes) {
            this(state, open, urgent, urgent, notes);
        }

        /** The same, which cannot wait. */
        public Standing beforeOthers() {
            return new Standing(state, open, urgent, true, notes);
        }
    }

    /**
     * Something to be known of an item.
     *
     * @param word  the sentence; pages have one for each, under {@code desk.} and the item's kind
     * @param about what stands in it, and the moment that does
     */
    public record Note(String word, String about, Instant at) {}
}
