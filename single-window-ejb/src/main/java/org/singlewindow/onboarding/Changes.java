package org.singlewindow.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.agency.Backlog;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;

/**
 * What is in force and is missing in a country's files, or is another there. A sheet that was cut off, or of which one
 * column was sorted alone, looks like any other.
 */
@ApplicationScoped
class Changes {

    private static final int FEW = 4;
    private static final String PARTICIPANTS = "participants";
    private static final String PEOPLE = "people";

    @Inject
    Participants participants;

    @Inject
    InForce inForce;

    @Inject
    PlaceMoves moves;

    @Inject
    Backlog backlog;

    /** Of files that have no errors: what seems to be missing in another may stand there, misspelt. */
    List<FileProblem> find(CountryFiles draft, Problems problems) {
        return draft.country().stream().flatMap(home -> find(draft, home))
                .filter(problem -> !problems.hasErrors(problem.file())).toList();
    }

    private Stream<FileProblem> find(CountryFiles draft, CountryCode home) {
        Image before = inForce.image(home);
        return Stream.of(absent(draft, home), absentPeople(draft, before.table(PEOPLE).keySet()),
                moves.find(draft, home), new FileDifferences(before, Image.of(draft)).find(draft))
                .flatMap(List::stream);
    }

    private List<FileProblem> absent(CountryFiles draft, CountryCode home) {
        Set<String> here = draft.table(PARTICIPANTS).stream().map(row -> row.get("code")).collect(Collectors.toSet());
        List<Participant> gone = participants.list().stream()
                .filter(each -> each.active() && !participants.isOfRegister(each.id()))
                .filter(each -> each.country().filter(home::equals).isPresent()
                        && !each.hasQueue() && !here.contains(each.code()))
                .toList();
        if (gone.isEmpty()) {
            return List.of();
        }
        List<Backlog.OfSender> open = backlog.ofSenders(gone.stream().map(Participant::id).toList());
        List<String> asked = open.stream().filter(Backlog.OfSender::asked).map(each -> named(each.sender())).toList();
        List<FileProblem> found = new ArrayList<>();
        found.add(problem(PARTICIPANTS, 0, "LEFT_OUT", "LEFT_OUT", gone.size(),
                some(gone.stream().map(each -> named(each.id())).toList()), open.size()));
        if (!asked.isEmpty()) {
            found.add(problem(PARTICIPANTS, 0, "LEFT_OUT", "LEFT_OUT.asked", asked.size(), some(asked)));
        }
        return found;
    }

    private String named(int id) {
        return participants.get(id).code() + " (" + participants.get(id).name() + ")";
    }

    private static List<FileProblem> absentPeople(CountryFiles draft, Set<String> signIns) {
        Set<String> here = draft.table(PEOPLE).stream().map(row -> row.get("sign_in")).collect(Collectors.toSet());
        List<String> gone = signIns.stream().filter(each -> !here.contains(each)).sorted().toList();
        return gone.isEmpty() ? List.of()
                : List.of(problem(PEOPLE, 0, "LEFT_OUT", "LEFT_OUT.people", gone.size(), some(gone)));
    }

    static String some(List<String> all) {
        return all.stream().limit(FEW).collect(Collectors.joining(", ")) + (all.size() > FEW ? ", …" : "");
    }

    static FileProblem problem(String table, int line, String code, String sentence, Object... arguments) {
        return new FileProblem(table + Layout.CSV, line, code,
                FileProblem.TEXTS.say(sentence, arguments), true);
    }
}
