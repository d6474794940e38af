package org.singlewindow.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.identity.Enrolling;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Settings;
import org.singlewindow.reference.Code;
import org.singlewindow.reference.CodeLists;
import org.singlewindow.reference.Offices;

/** Checks a country's files, and loads them where nothing forbids it; what only an administrator may do is asked before. */
@ApplicationScoped
class Loading {

    @Inject
    Installing installing;

    @Inject
    RegionVersionRepository versions;

    @Inject
    RegionWatch watch;

    @Inject
    Enrolling enrolling;

    @Inject
    CodeLists lists;

    @Inject
    Offices offices;

    @Inject
    Participants participants;

    /** What is wrong with the files; nothing is changed. */
    Report check(RegionFiles files) {
        Examined examined = examine(files);
        int version = versions.read().find(examined.draft().home()).map(RegionVersions.InForce::version).orElse(0);
        return report(examined, version, false);
    }

    Report load(RegionFiles files, String actor) {
        Examined examined = examine(files);
        if (!examined.isLoadable()) {
            return check(files);
        }
        Optional<Integer> installed = installing.install(examined.draft(), fingerprint(files), actor);
        installed.ifPresent(version -> watch.refresh());
        int version = installed.or(() -> versions.read().find(examined.draft().home()).map(RegionVersions.InForce::version)).orElse(0);
        return report(examined, version, installed.isPresent());
    }

    /** Cheap: whether these very files are in force, without looking into them. */
    boolean isInForce(RegionFiles files, RegionVersions known) {
        String fingerprint = fingerprint(files);
        return known.byHome().values().stream().anyMatch(now -> now.sha256().equals(fingerprint));
    }

    /** The same files make other people in demo mode than out of it. */
    private static String fingerprint(RegionFiles files) {
        return files.sha256() + (Settings.isOn("sw.demo") ? "-demo" : "");
    }

    private record Examined(Draft draft, List<Problem> problems) {
        boolean isLoadable() {
            return problems.stream().allMatch(Problem::warning);
        }
    }

    private Examined examine(RegionFiles files) {
        var problems = new Problems();
        Draft draft = new DraftReader(files, problems, lists.names()).read();
        if (!problems.areReadable()) {
            return new Examined(draft, problems.list());
        }
        Set<String> countries = codes("countries");
        new DraftChecks(draft, problems, countries::contains).run();
        Set<String> documents = Stream.concat(codes("document-types").stream(),
                draft.table("codes/document-types").stream().map(row -> row.get("code"))).collect(Collectors.toSet());
        new RuleChecks(draft, problems, new Known(codes("hs-chapters")::contains, type -> isDocument(type, documents), offices::has,
                participants.countries().stream().map(Participant::code).collect(Collectors.toSet())::contains)).run();
        new PeopleChecks(draft, problems, Settings.isOn("sw.demo")).run(enrolling.withOwnPassword());
        return new Examined(draft, problems.list());
    }

    /** Many customs write the code of UNCL 1001 behind the letter of its category, such as N851. */
    private static boolean isDocument(String type, Set<String> known) {
        return known.contains(type) || type.matches("[A-Z][0-9]{1,3}") && known.contains(type.substring(1));
    }

    private Set<String> codes(String list) {
        return lists.find(list).orElseThrow().codes().stream().map(Code::code).collect(Collectors.toSet());
    }

    private static Report report(Examined examined, int version, boolean changed) {
        return new Report(examined.draft().home(), version, changed, examined.problems(), Believed.counts(examined.draft()));
    }
}
