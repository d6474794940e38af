package org.singlewindow.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A statement, or a part of one, with the values of its placeholders in their order: so that what is put together of
 * parts has each value where its own part wants it.
 */
public record Sql(String text, List<Object> values) {

    /** A value that is not there is an empty {@code Optional}. */
    public Sql {
        values = Collections.unmodifiableList(values);
    }

    public static Sql of(String text, Object... values) {
        return new Sql(text, Arrays.asList(values));
    }

    /** This and then more of the same statement. */
    public Sql and(Sql more) {
        List<Object> both = new ArrayList<>(values);
        both.addAll(more.values);
        return new Sql(text + more.text, both);
    }

    public Sql and(String more, Object... moreValues) {
        return and(of(more, moreValues));
    }

    /** For one placeholder that stands for several numbers. */
    public static int[] ints(Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** For one placeholder that stands for several numbers. */
    public static long[] longs(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }
}
