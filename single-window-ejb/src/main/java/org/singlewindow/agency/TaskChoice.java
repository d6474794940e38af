package org.singlewindow.agency;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tasks somebody wants listed, in one word: {@code OPEN}, {@code URGENT}, {@code ALL}, or those in one state. The
 * words are the same at every door.
 *
 * @param word as it is said
 */
public record TaskChoice(String word) {

    /** What still has to be decided. */
    public static final TaskChoice OPEN = new TaskChoice("OPEN");

    /** Of these, what is about live or perishable goods. */
    public static final TaskChoice URGENT = new TaskChoice("URGENT");

    public static final TaskChoice ALL = new TaskChoice("ALL");

    /** Empty where it is none of the {@link #words}. */
    public static Optional<TaskChoice> parse(String word) {
        return known().filter(each -> each.word.equals(word)).findFirst();
    }

    /** All that there are, for saying so. */
    public static String words() {
        return known().map(TaskChoice::word).collect(Collectors.joining(", "));
    }

    private static Stream<TaskChoice> known() {
        return Stream.concat(Stream.of(OPEN, URGENT, ALL),
                Arrays.stream(TaskState.values()).map(state -> new TaskChoice(state.name())));
    }

    /** The one state that is wanted, if it is one. */
    Optional<TaskState> state() {
        return equals(OPEN) || equals(URGENT) || equals(ALL) ? Optional.empty() : Optional.of(TaskState.valueOf(word));
    }

    boolean takes(TaskRow row) {
        if (equals(OPEN) || equals(URGENT)) {
            return row.state().isOpen() && (equals(OPEN) || row.urgent());
        }
        return equals(ALL) || row.state().name().equals(word);
    }
}
