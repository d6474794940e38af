package org.singlewindow.launch.listen;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Looks at all clients of a listener many times a second. Whoever is late is sent away. Where what lies here on account
 * of slow ones becomes too much, the slowest go first, and where the clients are too many, those that have been idle
 * longest: so a crowd of dawdlers makes room for whoever is quick, from whatever addresses it comes and through
 * whatever proxy.
 */
final class Watch {
    private static final System.Logger LOG = System.getLogger(Watch.class.getName());
    private static final long MILLIS_BETWEEN_LOOKS = 50;
    private static final long MILLIS_BETWEEN_WORDS = 60_000;

    private final Set<Visit> visits = ConcurrentHashMap.newKeySet();
    private final String name;
    private final int most;
    private final long room;
    private long spoken;
    private int sentAway;

    /**
     * @param most clients at once
     * @param room bytes of requests that are not whole and of answers that are not taken
     */
    Watch(String name, int most, long room) {
        this.name = name;
        this.most = most;
        this.room = room;
    }

    Watch started() {
        Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "watch-" + name);
            thread.setDaemon(true);
            return thread;
        }).scheduleWithFixedDelay(this::look, MILLIS_BETWEEN_LOOKS, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        return this;
    }

    void came(Visit visit) {
        visits.add(visit);
    }

    void left(Visit visit) {
        visits.remove(visit);
    }

    /** One failure must not end the watch, as it would by the rules of the executor. */
    private void look() {
        try {
            look(ClientPace.now());
        } catch (RuntimeException unexpected) {
            LOG.log(System.Logger.Level.ERROR, "the watch over " + name + " stumbled", unexpected);
        }
    }

    private void look(long now) {
        long held = 0;
        for (Visit visit : visits) {
            visit.look(now);
            if (!visit.isOpen()) {
                visits.remove(visit);
            } else if (visit.isLate(now)) {
                sendAway(visit, ShortAnswer.TOO_SLOW);
            } else {
                held += visit.held();
            }
        }
        if (held > room) {
            makeRoom(held - room, now);
        }
        if (visits.size() > most) {
            inOrder(Comparator.comparingLong(Visit::idleSince)).stream().filter(Visit::isIdle)
                    .limit(visits.size() - most)
                    .forEach(visit -> sendAway(visit, ShortAnswer.NO_ROOM));
        }
        speak(now);
    }

    private void makeRoom(long bytes, long now) {
        long missing = bytes;
        for (Visit visit : inOrder(Comparator.comparingDouble(visit -> visit.speed(now)))) {
            if (missing <= 0) {
                return;
            }
            if (visit.held() > 0) {
                missing -= visit.held();
                sendAway(visit, ShortAnswer.NO_ROOM);
            }
        }
    }

    private List<Visit> inOrder(Comparator<Visit> order) {
        return visits.stream().sorted(order).toList();
    }

    private void sendAway(Visit visit, ShortAnswer why) {
        if (visit.sendAway(why)) {
            sentAway++;
        }
    }

    /** A line a minute at most, however many they are. */
    private void speak(long now) {
        if (sentAway > 0 && (spoken == 0 || now - spoken > MILLIS_BETWEEN_WORDS)) {
            LOG.log(System.Logger.Level.INFO,
                    "hung up on " + sentAway + " slow or idle clients of " + name + " since the last such line");
            spoken = now;
            sentAway = 0;
        }
    }
}
