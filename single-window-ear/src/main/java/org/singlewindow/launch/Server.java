package org.singlewindow.launch;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Payara Micro in this JVM, behind a class loader that sees the server's own jars and the JDK, and not the launcher's
 * libraries.
 */
final class Server {
    private final Function<List<String>, Boolean> booted;

    private Server(Function<List<String>, Boolean> booted) {
        this.booted = booted;
    }

    /** @param server the jar that names all of the server's */
    static Server boot(Path server, Path launcher, List<String> arguments) {
        try {
            URL[] classPath = {server.toUri().toURL(), launcher.toUri().toURL()};
            URLClassLoader loader = new URLClassLoader("server", classPath, ClassLoader.getPlatformClassLoader());
            Thread.currentThread().setContextClassLoader(loader);
            // one service after the other: side by side, one reads the configuration while another adds to it, and
            // finds a hole
            System.setProperty("org.glassfish.startupThreadPolicy", "USE_NO_THREADS");
            System.setProperty("fish.payara.micro.BootJar", server.toUri().toString());
            System.setProperty("fish.payara.micro.UnpackDir", server.getParent().toString());
            @SuppressWarnings("unchecked") // the class says so; it is another loader's, so a cast to it is not possible
            var boot = (Function<List<String>, Function<List<String>, Boolean>>) loader
                    .loadClass(ServerBoot.class.getName()).getConstructor().newInstance();
            return new Server(boot.apply(arguments));
        } catch (IOException | ReflectiveOperationException e) {
            throw new CannotStart("The server does not boot: " + e.getMessage(), e);
        }
    }

    void deploy(Path application) {
        if (!booted.apply(List.of("deploy", application.toString()))) {
            throw new CannotStart("The application does not start; the reason stands in the log above.");
        }
    }

    /**
     * Where nobody comes yet.
     *
     * @param values name=value each
     */
    void open(List<String> values) {
        if (!booted.apply(Stream.concat(Stream.of("open"), values.stream()).toList())) {
            throw new CannotStart("The server does not open its listeners; the reason stands in the log above.");
        }
    }

    void move(String listener, String address, int port) {
        booted.apply(List.of("move", listener, address, Integer.toString(port)));
    }

    /** After the others, since it leads where they do. */
    void openForHealth(String address, int port) {
        booted.apply(List.of("health", address, Integer.toString(port)));
    }

    void stop() {
        booted.apply(List.of("end"));
    }
}
