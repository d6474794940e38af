package org.singlewindow.onboarding;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.singlewindow.kernel.Settings;

/** At start: the demo's countries in demo mode, then whatever lies in the directory {@code regions} beside the data. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoRegion {

    private static final System.Logger LOG = System.getLogger(DemoRegion.class.getName());
    private static final List<String> HOMES = List.of("REGION", "AZ", "CN", "KZ", "MN", "PK", "TJ", "UZ");

    @Inject
    Loading loading;

    @Inject
    RegionVersionRepository versions;

    /** Not another {@code load}: the container finds the method by its name alone, and takes whichever it meets first. */
    @PostConstruct
    void start() {
        RegionVersions known = versions.read();
        if (Settings.isOn("sw.demo")) {
            HOMES.forEach(home -> load("the demo's " + home, RegionFiles.fromClasspath("region/" + home), known));
        }
        Path regions = Path.of(Settings.find("sw.data").orElse("data"), "regions");
        if (Files.isDirectory(regions)) {
            directories(regions).forEach(directory -> {
                try {
                    load(directory.toString(), RegionFiles.fromDirectory(directory), known);
                } catch (BadRegionFiles | UncheckedIOException unusable) {
                    LOG.log(Level.ERROR, "{0} is not loaded: {1}", directory, unusable.getMessage());
                }
            });
        }
    }

    /** One country with mistakes must not keep the others from their work. */
    private void load(String what, RegionFiles files, RegionVersions known) {
        if (loading.isInForce(files, known)) {
            return;
        }
        Report report = loading.load(files, "system");
        report.problems().forEach(problem -> LOG.log(problem.warning() ? Level.WARNING : Level.ERROR, "{0}: {1}:{2} {3} {4}", what,
                problem.file(), problem.line(), problem.code(), problem.text()));
        if (report.isLoadable()) {
            LOG.log(Level.INFO, "{0} is in force as version {1}", report.country(), report.version());
        } else {
            LOG.log(Level.ERROR, "{0} is not loaded: {1} problems", what, report.problems().size());
        }
    }

    private static List<Path> directories(Path regions) {
        try (Stream<Path> found = Files.list(regions)) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException unreadable) {
            LOG.log(Level.ERROR, "{0} cannot be read: {1}", regions, unreadable.getMessage());
            return List.of();
        }
    }
}
