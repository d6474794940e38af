package org.singlewindow.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who was told to come again, and when. Whoever does so with the same sign-in and password is not one more of the crowd
 * that keeps inventing new ones, and is counted apart from it: so the right password gets in even while strangers at
 * the same address go on. Not Caffeine's: that keeps what is asked for often, and here nothing is asked for but once,
 * so that the newest would make room first, which is who waits; here it is the oldest.
 */
final class SentAway {

    private static final int MOST = 10_000;

    private final Map<String, Instant> toldToCome = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    /** The first time counts: who asks again too early need not begin to wait anew. */
    synchronized void tell(String credentials, Instant when) {
        toldToCome.putIfAbsent(credentials, when);
    }

    /** Once. */
    synchronized boolean isBack(String credentials, Instant now) {
        Instant told = toldToCome.get(credentials);
        return told != null && !now.isBefore(told) && toldToCome.remove(credentials, told);
    }
}
