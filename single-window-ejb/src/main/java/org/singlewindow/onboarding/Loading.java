package org.singlewindow.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.identity.Enrolling;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.Settings;
import org.singlewindow.kernel.setting.Setting;
import org.singlewindow.reference.Code;
import org.singlewindow.reference.CodeList;
import org.singlewindow.reference.CodeLists;
import org.singlewindow.reference.Offices;
import org.singlewindow.schema.OwnTransaction;
import org.singlewindow.schema.Unstorable;

/**
 * Checks a country's files, and loads them where nothing forbids it; what only an administrator may do is asked before.
 */
@ApplicationScoped
class Loading {

    private static final String DEMO_MODE = "-demo";

    @Inject
    OwnTransaction transaction;

    @Inject
    Installing installing;

    @Inject
    Consequences consequences;

    @Inject
    Holders holders;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

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

    /** What is wrong with the files, and whether they could be stored; nothing is changed. */
    Report check(RegionFiles files) {
        return take(files, Intent.check());
    }

    Report load(RegionFiles files, String actor) {
        return take(files, Intent.load(actor));
    }

    /** What a check finds to be loadable loads: it goes the same way, to the end. */
    Report take(RegionFiles files, Intent intent) {
        RegionVersions before = versions.read();
        watch.look(); // what another node has put into force since is what these files are compared with
        Examined examined = examine(files);
        int known = before.find(examined.draft().home()).map(RegionVersions.InForce::version).orElse(0);
        if (!examined.isLoadable()) {
            return examined.report(known, false);
        }
        Installed installed = install(examined, fingerprint(files), intent.facing(examined.problems()).atLeast(known));
        if (installed instanceof Installed.InForce now) {
            if (now.changed()) {
                watch.refresh();
            }
            return examined.report(now.version(), now.changed());
        }
        if (installed instanceof Installed.Overtaken overtaken) {
            return examined.and(List.of(overtakenBy(examined.draft(), overtaken.by()))).report(overtaken.by().version(),
                    false);
        }
        return examined.and(((Installed.Refused) installed).problems()).report(known, false);
    }

    private Installed install(Examined examined, String sha256, Intent intent) {
        try {
            return transaction.within(() -> installing.install(examined.draft(), sha256, intent));
        } catch (RuntimeException failed) {
            String why = Unstorable.behind(failed).orElseThrow(() -> failed);
            return new Installed.Refused(List.of(new FileProblem(fileOf(examined.draft()), 0, "CANNOT_BE_STORED",
                    FileProblem.TEXTS.say("CANNOT_BE_STORED", List.of(why)), false)));
        }
    }

    private static FileProblem overtakenBy(CountryFiles draft, RegionVersions.InForce other) {
        String key = Report.OVERTAKEN + (other.version() == 0 ? ".gone" : "");
        return new FileProblem(fileOf(draft), 0, Report.OVERTAKEN,
                FileProblem.TEXTS.say(key, List.of(String.valueOf(other.version()), other.by())), false);
    }

    private static String fileOf(CountryFiles draft) {
        return draft.isRegion() ? Layout.REGION_FILE : Layout.COUNTRY_FILE;
    }

    /** Cheap: whether these very files are in force, without looking into them. */
    boolean isInForce(RegionFiles files, RegionVersions known) {
        String fingerprint = fingerprint(files);
        return known.byHome().values().stream().anyMatch(now -> now.sha256().equals(fingerprint));
    }

    /** Whether this is what the very same files came to, in demo mode or out of it. */
    boolean isOf(RegionFiles files, RegionVersions.InForce now) {
        return now.sha256().replace(DEMO_MODE, "").equals(files.sha256());
    }

    /** The same files make other people in demo mode than out of it. */
    private static String fingerprint(RegionFiles files) {
        return files.sha256() + (Settings.isOn(Setting.DEMO) ? DEMO_MODE : "");
    }

    /** Whose files these are; empty where they do not say. */
    String home(RegionFiles files) {
        return new DraftReader(files, new Problems(), lists.names()).read().home();
    }

    private record Examined(CountryFiles draft, List<FileProblem> problems) {
        boolean isLoadable() {
            return problems.stream().allMatch(FileProblem::warning);
        }

        Examined and(List<FileProblem> more) {
            return new Examined(draft, Stream.concat(more.stream(), problems.stream()).toList());
        }

        Report report(int version, boolean changed) {
            return new Report(draft.home(), version, changed, problems, Believed.counts(draft));
        }
    }

    private Examined examine(RegionFiles files) {
        var problems = new Problems();
        CountryFiles draft = new DraftReader(files, problems, lists.names()).read();
        if (!problems.areReadable()) {
            return new Examined(draft, problems.list());
        }
        Set<String> countries = codes("countries");
        Set<String> members = participants.countries().stream().map(Participant::code).collect(Collectors.toSet());
        new DraftChecks(draft, problems, countries::contains).run();
        new WritingChecks(draft, problems).run();
        Map<String, Set<String>> standard = new HashMap<>();
        BiPredicate<String, String> isListed = (list, code) -> standard
                .computeIfAbsent(list, name -> lists.find(name).isEmpty() ? Set.of() : codes(name)).contains(code);
        new OwnCodes(draft, problems, isListed).run();
        new EndedCodes(draft, problems,
                new EndedCodes.World(members::contains, isListed,
                        (list, code) -> draft.country().filter(home -> has(lists.find(list, home), code)).isPresent(),
                        LocalDate.now(clock)))
                .run();
        Set<String> documents = codes("document-types", draft);
        Known known = new Known(codes("hs-chapters", draft)::contains, type -> isDocument(type, documents),
                offices::has,
                members::contains);
        new RuleChecks(draft, problems, known).run();
        new UrgentChecks(draft, problems, known).run();
        new ChargeChecks(draft, problems, known, codes("currencies")::contains).run();
        new FormChecks(draft, problems).run();
        new BrakeChecks(draft, problems, known).run();
        new TermChecks(draft, problems).run();
        new RuleSwitchChecks(draft, problems, LocalDate.now(clock)).run();
        new PeopleChecks(draft, problems, Settings.isOn(Setting.DEMO)).run(enrolling.withOwnPassword());
        compare(draft, problems);
        return new Examined(draft, problems.list());
    }

    /**
     * With what is in force. What seems to be gone from a file with errors may stand there, misspelt, and is told
     * already.
     */
    private void compare(CountryFiles draft, Problems problems) {
        problems.addFirst(changes.find(draft, problems));
        if (!problems.hasErrors("people.csv") && !problems.hasErrors("agencies.csv")) {
            problems.addFirst(holders.find(draft));
        }
        if (!problems.hasErrors("agencies.csv")) {
            problems.addFirst(consequences.find(draft));
        }
        if (!problems.hasErrors("border-posts.csv") && !problems.hasErrors("offices.csv")) {
            problems.addFirst(consequences.missed(draft));
        }
        if (!problems.hasErrors("routing.csv") && !problems.hasErrors("agencies.csv")) {
            problems.addFirst(consequences.lowered(draft));
        }
    }

    /** With what the country adds to the list. */
    private Set<String> codes(String list, CountryFiles draft) {
        return Stream.concat(codes(list).stream(), draft.table("codes/" + list).stream().map(row -> row.get("code")))
                .collect(Collectors.toSet());
    }

    /** Many customs write the code of UNCL 1001 behind the letter of its category, such as N851, and it is the same. */
    private static boolean isDocument(String type, Set<String> known) {
        return known.contains(type) || type.matches("N[0-9]{3}") && known.contains(type.substring(1));
    }

    private static boolean has(Optional<CodeList> list, String code) {
        return list.stream().flatMap(each -> each.codes().stream()).anyMatch(each -> each.code().equals(code));
    }

    private Set<String> codes(String list) {
        return lists.find(list).orElseThrow().codes().stream().map(Code::code).collect(Collectors.toSet());
    }
}
