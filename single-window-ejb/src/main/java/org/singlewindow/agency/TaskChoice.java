package org.singlewindow.agency;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tasks somebody wants listed, in one word: {@code OPEN}, {@code URGENT}, {@code HELD}, {@code ALL}, or those in
 * one state. The words are the same at every door.
 *
 * @param word as it is said
 */
public record TaskChoice(String word) {

    /** What still has to be decided, or let go on. */
    public static final TaskChoice OPEN = new TaskChoice("OPEN");

    /** Of these, what is about live or perishable goods. */
    public static final TaskChoice URGENT = new TaskChoice("URGENT");

    /** What all have approved and an agency has to let go on. */
    public static final TaskChoice HELD = new TaskChoice("HELD");

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
        return Stream.concat(Stream.of(OPEN, URGENT, HELD, ALL),
                Arrays.stream(TaskState.values()).map(state -> new TaskChoice(state.name())));
    }

    /** The one state that is wanted, if it is one. */
    Optional<TaskState> state() {
        return Stream.of(TaskState.values()).filter(each -> each.name().equals(word)).findFirst();
    }

    boolean takes(TaskRow row) {
        boolean held = row.kind() == TaskRow.Kind.HELD;
        if (equals(OPEN) || equals(URGENT)) {
            return (row.state().isOpen() || held) && (equals(OPEN) || row.urgent());
        }
        return equals(HELD) ? held : equals(ALL) || row.state().name().equals(word);
    }
}
