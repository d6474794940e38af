package org.singlewindow.web.declaration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.reference.Code;
import org.singlewindow.reference.CodeLists;
import org.singlewindow.reference.Offices;
import org.singlewindow.web.Choice;
import org.singlewindow.web.SignedInUser;
import org.singlewindow.web.Words;

/** What can be chosen in the form's lists, in the user's language and as the user's country has them. */
@RequestScoped
public class Choices {

    @Inject
    CodeLists lists;

    @Inject
    Offices offices;

    @Inject
    Participants participants;

    @Inject
    ForWhom forWhom;

    @Inject
    SignedInUser user;

    @Inject
    Clock clock;

    /** A page asks for each as often as it has rows. */
    private final Map<String, List<Choice>> read = new HashMap<>();

    /** The participating ones first. */
    public List<Choice> countries() {
        return read.computeIfAbsent("", none -> allCountries());
    }

    private List<Choice> allCountries() {
        Set<String> taking = participating().collect(Collectors.toSet());
        Comparator<Choice> order = Comparator.comparing((Choice each) -> !taking.contains(each.code()))
                .thenComparing(Choice::name, Collator.getInstance());
        return lists.find("countries").stream().flatMap(list -> list.codes().stream())
                .map(code -> new Choice(code.code(), Words.country(code.code()) + " (" + code.code() + ")"))
                .sorted(order).toList();
    }

    /** Those for whom they may lodge. */
    public List<Choice> traders() {
        return forWhom.traders();
    }

    /** Inland offices and border posts of one country; an office at the border is both, and stands here once. */
    List<Choice> places(CountryCode country) {
        Stream<Choice> inland = offices.list(country).stream()
                .map(each -> new Choice(each.code(), each.name() + " (" + each.code() + ")"));
        Stream<Choice> posts = offices.borderPosts(country).stream().map(each -> new Choice(each.code(),
                each.name() + " ↔ " + each.neighbour() + " (" + each.code() + ")"));
        return Stream.concat(inland, posts).collect(Collectors.toMap(Choice::code, each -> each, (office, post) -> post,
                LinkedHashMap::new)).values().stream().toList();
    }

    /** Every participating country's border posts. */
    List<Choice> borderPosts() {
        return participating().sorted().flatMap(code -> offices.borderPosts(new CountryCode(code)).stream())
                .map(each -> new Choice(each.code(),
                        each.country() + " · " + each.name() + " ↔ " + each.neighbour() + " (" + each.code() + ")"))
                .toList();
    }

    /** The same, and behind them all other offices of these countries. */
    List<Choice> everywhere() {
        Stream<Choice> inland = participating().sorted()
                .flatMap(code -> offices.list(new CountryCode(code)).stream().map(each -> new Choice(each.code(),
                        code + " · " + each.name() + " (" + each.code() + ")")));
        return Stream.concat(borderPosts().stream(), inland).collect(Collectors.toMap(Choice::code, each -> each,
                (post, office) -> post, LinkedHashMap::new)).values().stream().toList();
    }

    /** What may be declared today. */
    public List<Choice> of(String list) {
        return read.computeIfAbsent(list, this::valid);
    }

    private List<Choice> valid(String list) {
        LocalDate today = LocalDate.now(clock);
        return user.get().country().flatMap(country -> lists.find(list, country)).or(() -> lists.find(list)).stream()
                .flatMap(found -> found.codes().stream()).filter(code -> code.isValidOn(today))
                .map(code -> named(list, code)).toList();
    }

    private static Choice named(String list, Code code) {
        return new Choice(code.code(), code.code() + " – " + Words.code(list, code));
    }

    private Stream<String> participating() {
        return participants.countries().stream().map(Participant::code);
    }
}
