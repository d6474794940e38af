package org.singlewindow.system;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * The running single window that the system tests share. The first to ask starts it, with the demo region on an empty
 * database; it ends with the tests' JVM. With {@code -Dsw.url} nothing is started and that one is used.
 */
final class SystemUnderTest {
    private static SystemUnderTest shared;

    private final URI base;

    private SystemUnderTest(URI base) {
        this.base = base;
    }

    static synchronized SystemUnderTest shared() {
        if (shared == null) {
            String running = System.getProperty("sw.url", "");
            shared = new SystemUnderTest(running.isEmpty() ? start() : URI.create(running.endsWith("/") ? running : running + "/"));
        }
        return shared;
    }

    /** Ends with a slash, so that {@code base().resolve("api/tasks")} is what it looks like. */
    URI base() {
        return base;
    }

    private static URI start() {
        Path data = RunningJar.work().resolve("shared-data");
        RunningJar.forget(data);
        // the tests stand where a proxy would, so that they may come from any address
        RunningJar jar = RunningJar.start(data, Map.of("SW_TRUSTED_PROXIES", "127.0.0.1"));
        Runtime.getRuntime().addShutdownHook(new Thread(jar::stop));
        jar.awaitReady();
        return jar.base();
    }
}
