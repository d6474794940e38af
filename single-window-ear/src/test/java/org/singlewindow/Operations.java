package org.singlewindow;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.inject.Named;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.identity.UseCase;
import org.singlewindow.web.Serves;
import org.singlewindow.web.Thing;

/** Every operation of every door, found in the doors themselves, with the use cases that it says it serves. */
public final class Operations {

    private static final JavaClasses WEB = Compiled.ALL.that(resideInAPackage("org.singlewindow.web.."));

    private static final Map<String, Class<?>> SERVICES = Map.of("exchange",
            org.singlewindow.wco.exchange.Exchange.class, "transit", org.singlewindow.wco.transit.Transit.class);

    private static final Pattern ACTION = Pattern.compile("\\baction=\"#\\{(\\w+)\\.(\\w+)");

    /** What parts of pages call the page that they are part of. */
    private static final Set<String> ANY_PAGE = Set.of("page");

    private Operations() {
    }

    /** {@code serves} is empty where the operation does not say what it is there for. */
    public record Operation(String door, String name, Optional<Serves> serves) {

        public List<UseCase> useCases() {
            return serves.map(Serves::value).map(List::of).orElse(List.of());
        }

        public Thing of() {
            return serves.map(Serves::of).orElse(Thing.NONE);
        }
    }

    /** {@code GET /api/tasks/{id}}, by the resources' own annotations. */
    public static List<Operation> rest() {
        return WEB.stream().filter(each -> each.isAnnotatedWith(Path.class))
                .flatMap(each -> each.getMethods().stream()).filter(method -> verb(method).isPresent())
                .map(method -> operation("REST", verb(method).get() + " /api" + path(method), method))
                .sorted(Comparator.comparing((Operation each) -> each.name().split(" ")[1])
                        .thenComparing(Operation::name))
                .toList();
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream().map(each -> each.getRawType())
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(type -> type.getAnnotationOfType(HttpMethod.class).value()).findFirst();
    }

    private static String path(JavaMethod method) {
        return method.getOwner().getAnnotationOfType(Path.class).value()
                + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    }

    /** In the order of the alphabet, as the interfaces that are made of the WSDLs have them. */
    public static List<Operation> soap() {
        return SERVICES.values().stream().flatMap(Operations::calls).sorted(Comparator.comparing(Operation::name))
                .toList();
    }

    private static Stream<Operation> calls(Class<?> service) {
        JavaClass port = WEB.get("org.singlewindow.web.soap." + service.getSimpleName() + "Port");
        return Stream.of(service.getMethods()).map(method -> operation("SOAP", capital(method.getName()),
                port.getAllMethods().stream().filter(each -> each.getName().equals(method.getName())).findFirst()
                        .orElseThrow()));
    }

    /** What the service that has this operation is about: {@code exchange}, and so its address and its WSDL. */
    public static String subject(String operation) {
        return SERVICES.entrySet().stream()
                .filter(each -> Stream.of(each.getValue().getMethods())
                        .anyMatch(method -> capital(method.getName()).equals(operation)))
                .findFirst().orElseThrow().getKey();
    }

    /** What each service behind the SOAP door is about. */
    public static Set<String> subjects() {
        return SERVICES.keySet();
    }

    /** {@code decidePage.claim}: what the pages' buttons, links and addresses call. */
    public static List<Operation> actions() {
        Set<String> named = new TreeSet<>();
        pages().forEach(page -> ACTION.matcher(page).results()
                .forEach(found -> named.add(found.group(1) + "." + found.group(2))));
        return named.stream().filter(each -> !each.startsWith("request.")).flatMap(Operations::action).toList();
    }

    private static Stream<Operation> action(String named) {
        String bean = named.substring(0, named.indexOf('.'));
        String name = named.substring(bean.length() + 1);
        List<Operation> found = WEB.stream().filter(each -> each.isAnnotatedWith(Named.class))
                .filter(each -> ANY_PAGE.contains(bean) || each.getSimpleName().equals(capital(bean)))
                .flatMap(each -> each.getMethods().stream()).filter(method -> method.getName().equals(name))
                .map(method -> operation("page", method.getOwner().getSimpleName() + "." + name, method)).toList();
        return found.isEmpty() ? Stream.of(new Operation("page", named, Optional.empty())) : found.stream();
    }

    private static Operation operation(String door, String name, JavaMethod method) {
        return new Operation(door, name, method.tryGetAnnotationOfType(Serves.class));
    }

    private static List<String> pages() {
        try (Stream<java.nio.file.Path> files = Files
                .walk(Papers.root().resolve("single-window-web/src/main/webapp"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).map(Operations::read)
                    .collect(Collectors.toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
