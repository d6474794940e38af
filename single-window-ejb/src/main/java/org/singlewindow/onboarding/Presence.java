package org.singlewindow.onboarding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every file of a directory is there, and nothing else: a file that is passed over because of its name is a smaller
 * country than its people think.
 */
final class Presence {

    /** As many are one mistake: a program that writes endings in capitals, a folder that was packed half. */
    private static final int SEVERAL = 4;

    private final RegionFiles files;
    private final Problems problems;
    private final Collection<String> lists;

    Presence(RegionFiles files, Problems problems, Collection<String> lists) {
        this.files = files;
        this.problems = problems;
        this.lists = lists;
    }

    void check(boolean region) {
        Set<String> wanted = new HashSet<>();
        wanted.add(region ? Layout.REGION_FILE : Layout.COUNTRY_FILE);
        Layout.tables(region).forEach(table -> wanted.add(table + Layout.CSV));
        List<String> absent = wanted.stream().filter(name -> files.find(name).isEmpty()).sorted().toList();
        List<String> missing = absent.stream().filter(name -> !Layout.mayBeAbsent(name.replace(Layout.CSV, "")))
                .toList();
        Set<String> meant = strangers(absent, missing);
        missing(missing.stream().filter(name -> !meant.contains(name)).toList());
        List<String> more = files.files().keySet().stream().filter(name -> !wanted.contains(name)).toList();
        if (region && !more.isEmpty()) {
            problems.unreadable(more.get(0), 0, "UNKNOWN_FILE.region", String.join(", ", more));
        } else {
            more.forEach(this::unwanted);
        }
    }

    private void missing(List<String> names) {
        if (names.size() >= SEVERAL) {
            problems.unreadable(names.get(0), 0, "MISSING_FILE.several", String.join(", ", names));
        } else {
            names.forEach(name -> problems.unreadable(name, 0,
                    name.endsWith(Layout.CSV) ? "MISSING_FILE" : "MISSING_FILE.country", name));
        }
    }

    /**
     * Those of the absent files that are there under another name; where one is missing, it is one mistake, not two.
     */
    private Set<String> strangers(List<String> absent, List<String> missing) {
        Map<String, String> meant = new LinkedHashMap<>();
        List<String> possible = Stream
                .concat(absent.stream(), lists.stream().map(list -> Layout.CODES + list + Layout.CSV)).toList();
        List<String> others = new ArrayList<>();
        for (String stranger : files.strangers()) {
            Optional<String> name = stranger.endsWith("/") ? Meant.by(stranger, List.of(Layout.CODES))
                    : Meant.by(stranger, possible).filter(each -> !meant.containsValue(each));
            name.ifPresentOrElse(each -> meant.put(stranger, each), () -> others.add(stranger));
        }
        if (meant.size() >= SEVERAL) {
            String names = meant.entrySet().stream().map(each -> each.getKey() + " → " + each.getValue())
                    .collect(Collectors.joining(", "));
            problems.unreadable(meant.keySet().iterator().next(), 0, "UNKNOWN_FILE.several", names);
        } else {
            meant.forEach((stranger, name) -> misnamed(stranger, name, missing.contains(name)));
        }
        if (others.size() >= SEVERAL) {
            problems.error(others.get(0), 0, "UNKNOWN_FILE", String.join(", ", others));
        } else {
            others.forEach(stranger -> problems.error(stranger, 0, "UNKNOWN_FILE", stranger));
        }
        return Set.copyOf(meant.values());
    }

    private void misnamed(String stranger, String name, boolean missing) {
        if (missing) {
            problems.unreadable(stranger, 0, "UNKNOWN_FILE.meant", stranger, name);
        } else {
            problems.error(stranger, 0, "UNKNOWN_FILE.meant", stranger, name);
        }
    }

    private void unwanted(String name) {
        String list = name.startsWith(Layout.CODES)
                ? name.substring(Layout.CODES.length(), name.length() - Layout.CSV.length()) : "";
        if (!lists.contains(list)) {
            Meant.by(list, lists).ifPresentOrElse(
                    each -> problems.error(name, 0, "UNKNOWN_LIST.meant", list, Layout.CODES + each + Layout.CSV),
                    () -> problems.error(name, 0, "UNKNOWN_LIST", list, String.join(", ", lists)));
        }
    }
}
