package org.singlewindow.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;

/**
 * Who has been here before: from which address a sign-in succeeded, and in which browser. They are not counted together
 * with the strangers behind the same address, and queue before them.
 */
final class Familiar {

    private static final int MOST = 10_000;

    /** Only who gave a right password comes in here, so nobody's flood drives the others out. */
    private final Cache<String, Boolean> places = Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run)
            .build();

    /**
     * For the browser to keep; worth nothing under another name or with another password. Made of what every node has
     * in its database, so that it outlives a start; the salt in the stored hash keeps the password safe from whoever
     * holds it.
     */
    static String token(String name, String hash) {
        return KeyedDigest.under(hash).of("browser", name);
    }

    void met(String name, SignInAttempt attempt) {
        places.put(place(name, attempt), Boolean.TRUE);
    }

    /**
     * What mistakes are counted under, the narrowest first; the second is for strangers only.
     *
     * @param again whether somebody comes back as they were told
     */
    List<String> keys(String name, String hash, SignInAttempt attempt, boolean again) {
        if (isKnownBrowser(name, hash, attempt)) {
            return List.of("browser " + name);
        }
        String place = place(name, attempt);
        return places.getIfPresent(place) != null ? List.of(place)
                : List.of(place, (again ? "again from " : "address ") + attempt.network());
    }

    private static boolean isKnownBrowser(String name, String hash, SignInAttempt attempt) {
        return Optional.of(attempt.token()).filter(token -> !token.isEmpty() && token.equals(token(name, hash)))
                .isPresent();
    }

    private static String place(String name, SignInAttempt attempt) {
        return name.length() + ":" + name + attempt.network();
    }
}
