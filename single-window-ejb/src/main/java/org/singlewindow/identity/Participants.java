package org.singlewindow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Snapshot;

/** Everyone who takes part, looked up in memory; those no longer active are known as well. */
@ApplicationScoped
public class Participants {

    private static final String REGION = "REGION";

    @Inject
    ParticipantRepository repository;

    @Inject
    NumbersOfRegister numbers;

    private final Snapshot<Register> register = new Snapshot<>(() -> repository.read().with(numbers.numbers()));

    public Participant get(int id) {
        return Optional.ofNullable(register.get().byId().get(id))
                .orElseThrow(() -> new IllegalArgumentException("no participant has the id " + id));
    }

    /** What a participant is called, also where it takes part no more. */
    public Optional<Called> called(String code) {
        return find(code).map(Participant::called);
    }

    public Optional<Participant> find(String code) {
        return Optional.ofNullable(register.get().byCode().get(code));
    }

    /** A country as long as it takes part. */
    public Optional<Participant> findCountry(CountryCode country) {
        return find(country.value()).filter(each -> each.active() && each.is(Capability.COUNTRY));
    }

    /** In whose name the window tells what it tells by itself. */
    public Participant getRegion() {
        return find(REGION).filter(each -> each.is(Capability.REGION)).orElseThrow();
    }

    /**
     * Whom a document that is lodged there means: somebody by code, or a firm by its number in that country's register.
     */
    public Optional<Participant> findNamed(String number, CountryCode where) {
        return find(number).or(() -> numbered(number).stream()
                .filter(each -> each.country().filter(where::equals).isPresent()).findFirst());
    }

    /** All who have this number in the register of their country, one of each at most. */
    public List<Participant> numbered(String number) {
        return register.get().numbered(number);
    }

    /** By code. */
    public List<Participant> list() {
        return register.get().all();
    }

    /**
     * All numbers by which whoever is known by this one may be named in a document: this one, codes, numbers of
     * registers.
     */
    public Set<String> spellings(String number) {
        return register.get().spellings(number);
    }

    /** Whose code or name, in either language, has this word in it, or whose number has; small letters. */
    public List<Integer> named(String word) {
        Set<Participant> numbered = register.get().numberedWith(word);
        return register.get().all().stream()
                .filter(each -> (each.code() + " " + each.name() + " " + each.localName()).toLowerCase(Locale.ROOT)
                        .contains(word) || numbered.contains(each))
                .map(Participant::id).toList();
    }

    /** Everyone, by code, for those who look after the register. */
    public List<Participant> list(SignedInAs who) {
        Policy.require(UseCase.READ_PARTICIPANTS, who);
        return list();
    }

    /** The countries that take part now, by code. It is no secret which they are. */
    public List<Participant> countries() {
        return list().stream().filter(each -> each.active() && each.is(Capability.COUNTRY)).toList();
    }

    /** Hours an agency has published for its answer; 0 for everyone else. */
    public int hoursToAnswer(int id) {
        return register.get().hours().getOrDefault(id, 0);
    }

    /** The zone by which a country counts its days; universal time where it does not say. */
    public ZoneId zone(CountryCode country) {
        return findZone(country).orElse(ZoneOffset.UTC);
    }

    /** The zone that a country's files name. */
    public Optional<ZoneId> findZone(CountryCode country) {
        return Optional.ofNullable(register.get().zones().get(country.value()));
    }

    /** True where the register took them in, so that their country's files say nothing of them. */
    public boolean isOfRegister(int id) {
        return register.get().registered().contains(id);
    }

    /** Reads everyone anew. */
    public void refresh() {
        register.refresh();
    }
}
