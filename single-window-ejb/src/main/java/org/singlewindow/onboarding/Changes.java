package org.singlewindow.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.agency.Backlog;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Enrolling;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.reference.BorderPost;
import org.singlewindow.reference.Office;
import org.singlewindow.reference.Offices;

/**
 * Who and what is in force under a code and is missing in a country's files, or is somebody else there. A sheet that
 * was cut off, or of which one column was sorted alone, looks like any other.
 */
@ApplicationScoped
class Changes {

    private static final int FEW = 4;
    private static final String PARTICIPANTS = "participants";
    private static final String PEOPLE = "people";

    @Inject
    Participants participants;

    @Inject
    Enrolling enrolling;

    @Inject
    Offices offices;

    @Inject
    PlaceMoves moves;

    @Inject
    Backlog backlog;

    /** Of files that have no errors: what seems to be missing in another may stand there, misspelt. */
    List<Problem> find(Draft draft, Problems problems) {
        return draft.country().stream().flatMap(home -> find(draft, home))
                .filter(problem -> !problems.hasErrors(problem.file())).toList();
    }

    private Stream<Problem> find(Draft draft, CountryCode home) {
        Map<String, String> signIns = enrolling.signIns(home);
        return Stream.of(absent(draft, home), absentPeople(draft, signIns), moves.find(draft, home),
                others(draft, PEOPLE,
                        row -> differing("", Optional.ofNullable(signIns.get(row.get("sign_in"))),
                                row.get("participant"))),
                others(draft, PARTICIPANTS, this::participant), others(draft, "agencies", this::participant),
                others(draft, "offices", row -> offices.find(row.get("code")).map(Office::name)
                        .flatMap(name -> renamed(name, row))),
                others(draft, "border-posts", row -> offices.findBorderPost(row.get("code")).flatMap(
                        post -> post(post, row))))
                .flatMap(List::stream);
    }

    private interface Difference {
        Optional<String> of(Row row);
    }

    private static List<Problem> others(Draft draft, String table, Difference difference) {
        List<String> told = new ArrayList<>();
        int first = 0;
        for (Row row : draft.table(table)) {
            Optional<String> changed = difference.of(row);
            first = told.isEmpty() && changed.isPresent() ? row.line() : first;
            String code = row.get(table.equals(PEOPLE) ? "sign_in" : "code");
            changed.ifPresent(each -> told.add(code + " " + each));
        }
        return told.isEmpty() ? List.of()
                : List.of(problem(table, first, "OTHER_NOW", "OTHER_NOW", told.size(), some(told)));
    }

    private Optional<String> participant(Row row) {
        return participants.find(row.get("code")).filter(Participant::active).flatMap(now -> together(
                renamed(now.name(), row),
                now.is(Capability.AGENCY) ? Optional.empty()
                        : differing("", Optional.of(words(now.capabilities())), words(Members.of(row)))));
    }

    private static String words(Set<Capability> capabilities) {
        return capabilities.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static Optional<String> post(BorderPost now, Row row) {
        return together(renamed(now.name(), row),
                differing("", Optional.of(now.neighbour().value()), row.get("neighbour")));
    }

    /** Nothing where a name is only written in another way. */
    private static Optional<String> renamed(String now, Row row) {
        String name = row.get("name");
        return Meant.by(name, List.of(now)).isPresent() ? Optional.empty() : differing("'", Optional.of(now), name);
    }

    private static Optional<String> differing(String quote, Optional<String> now, String here) {
        return now.filter(was -> !was.equals(here)).map(was -> quote + was + quote + " → " + quote + here + quote);
    }

    private static Optional<String> together(Optional<String> one, Optional<String> other) {
        return Optional.of(Stream.of(one, other).flatMap(Optional::stream).collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty());
    }

    private List<Problem> absent(Draft draft, CountryCode home) {
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
        List<Problem> found = new ArrayList<>();
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

    private static List<Problem> absentPeople(Draft draft, Map<String, String> signIns) {
        Set<String> here = draft.table(PEOPLE).stream().map(row -> row.get("sign_in")).collect(Collectors.toSet());
        List<String> gone = signIns.keySet().stream().filter(each -> !here.contains(each)).sorted().toList();
        return gone.isEmpty() ? List.of()
                : List.of(problem(PEOPLE, 0, "LEFT_OUT", "LEFT_OUT.people", gone.size(), some(gone)));
    }

    static String some(List<String> all) {
        return all.stream().limit(FEW).collect(Collectors.joining(", ")) + (all.size() > FEW ? ", …" : "");
    }

    static Problem problem(String table, int line, String code, String sentence, Object... arguments) {
        return new Problem(table + Layout.CSV, line, code,
                Problem.TEXTS.say(sentence, arguments), true);
    }
}
