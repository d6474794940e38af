package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.singlewindow.delivery.Unattended;

/** A look at the queues that nobody empties costs the same however long they are. */
class ClosingTimerTest {

    private static final int OF_THE_QUEUE = 12;

    private final List<String> looked = new ArrayList<>();

    /** One queue of twelve portions, and one that is empty. */
    private ClosingTimer timer() {
        var timer = new ClosingTimer();
        timer.unattended = new Unattended() {
            @Override
            public List<Integer> recipients() {
                return List.of(1, 2);
            }
        };
        timer.closing = new Closing() {
            @Override
            public OptionalLong close(int recipient, long after) {
                looked.add(recipient + " behind " + after);
                return recipient == 1 && after < OF_THE_QUEUE ? OptionalLong.of(after + 1) : OptionalLong.empty();
            }
        };
        return timer;
    }

    @Test
    void each_look_goes_on_where_the_last_one_stopped_and_begins_again_behind_the_end() {
        ClosingTimer timer = timer();
        List<String> all = new ArrayList<>();
        for (int look = 0; look < 4; look++) {
            looked.clear();
            timer.closeWhatEnded();
            assertEquals(1, looked.stream().filter("2 behind 0"::equals).count());
            looked.removeIf(each -> each.startsWith("2"));
            all.addAll(looked);
        }
        assertEquals(List.of("1 behind 0", "1 behind 1", "1 behind 2", "1 behind 3", "1 behind 4"), all.subList(0, 5));
        assertEquals(List.of("1 behind 10", "1 behind 11", "1 behind 12"), all.subList(10, 13));
        assertEquals(List.of("1 behind 0", "1 behind 1", "1 behind 2", "1 behind 3", "1 behind 4"),
                all.subList(13, 18));
    }
}
