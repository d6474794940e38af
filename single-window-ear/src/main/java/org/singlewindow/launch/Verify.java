package org.singlewindow.launch;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * {@code java -jar single-window.jar verify}: whether the audit trail is as it was sealed. Beside a running window or
 * without one, and without starting one: of the application only the libraries are used. An embedded database that
 * nobody runs is run for as long as this takes.
 */
final class Verify {
    private static final String COMMAND = "org.singlewindow.audit.VerifyCommand";

    private final LaunchSettings settings;
    private final UnpackedParts parts;
    private final Console console;

    Verify(LaunchSettings settings, UnpackedParts parts, Console console) {
        this.settings = settings;
        this.parts = parts;
        this.console = console;
    }

    /** What the process is to end with. */
    int run() {
        Optional<DatabaseAccess> outside = settings.outsideDatabase();
        if (outside.isPresent()) {
            outside.get().check();
            return verify(outside.get());
        }
        if (!Postgres.isIn(settings.data())) {
            throw new CannotStart("The audit trail could not be checked: there is no database in " + settings.data()
                    + "; set SW_DATA, or SW_DB_URL.");
        }
        return DataLock.tryTake(settings.data()).map(this::verifyAlone)
                .orElseGet(() -> verify(Postgres.running(settings.data())));
    }

    private int verifyAlone(DataLock lock) {
        Postgres postgres = Postgres.start(parts.postgres(), settings.data());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> { // also after Ctrl-C
            if (lock.isHeld()) {
                postgres.stop();
            }
        }, "end the database"));
        return verify(postgres.database());
    }

    private int verify(DatabaseAccess database) {
        try (URLClassLoader application = new URLClassLoader(libraries(), Verify.class.getClassLoader())) {
            return command(application).applyAsInt(database.dataSource(), console::say);
        } catch (IOException e) {
            throw new CannotStart("The libraries of the application cannot be read: " + e.getMessage(), e);
        }
    }

    private URL[] libraries() throws IOException {
        try (Stream<Path> jars = Files.list(parts.application().resolve("WEB-INF/lib"))) {
            List<Path> all = jars.filter(jar -> jar.toString().endsWith(".jar")).toList();
            URL[] urls = new URL[all.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = url(all.get(i));
            }
            return urls;
        }
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }

    @SuppressWarnings("unchecked")
    private static ToIntBiFunction<DataSource, Consumer<String>> command(ClassLoader application) {
        try {
            return (ToIntBiFunction<DataSource, Consumer<String>>) application.loadClass(COMMAND)
                    .getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new CannotStart("This build of the single window has no " + COMMAND + " inside.", e);
        }
    }
}
