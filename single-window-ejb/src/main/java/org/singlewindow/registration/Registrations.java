package org.singlewindow.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.Policy;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.identity.UseCase;
import org.singlewindow.kernel.CountryCode;

/** Applications, as whoever decides about them sees them, and as whoever sent one does. */
@Stateless
public class Registrations {

    @Inject
    RegistrationRepository registrations;

    @Inject
    Namesakes namesakes;

    /** @param next reference behind which the list goes on; empty where it does not */
    public record Page(List<RegistrationView> rows, Optional<String> next) {}

    /**
     * One application, and whatever came under the same number.
     *
     * @param others of the same country and number, however it is written
     * @param alike  of a number that differs in zeros in front or the letters of the country: it may be the same firm
     * @param codes  of participants that are called much like that: the number may be theirs
     */
    public record File(RegistrationView registration, List<RegistrationView> others, List<RegistrationView> alike,
            List<String> codes) {}

    /** Whether anybody's applications are theirs to decide. */
    public static boolean areFor(SignedInAs who) {
        return Policy.allows(UseCase.DECIDE_REGISTRATION, who) && Jurisdiction.countryOf(who).isPresent();
    }

    /** How it stands, for whoever has its reference. */
    public Optional<ApplicantView> standing(String reference) {
        return registrations.find(reference).map(found -> ApplicantView.of(found.view()));
    }

    /**
     * Those of one's own country, the waiting ones oldest first, the others newest first.
     *
     * @param after reference of the last one of the page before; empty for the first page
     */
    public Page list(RegistrationState state, Optional<String> after, int size, SignedInAs who) {
        return list(new Search(state, ""), after, size, who);
    }

    /**
     * Which applications to list.
     *
     * @param words that the firm's name or number holds; empty for all
     */
    public record Search(RegistrationState state, String words) {

        private RegistrationRepository.Wanted of(CountryCode country) {
            return new RegistrationRepository.Wanted(country, state, words);
        }
    }

    /** How many there are of these, on all pages. */
    public long count(Search search, SignedInAs who) {
        return Jurisdiction.countryOf(who).map(country -> registrations.count(search.of(country))).orElse(0L);
    }

    /** Those of these. */
    public Page list(Search search, Optional<String> after, int size, SignedInAs who) {
        Optional<CountryCode> country = Jurisdiction.countryOf(who);
        Optional<Long> place = after.flatMap(registrations::find).map(Registration::id);
        if (country.isEmpty() || after.isPresent() && place.isEmpty()) {
            return new Page(List.of(), Optional.empty());
        }
        List<Registration> found = registrations.list(search.of(country.get()), place.orElse(0L), size + 1);
        List<RegistrationView> rows = found.stream().limit(size).map(Registration::view).toList();
        return new Page(rows,
                found.size() > size ? Optional.of(rows.get(size - 1).reference()) : Optional.empty());
    }

    /** Empty also where it is another country's. */
    public Optional<File> find(String reference, SignedInAs who) {
        Optional<CountryCode> country = Jurisdiction.countryOf(who);
        return registrations.find(reference).filter(found -> country.filter(found.country()::equals).isPresent())
                .map(found -> new File(found.view(), views(registrations.namesakes(found)),
                        views(registrations.alike(found)), namesakes.alike(found)));
    }

    private static List<RegistrationView> views(List<Registration> found) {
        return found.stream().map(Registration::view).toList();
    }
}
