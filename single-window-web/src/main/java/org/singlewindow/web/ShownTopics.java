package org.singlewindow.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What pages that may be open are about. All pages of a session share one channel, so that a channel that opens tells
 * of one topic alone, whichever page it opens for: what is shown is noted down as it is shown.
 */
@Named
@ApplicationScoped
public class ShownTopics {

    private static final int MANY = 10_000;
    private static final Duration LONGEST = Duration.ofHours(12);

    private final Map<String, Instant> shown = new ConcurrentHashMap<>();

    private Clock clock;

    ShownTopics() {
    }

    @Inject
    public ShownTopics(Clock clock) {
        this.clock = clock;
    }

    /** The topic, which counts as shown from now on. */
    public String of(String topic) {
        if (topic != null) {
            Instant now = clock.instant();
            shown.put(topic, now);
            if (shown.size() > MANY) {
                shown.values().removeIf(each -> each.plus(LONGEST).isBefore(now));
            }
        }
        return topic;
    }

    public boolean has(String topic) {
        return shown.containsKey(topic);
    }
}
