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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;

/**
 * At start: whatever lies in the directory {@code regions} beside the data, and in demo mode the demo's countries. Both
 * only seed: what an administrator has loaded since stays, however old or new the files on a disk are.
 */
@Singleton
@Startup
@DependsOn({"Migration", "ListsAtStart"})
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoRegion {

    private static final System.Logger LOG = System.getLogger(DemoRegion.class.getName());
    private static final List<String> HOMES = List.of("REGION", "AZ", "CN", "KZ", "MN", "PK", "TJ", "UZ");

    @Inject
    Loading loading;

    @Inject
    RegionVersionRepository versions;

    /**
     * Not another {@code load}: the container finds the method by its name alone, and takes whichever it meets first.
     */
    @PostConstruct
    void start() {
        Path regions = Path.of(Settings.get(Setting.DATA), "regions");
        if (Files.isDirectory(regions)) {
            directories(regions).forEach(this::seed);
        }
        if (Settings.isOn(Setting.DEMO)) {
            HOMES.forEach(home -> seed("the demo's " + home, RegionFiles.fromClasspath("region/" + home),
                    Intent.load(Intent.DEMO)));
        }
    }

    /** One country with mistakes must not keep the others from their work. */
    private void seed(Path directory) {
        try {
            seed(directory.toString(), RegionFiles.fromDirectory(directory), Intent.load(Intent.SYSTEM));
        } catch (BadRegionFiles | UncheckedIOException unusable) {
            LOG.log(Level.ERROR, "{0} is not loaded: {1}", directory, unusable.getMessage());
        }
    }

    private void seed(String what, RegionFiles files, Intent intent) {
        RegionVersions known = versions.read();
        if (loading.isInForce(files, known)) {
            return;
        }
        Optional<RegionVersions.InForce> now = known.find(loading.home(files));
        if (now.isEmpty() || now.get().by().equals(Intent.DEMO) || loading.isOf(files, now.get())) {
            load(what, files, intent.atLeast(now.map(RegionVersions.InForce::version).orElse(0)));
        } else {
            passOver(what, now.get(), intent);
        }
    }

    private static void passOver(String what, RegionVersions.InForce now, Intent intent) {
        Level level = intent.actor().equals(Intent.DEMO) ? Level.INFO : Level.WARNING;
        LOG.log(level,
                "{0} is passed over: other files are in force as version {1}, loaded by {2} on {3}. A start loads only what is not in force yet;"
                        + " to bring these into force, send them as a zip",
                what, now.version(), now.by(), now.at());
    }

    private void load(String what, RegionFiles files, Intent intent) {
        Report report = loading.take(files, intent);
        report.problems()
                .forEach(problem -> LOG.log(problem.warning() ? Level.WARNING : Level.ERROR, "{0}: {1}:{2} {3} {4}",
                        what,
                        problem.file(), problem.line(), problem.code(), problem.text()));
        if (report.isLoadable()) {
            LOG.log(Level.INFO, "{0} is in force as version {1}", report.country(), report.version());
        } else {
            LOG.log(Level.ERROR, "{0} is not loaded: {1} problems", what, report.problems().size());
        }
    }

    /** A zip or a lone file among them is somebody's country all the same, and would be missed in silence. */
    private static List<Path> directories(Path regions) {
        try (Stream<Path> found = Files.list(regions)) {
            Map<Boolean, List<Path>> byKind = found.filter(path -> !Sieve.isLitter(path.getFileName().toString()))
                    .sorted()
                    .collect(Collectors.partitioningBy(Files::isDirectory));
            byKind.get(false).forEach(file -> LOG.log(Level.WARNING,
                    "{0} is not loaded: a country lies here as a directory of its own, unpacked", file));
            return byKind.get(true);
        } catch (IOException unreadable) {
            LOG.log(Level.ERROR, "{0} cannot be read: {1}", regions, unreadable.getMessage());
            return List.of();
        }
    }
}
