package org.singlewindow.onboarding;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every file of a directory is there, and nothing else: a file that is passed over because of its name is a smaller country than its people think. */
final class Presence {

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
        List<String> missing = wanted.stream().filter(name -> files.find(name).isEmpty()).sorted().toList();
        Set<String> meant = strangers(missing);
        missing.stream().filter(name -> !meant.contains(name)).forEach(this::missing);
        files.files().keySet().stream().filter(name -> !wanted.contains(name)).forEach(name -> unwanted(name, region));
    }

    private void missing(String name) {
        problems.unreadable(name, 0, "MISSING_FILE", name.equals(Layout.COUNTRY_FILE) ? "there is no " + name + ", which says what country this is"
                : "there is no " + name + "; a country that has nothing to say there writes its columns and a line '# none'");
    }

    /** Those of the missing files that are there under another name, which is one mistake and not two. */
    private Set<String> strangers(List<String> missing) {
        Set<String> meant = new HashSet<>();
        List<String> possible = Stream.concat(missing.stream(), lists.stream().map(list -> Layout.CODES + list + Layout.CSV)).toList();
        for (String stranger : files.strangers()) {
            String name = Meant.by(stranger, possible).filter(meant::add).orElse("");
            String text = "there is no file " + stranger + " in a country's directory";
            if (stranger.endsWith("/") && Meant.by(stranger, List.of(Layout.CODES)).isPresent()) {
                problems.error(stranger, 0, "UNKNOWN_FILE", text + "; did you mean " + Layout.CODES + "?");
            } else if (missing.contains(name)) {
                problems.unreadable(stranger, 0, "UNKNOWN_FILE", text + "; did you mean " + name + "?");
            } else {
                problems.error(stranger, 0, "UNKNOWN_FILE", text + (name.isEmpty() ? "; keep it elsewhere" : "; did you mean " + name + "?"));
            }
        }
        return meant;
    }

    private void unwanted(String name, boolean region) {
        String list = name.startsWith(Layout.CODES) ? name.substring(Layout.CODES.length(), name.length() - Layout.CSV.length()) : "";
        if (region) {
            problems.unreadable(name, 0, "UNKNOWN_FILE", "the region itself has " + Layout.REGION_FILE + " and people.csv, and nothing else");
        } else if (!lists.contains(list)) {
            problems.error(name, 0, "UNKNOWN_LIST", "there is no code list '" + list + "'"
                    + Meant.by(list, lists).map(each -> "; did you mean " + Layout.CODES + each + Layout.CSV + "?").orElse("; the lists are " + String.join(", ", lists)));
        }
    }
}
