package org.singlewindow.launch;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

/**
 * Runs something of the application from a terminal, with its libraries alone: the two share no class but the JDK's.
 */
final class ApplicationCommand {

    private ApplicationCommand() {
    }

    /** @return what the process is to end with */
    static <T> int run(UnpackedParts parts, String name, T argument, Console console) {
        try (URLClassLoader application = new URLClassLoader(libraries(parts),
                ApplicationCommand.class.getClassLoader())) {
            return ApplicationCommand.<T>made(application, name).applyAsInt(argument, console::say);
        } catch (IOException e) {
            throw new CannotStart("The libraries of the application cannot be read: " + e.getMessage(), e);
        }
    }

    private static URL[] libraries(UnpackedParts parts) throws IOException {
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
    private static <T> ToIntBiFunction<T, Consumer<String>> made(ClassLoader application, String name) {
        try {
            return (ToIntBiFunction<T, Consumer<String>>) application.loadClass(name).getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new CannotStart("This build of the single window has no " + name + " inside.", e);
        }
    }
}
