package org.singlewindow.onboarding;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.retention.RetentionRule;

/**
 * A country's files, read but not yet believed.
 *
 * @param home       two letters, or {@code REGION}
 * @param properties name, local name and the like
 * @param tables     rows by the name of the file without its ending; every known table is there, if only empty
 */
record CountryFiles(String home, Map<String, String> properties, Map<String, List<FileRow>> tables) {

    static final String REGION = "REGION";

    boolean isRegion() {
        return home.equals(REGION);
    }

    Optional<CountryCode> country() {
        return isRegion() ? Optional.empty() : CountryCode.parse(home);
    }

    List<FileRow> table(String name) {
        return tables.getOrDefault(name, List.of());
    }

    /** Offices and border posts. */
    Stream<FileRow> places() {
        return Stream.of("offices", "border-posts").flatMap(name -> table(name).stream());
    }

    /** Rows of all overrides of code lists; the list's name is in the name of their file. */
    List<FileRow> codes() {
        return tables.entrySet().stream().filter(table -> table.getKey().startsWith("codes/"))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(table -> table.getValue().stream()).toList();
    }

    /** By which the country counts its days; nothing where it does not say, or names none that there is. */
    Optional<ZoneId> zone() {
        String name = property(Layout.ZONE_KEY);
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    /** Whatever else stands there was refused. */
    int retentionYears() {
        String years = property(Layout.YEARS_KEY);
        return years.matches("[0-9]{1,3}") ? Integer.parseInt(years) : RetentionRule.USUAL_YEARS;
    }

    /** {@code ordered} or {@code daily}. */
    String removal() {
        return property(Layout.REMOVAL_KEY).isEmpty() ? RetentionChecks.ORDERED : property(Layout.REMOVAL_KEY);
    }

    String property(String name) {
        return properties.getOrDefault(name, "");
    }
}
