package org.singlewindow.transit;

import java.util.List;

/**
 * Where something happened beside any office, and what shows it.
 *
 * @param where in words or by its coordinates, as whoever was there says it
 * @param files by the SHA-256 of each, brought before: what they show is in the chain of events with that
 */
public record Scene(String where, List<String> files) {

    public static final Scene NONE = new Scene("", List.of());

    public Scene {
        files = List.copyOf(files);
    }
}
