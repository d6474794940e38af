package org.singlewindow.launch;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Payara Micro in this JVM, behind a class loader that sees the server's own jars and the JDK, and not the launcher's libraries. */
final class Server {
    private final Function<File, Boolean> booted;

    private Server(Function<File, Boolean> booted) {
        this.booted = booted;
    }

    /** @param server the jar that names all of the server's */
    static Server boot(Path server, Path launcher, List<String> arguments) {
        try {
            URL[] classPath = {server.toUri().toURL(), launcher.toUri().toURL()};
            URLClassLoader loader = new URLClassLoader("server", classPath, ClassLoader.getPlatformClassLoader());
            Thread.currentThread().setContextClassLoader(loader);
            System.setProperty("fish.payara.micro.BootJar", server.toUri().toString());
            System.setProperty("fish.payara.micro.UnpackDir", server.getParent().toString());
            @SuppressWarnings("unchecked") // the class says so; it is another loader's, so a cast to it is not possible
            var boot = (Function<List<String>, Function<File, Boolean>>) loader.loadClass(ServerBoot.class.getName()).getConstructor().newInstance();
            return new Server(boot.apply(arguments));
        } catch (IOException | ReflectiveOperationException e) {
            throw new CannotStart("The server does not boot: " + e.getMessage(), e);
        }
    }

    void deploy(Path application) {
        if (!booted.apply(application.toFile())) {
            throw new CannotStart("The application does not start; the reason stands in the log above.");
        }
    }

    void stop() {
        booted.apply(null);
    }
}
