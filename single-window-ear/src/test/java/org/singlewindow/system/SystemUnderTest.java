package org.singlewindow.system;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The running single window that the system tests share. The first to ask starts it, with the demo region on an empty
 * database; it ends with the tests' JVM. With {@code -Dsw.url} nothing is started and that one is used.
 */
final class SystemUnderTest {
    private static SystemUnderTest shared;

    private final URI base;

    private final Optional<URI> health;

    private SystemUnderTest(URI base, Optional<URI> health) {
        this.base = base;
        this.health = health;
    }

    static synchronized SystemUnderTest shared() {
        if (shared == null) {
            String running = System.getProperty("sw.url", "");
            shared = running.isEmpty() ? start() : new SystemUnderTest(
                    URI.create(running.endsWith("/") ? running : running + "/"), Optional.empty());
        }
        return shared;
    }

    /** Ends with a slash, so that {@code base().resolve("api/tasks")} is what it looks like. */
    URI base() {
        return base;
    }

    /** The listener for health alone, where it is known. */
    Optional<URI> health() {
        return health;
    }

    private static SystemUnderTest start() {
        Path data = RunningJar.work().resolve("shared-data");
        RunningJar.forget(data);
        // the tests stand where a proxy would, so that they may come from any address
        RunningJar jar = RunningJar.startToStay(data, Map.of("SW_TRUSTED_PROXIES", "127.0.0.1"));
        Runtime.getRuntime().addShutdownHook(new Thread(jar::stop));
        jar.awaitReady();
        return new SystemUnderTest(jar.base(), Optional.of(jar.health()));
    }
}
