package org.singlewindow.testing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.singlewindow.schema.Database;

/**
 * Beans put together as the container would: one of each, every injected field filled. Interceptors and observers are
 * not there.
 *
 * <p>By hand, after trying Weld (weld-junit5 4.0.4): with the beans of this module a container needs two to three
 * seconds and the first one fifteen, where this needs some milliseconds, and tests make several in a row, for nodes
 * side by side among others. All that observes would hear, too, where a test wants to see what one of them does. That
 * all beans fit together the system tests show, in the server itself.
 */
public final class Wiring {

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final List<Object> events = new ArrayList<>();

    public Wiring(EntityManager entities, Clock clock) {
        made.put(EntityManager.class, entities);
        made.put(Clock.class, clock);
        made.put(Pbkdf2PasswordHash.class, new QuickHash());
        made.put(Database.class, new Database(JoinedConnections.of(entities)));
        made.put(Event.class, Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[]{Event.class},
                (proxy, method, arguments) -> {
                    events.add(arguments[0]);
                    return null;
                }));
    }

    /** What was fired so far, in order. */
    public List<Object> events() {
        return List.copyOf(events);
    }

    /** Uses {@code stub} wherever {@code type} is asked for. */
    public <T> Wiring with(Class<T> type, T stub) {
        made.put(type, stub);
        return this;
    }

    public synchronized <T> T get(Class<T> type) {
        try {
            Object known = made.get(type);
            if (known == null && type.isInterface()) {
                known = get(onlyBean(type));
                made.put(type, known);
            }
            if (known == null) {
                var constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                known = constructor.newInstance();
                made.put(type, known);
                for (Field field : type.getDeclaredFields()) {
                    inject(known, field);
                }
            }
            return type.cast(known);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(type.getName(), failed);
        }
    }

    /** Whichever class of the domain is one; a feature may ask for what another, further down, brings. */
    private static <T> Class<? extends T> onlyBean(Class<T> port) throws ReflectiveOperationException {
        Path root = Path.of("target", "classes");
        List<String> sources;
        try (Stream<Path> files = Files.walk(root.resolve("org"))) {
            sources = files.map(file -> root.relativize(file).toString()).filter(file -> file.endsWith(".class"))
                    .map(file -> file.replace(".class", "").replace(File.separatorChar, '.')).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (String name : sources) {
            Class<?> type = Class.forName(name, false, port.getClassLoader());
            if (port.isAssignableFrom(type) && type.isAnnotationPresent(ApplicationScoped.class)) {
                return type.asSubclass(port);
            }
        }
        throw new IllegalStateException("nobody brings " + port.getName());
    }

    private void inject(Object target, Field field) throws ReflectiveOperationException {
        boolean wanted = field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(EJB.class)
                || field.isAnnotationPresent(PersistenceContext.class);
        if (wanted && !Modifier.isStatic(field.getModifiers())) {
            field.setAccessible(true);
            field.set(target, get(field.getType()));
        }
    }
}
