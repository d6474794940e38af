package org.singlewindow.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Up to when something is waited for. */
public record TimeLimit(Awaited what, Instant until) {

    static List<TimeLimit> list(Map<Awaited, Instant> awaited) {
        return awaited.entrySet().stream().map(each -> new TimeLimit(each.getKey(), each.getValue())).toList();
    }
}
