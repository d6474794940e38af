package org.singlewindow.delivery;

import java.util.List;

/**
 * What a message may be known again by.
 *
 * @param sender whose the ids are
 * @param holder whose all other names are
 * @param names  in the order in which all take them: ids first
 */
public record Names(int sender, int holder, List<String> names) {

    public Names {
        names = List.copyOf(names);
    }

    String[] texts() {
        return names.toArray(String[]::new);
    }

    /** Of each name, whose it is. */
    int[] holders() {
        return names.stream().mapToInt(name -> name.startsWith(MessageId.PREFIX) ? sender : holder).toArray();
    }
}
