package org.singlewindow.onboarding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads the files into rows and says what keeps them from being read: a file, a column or a value that is missing, and
 * whatever is there that nobody would ever look at. Where something cannot be read, no more is said of what the rest of
 * it means: that could only be wrong.
 */
final class DraftReader {

    static final String COUNTRY_FILE = Layout.COUNTRY_FILE;

    private final RegionFiles files;
    private final Problems problems;
    private final Collection<String> lists;
    /** By what the matter is: a program that writes one file in an old encoding writes them all so. */
    private final Map<Decoded.Fault, List<String>> undecoded = new TreeMap<>();

    /** @param lists the names of the code lists that a country may add to */
    DraftReader(RegionFiles files, Problems problems, Collection<String> lists) {
        this.files = files;
        this.problems = problems;
        this.lists = lists;
    }

    CountryFiles read() {
        boolean region = files.find(Layout.REGION_FILE).isPresent();
        Map<String, String> properties = decoded(region ? Layout.REGION_FILE : Layout.COUNTRY_FILE)
                .map(text -> new PropertyFile(region ? Layout.REGION_FILE : Layout.COUNTRY_FILE, problems).read(text))
                .orElse(Map.of());
        Map<String, List<FileRow>> tables = new TreeMap<>();
        Stream.concat(Layout.tables(region).stream().map(table -> table + Layout.CSV), overrides())
                .forEach(name -> tables.put(name.substring(0, name.length() - Layout.CSV.length()),
                        decoded(name).map(text -> new Csv(name, problems).read(text)).orElse(List.of())));
        undecoded.forEach((fault, names) -> problems.unreadable(names.get(0), 0, "BAD_ENCODING." + fault,
                String.join(", ", names)));
        new Presence(files, problems, lists).check(region);
        CountryFiles draft = new CountryFiles(properties.getOrDefault("code", ""), properties, tables);
        if (problems.areReadable()) {
            new Ownership(draft, problems).check(region);
        }
        return draft;
    }

    private Stream<String> overrides() {
        return files.files().keySet().stream().filter(name -> name.startsWith(Layout.CODES));
    }

    private Optional<String> decoded(String name) {
        Optional<byte[]> bytes = files.find(name);
        Optional<Decoded> decoded = bytes.map(Decoded::of);
        decoded.flatMap(Decoded::fault)
                .ifPresent(fault -> undecoded.computeIfAbsent(fault, same -> new ArrayList<>()).add(name));
        return decoded.filter(Decoded::isReadable).map(Decoded::text);
    }
}
