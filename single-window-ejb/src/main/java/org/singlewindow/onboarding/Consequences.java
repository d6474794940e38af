package org.singlewindow.onboarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.agency.Backlog;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.reference.Offices;
import org.singlewindow.routing.Routing;

/** What loading a country's files would do to work that is under way. */
@ApplicationScoped
class Consequences {

    private static final int PREFIX = 2;
    private static final int FEW = 3;

    @Inject
    Participants participants;

    @Inject
    Backlog backlog;

    @Inject
    Offices offices;

    @Inject
    Routing routing;

    /** Nobody else can decide an agency's tasks: without it their declarations would wait for ever. */
    List<FileProblem> find(CountryFiles draft) {
        Set<String> named = draft.table("agencies").stream().map(row -> row.get("code")).collect(Collectors.toSet());
        return agencies().filter(agency -> draft.country().equals(agency.country()) && !named.contains(agency.code()))
                .flatMap(agency -> undecided(agency, backlog.of(agency.id()))).toList();
    }

    private static Stream<FileProblem> undecided(Participant agency, Backlog.Waiting waiting) {
        return waiting.count() == 0 ? Stream.of() : Stream.of(new FileProblem("agencies.csv", 0, "AGENCY_HAS_TASKS",
                FileProblem.TEXTS.say("AGENCY_HAS_TASKS",
                        List.of(agency.code(), String.valueOf(waiting.count()), some(waiting))),
                false));
    }

    private static String inWords(Backlog.Waiting waiting) {
        return (waiting.count() == 1 ? "one declaration waits" : waiting.count() + " declarations wait")
                + " for its decision (" + some(waiting) + ")";
    }

    private static String some(Backlog.Waiting waiting) {
        return waiting.longest().stream().map(Object::toString).collect(Collectors.joining(", "))
                + (waiting.count() > waiting.longest().size() ? ", …" : "");
    }

    /**
     * Rules of other countries hang on a post by its code: under another code they would not be asked, and nobody there
     * would know. It does not matter whether the post has had that code before, or its country is only joining and
     * calls it by another.
     */
    List<FileProblem> missed(CountryFiles draft) {
        Set<String> named = draft.places().map(row -> row.get("code")).collect(Collectors.toSet());
        return draft.country().stream().flatMap(country -> routing.namedPosts().stream()
                .filter(each -> !each.country().equals(country) && isOf(each.post(), country)
                        && !named.contains(each.post()))
                .collect(Collectors.groupingBy(Routing.NamedPost::country, LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream()
                .flatMap(each -> missed(country, each.getKey(), each.getValue()))).toList();
    }

    private static Stream<FileProblem> missed(CountryCode country, CountryCode other, List<Routing.NamedPost> posts) {
        if (posts.size() <= FEW) {
            return posts.stream().map(each -> inUse("POST_IN_USE", List.of(each.rule(), other.value(), each.post())));
        }
        String some = posts.stream().limit(FEW).map(each -> each.post() + " ('" + each.rule() + "')")
                .collect(Collectors.joining(", ", "", ", …"));
        return Stream.of(inUse("POST_IN_USE.several",
                List.of(String.valueOf(posts.size()), other.value(), some, country.value())));
    }

    private static FileProblem inUse(String sentence, List<String> arguments) {
        return new FileProblem("border-posts.csv", 0, "POST_IN_USE", FileProblem.TEXTS.say(sentence, arguments), true);
    }

    /**
     * Rules in force that name a place of a country that takes part, by a code that is nobody's there: their own
     * country has to change them.
     */
    List<Routing.NamedPost> hanging() {
        Predicate<String> isNobodys = isNobodys();
        return routing.namedPosts().stream().filter(each -> isNobodys.test(each.post())).toList();
    }

    private Predicate<String> isNobodys() {
        Set<String> here = participants.countries().stream().map(Participant::code).collect(Collectors.toSet());
        return post -> post.length() > PREFIX && here.contains(post.substring(0, PREFIX)) && !offices.has(post);
    }

    private static boolean isOf(String post, CountryCode country) {
        return post.startsWith(country.value());
    }

    /** What the rules in force ask for and those of the draft do not. */
    List<FileProblem> lowered(CountryFiles draft) {
        return draft.country().flatMap(routing::inForce)
                .map(before -> Lowerings.find(before, draft.table("routing"), isNobodys())).orElse(List.of());
    }

    /** Agencies that no files name any more and that declarations wait for all the same, each in a sentence. */
    List<String> stranded() {
        return agencies().filter(agency -> !agency.active())
                .flatMap(agency -> Stream.of(backlog.of(agency.id())).filter(waiting -> waiting.count() > 0)
                        .map(waiting -> agency.code() + " takes no part any more, and " + inWords(waiting)
                                + ". Name it again in agencies.csv until it has decided"))
                .toList();
    }

    private Stream<Participant> agencies() {
        return participants.list().stream().filter(each -> each.is(Capability.AGENCY));
    }
}
