package org.singlewindow.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.agency.Backlog;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.ParticipantKind;
import org.singlewindow.identity.Participants;
import org.singlewindow.reference.BorderPost;
import org.singlewindow.reference.Office;
import org.singlewindow.reference.Offices;
import org.singlewindow.routing.Routing;

/** What loading a country's files would do to work that is under way. */
@ApplicationScoped
class Consequences {

    @Inject
    Participants participants;

    @Inject
    Backlog backlog;

    @Inject
    Offices offices;

    @Inject
    Routing routing;

    /** Nobody else can decide an agency's tasks: without it their declarations would wait for ever. */
    List<Problem> find(Draft draft) {
        Set<String> named = draft.table("agencies").stream().map(row -> row.get("code")).collect(Collectors.toSet());
        return agencies().filter(agency -> draft.country().equals(agency.country()) && !named.contains(agency.code()))
                .flatMap(agency -> undecided(agency, backlog.of(agency.id()))).toList();
    }

    private static Stream<Problem> undecided(Participant agency, Backlog.Waiting waiting) {
        return waiting.count() == 0 ? Stream.of() : Stream.of(new Problem("agencies.csv", 0, "AGENCY_HAS_TASKS", agency.code() + " is not named any more, and "
                + inWords(waiting) + ". Keep it in agencies.csv and take its rules out of routing.csv; when it has decided, load again without it", false));
    }

    private static String inWords(Backlog.Waiting waiting) {
        String which = waiting.longest().stream().map(Object::toString).collect(Collectors.joining(", "));
        return (waiting.count() == 1 ? "one declaration waits" : waiting.count() + " declarations wait") + " for its decision ("
                + which + (waiting.count() > waiting.longest().size() ? ", …)" : ")");
    }

    /** Rules of other countries hang on a post by its code: under another code they would be asked no more, and nobody there would know. */
    List<Problem> renamed(Draft draft) {
        Set<String> named = draft.places().map(row -> row.get("code")).collect(Collectors.toSet());
        return draft.country().stream().flatMap(country -> {
            Set<String> gone = Stream.concat(offices.list(country).stream().map(Office::code), offices.borderPosts(country).stream().map(BorderPost::code))
                    .filter(code -> !named.contains(code)).collect(Collectors.toSet());
            return gone.isEmpty() ? Stream.<String>of() : routing.naming(gone, country).stream();
        }).map(rule -> new Problem("border-posts.csv", 0, "POST_IN_USE", rule + ", which these files do not have any more; that country has to change its rule", true)).toList();
    }

    /** Agencies that no files name any more and that declarations wait for all the same, each in a sentence. */
    List<String> stranded() {
        return agencies().filter(agency -> !agency.active()).flatMap(agency -> Stream.of(backlog.of(agency.id())).filter(waiting -> waiting.count() > 0)
                .map(waiting -> agency.code() + " takes no part any more, and " + inWords(waiting) + ". Name it again in agencies.csv until it has decided")).toList();
    }

    private Stream<Participant> agencies() {
        return participants.list().stream().filter(each -> each.kind() == ParticipantKind.AGENCY);
    }
}
