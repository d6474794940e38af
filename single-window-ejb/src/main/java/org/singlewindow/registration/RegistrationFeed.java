package org.singlewindow.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.singlewindow.desk.DeskFeed;
import org.singlewindow.desk.DeskItem;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Sentences;
import org.singlewindow.kernel.Subject;
import org.singlewindow.kernel.Worded;

/** Applications that wait, as items of the desk of whoever decides about them; what was decided has its own list. */
@ApplicationScoped
class RegistrationFeed implements DeskFeed {

    private static final Sentences TEXTS = new Sentences("org.singlewindow.registration.items");

    @Inject
    RegistrationRepository registrations;

    @Override
    public String kind() {
        return "registration";
    }

    @Override
    public Fed list(DeskQuery query, SignedInAs who) {
        boolean ofWaiting = query.state().filter(state -> !state.equals(RegistrationState.WAITING.name())).isEmpty();
        return !ofWaiting || !Policy.allows(UseCase.DECIDE_REGISTRATION, who) ? Fed.NOTHING
                : Jurisdiction.countryOf(who).map(country -> list(country, query)).orElse(Fed.NOTHING);
    }

    private Fed list(CountryCode country, DeskQuery query) {
        long after = query.after().filter(place -> place.matches("[0-9]{1,18}")).map(Long::valueOf).orElse(0L);
        List<String> words = query.text()
                .map(text -> Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split("\\s+")))
                .orElse(List.of());
        // as many wait as can be read at once, and who looks for words looks through them
        int most = words.isEmpty() ? query.size() + 1 : (int) Applying.MOST_WAITING;
        List<Registration> found = registrations
                .list(new RegistrationRepository.Wanted(country, RegistrationState.WAITING, ""), after, most).stream()
                .filter(each -> has(each, words)).limit(query.size() + 1L).toList();
        List<Placed> items = found.stream().limit(query.size())
                .map(each -> new Placed(item(each.view(), country), String.valueOf(each.id()))).toList();
        return new Fed(items,
                found.size() > query.size() ? Optional.of(items.get(items.size() - 1).place()) : Optional.empty());
    }

    private static boolean has(Registration registration, List<String> words) {
        ApplyForRegistration.Firm firm = registration.view().firm();
        String shown = String.join(" ", String.valueOf(registration.id()), firm.name(), firm.localName(),
                firm.number(), registration.numberFolded()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(shown::contains);
    }

    private DeskItem item(RegistrationView view, CountryCode country) {
        return new DeskItem(kind(), view.number(), Subject.registration(view.number()), Participant.customsOf(country),
                view.firm().name(), new DeskItem.Standing(view.state(), view.state() == RegistrationState.WAITING),
                Registration.due(view.appliedAt()), summary(view), Optional.empty(),
                "agency/application.xhtml?id=" + view.reference());
    }

    private static Worded summary(RegistrationView view) {
        List<Worded> wanted = Stream.concat(Stream.of(TEXTS.say("asks", view.firm().number())),
                view.capabilities().stream().map(each -> TEXTS.say("as." + each))).map(Worded.class::cast).toList();
        return language -> String.join(", ", wanted.stream().map(each -> each.in(language)).toList());
    }
}
