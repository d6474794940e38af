package org.singlewindow.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * What pages that may be open are about. All pages of a session share one channel, so that a channel that opens tells
 * of one topic alone, whichever page it opens for: what is shown is noted down as it is shown, and again each time that
 * an open page looks by itself. What nobody has looked at for some minutes is on no page any more.
 */
@Named
@ApplicationScoped
public class ShownTopics {

    /** Longer than between two looks of a page that is open, also in a window that is out of sight. */
    static final Duration LOOKED_AT = Duration.ofMinutes(5);

    private final Map<String, Instant> shown = new ConcurrentHashMap<>();
    /** By what else a page is about: what it listens to. */
    private final Map<String, Map<String, Instant>> besides = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

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
            sweep(now);
        }
        return topic;
    }

    /** The same of a page that shows of others as well how they stand, and is told of them by its own topic. */
    public String of(String topic, Collection<String> others) {
        if (topic != null && others != null) {
            Instant now = clock.instant();
            others.forEach(each -> besides.compute(each, (other, listening) -> {
                Map<String, Instant> all = listening == null ? new ConcurrentHashMap<>() : listening;
                all.put(topic, now);
                return all;
            }));
        }
        return of(topic);
    }

    /** By a page that is open, and looks again. */
    public void look(String topic, Collection<String> others) {
        of(topic, others);
    }

    /** What is looked at in this very moment is another value, and stays. */
    private void sweep(Instant now) {
        Instant last = swept.get();
        if (isOver(last, now) && swept.compareAndSet(last, now)) {
            shown.values().removeIf(each -> isOver(each, now));
            besides.keySet().forEach(other -> besides.computeIfPresent(other, (key, listening) -> {
                listening.values().removeIf(each -> isOver(each, now));
                return listening.isEmpty() ? null : listening;
            }));
        }
    }

    private static boolean isOver(Instant looked, Instant now) {
        return looked.plus(LOOKED_AT).isBefore(now);
    }

    public boolean has(String topic) {
        Instant looked = shown.get(topic);
        return looked != null && !isOver(looked, clock.instant());
    }

    /** What open pages listen to that show something of this: itself, and what they are about. */
    public List<String> listening(String topic) {
        Instant now = clock.instant();
        Map<String, Instant> others = besides.getOrDefault(topic, Map.of());
        return Stream.concat(Stream.of(topic).filter(this::has), others.entrySet().stream()
                .filter(each -> !each.getKey().equals(topic) && !isOver(each.getValue(), now)).map(Map.Entry::getKey))
                .toList();
    }

    int size() {
        return shown.size();
    }
}
