package org.singlewindow.bench;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was asked for: {@code --name value}, or {@code --name} alone for yes. */
record Options(String command, Map<String, String> values) {

    static Options parse(String... arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 1; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                throw new IllegalArgumentException("'" + arguments[i] + "' is no option; options begin with --");
            }
            boolean alone = i + 1 == arguments.length || arguments[i + 1].startsWith("--");
            values.put(arguments[i].substring(2), alone ? "yes" : arguments[i + 1]);
            i += alone ? 0 : 1;
        }
        return new Options(arguments.length == 0 ? "help" : arguments[0], values);
    }

    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    int number(String name, int otherwise) {
        return find(name).map(Integer::parseInt).orElse(otherwise);
    }

    Duration seconds(String name, int otherwise) {
        return Duration.ofSeconds(number(name, otherwise));
    }

    List<String> list(String name, String otherwise) {
        return Arrays.stream(find(name).orElse(otherwise).split(",")).map(String::strip).toList();
    }

    List<Integer> numbers(String name, String otherwise) {
        return list(name, otherwise).stream().map(Integer::parseInt).toList();
    }

    /** The assembled application: beside this module, unless it is named. */
    Path jar() {
        return find("jar").map(Path::of)
                .orElseGet(() -> home().resolve("../single-window-ear/target/single-window.jar")).toAbsolutePath()
                .normalize();
    }

    Path results() {
        return find("results").map(Path::of).orElseGet(() -> home().resolve("results")).normalize();
    }

    /** Where a started application keeps its data; emptied before. */
    Path data() {
        return find("data").map(Path::of).orElseGet(() -> home().resolve("target/running/data")).toAbsolutePath()
                .normalize();
    }

    /** The same for the application to compare with: {@code --other-jar}, {@code --other-java}, beside its data. */
    Options other() {
        Map<String, String> others = new LinkedHashMap<>(values);
        others.keySet().removeAll(List.of("java", "port"));
        others.put("data", data().resolveSibling(data().getFileName() + "-other").toString());
        find("other-jar").ifPresent(jar -> others.put("jar", jar));
        find("other-java").ifPresent(java -> others.put("java", java));
        return new Options(command, others);
    }

    /** The module's directory, found from the jar in its {@code target}. */
    private static Path home() {
        try {
            return Path.of(Options.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .resolveSibling("..");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it was typed, to be repeated. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(command);
        values.forEach((name, value) -> text
                .append(value.contains("/") ? "" : " --" + name + (value.equals("yes") ? "" : " " + value)));
        return text.toString();
    }
}
