package org.singlewindow.kernel.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the operator wrote; what cannot have been meant is refused by name. */
public final class Written {

    private final Function<Setting, Optional<String>> source;

    /** @param source what stands there for a setting, as it stands there */
    public Written(Function<Setting, Optional<String>> source) {
        this.source = source;
    }

    /** Before there is a server that reads them; a system property wins. */
    public static Written in(Map<String, String> environment, Properties system) {
        return new Written(setting -> Optional.ofNullable(
                system.getProperty(setting.property(), environment.get(setting.variable()))));
    }

    /** Whoever mistyped a name would otherwise wait in vain for it to do anything. */
    public static List<String> unknown(Set<String> variables) {
        Set<String> known = Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
        return variables.stream().filter(name -> name.startsWith("SW_") && !known.contains(name)).sorted().toList();
    }

    /** Looks at every setting there is. */
    public void check() {
        Arrays.stream(Setting.values()).forEach(this::said);
    }

    /** What the operator said, without what holds otherwise. */
    public Optional<String> said(Setting setting) {
        Optional<String> value = source.apply(setting).map(String::strip).filter(text -> !text.isEmpty());
        value.flatMap(setting.kind()::complaint).ifPresent(complaint -> {
            throw new SettingRefused(setting.variable() + " " + complaint + ".");
        });
        return value;
    }

    public Optional<String> find(Setting setting) {
        return said(setting).or(setting::otherwise);
    }

    /** Of a setting that always holds. */
    public String get(Setting setting) {
        return find(setting).orElseThrow(() -> new SettingRefused(setting.variable() + " must be set."));
    }

    public int number(Setting setting) {
        return Integer.parseInt(get(setting));
    }

    public Optional<Integer> findNumber(Setting setting) {
        return find(setting).map(Integer::valueOf);
    }

    public Optional<Boolean> flag(Setting setting) {
        return find(setting).flatMap(SettingWords::truth);
    }

    public boolean isOn(Setting setting) {
        return flag(setting).orElse(false);
    }

    /** Itself, or what stands in the file that another setting names. */
    public Optional<String> secret(Setting setting, Setting file) {
        return find(setting).or(() -> find(file).map(name -> {
            try {
                return Files.readString(Path.of(name)).strip();
            } catch (IOException e) {
                throw new SettingRefused(file.variable() + " cannot be read: " + e.getMessage() + ".");
            }
        }));
    }
}
