package org.singlewindow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.schema.Database;

/** The table {@code participant}, and what the register counts by. */
@ApplicationScoped
class ParticipantRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    @Inject
    Database database;

    Register read() {
        List<Enrolled> all = entities.createQuery("select m from Enrolled m order by m.code", Enrolled.class)
                .getResultList();
        return Register.of(all.stream().map(Enrolled::view).toList(),
                all.stream().filter(each -> each.is(Capability.AGENCY))
                        .collect(Collectors.toMap(Enrolled::id, Enrolled::hours)),
                all.stream().filter(Enrolled::isRegistered).map(Enrolled::id).collect(Collectors.toSet()),
                all.stream().filter(each -> each.zone().isPresent())
                        .collect(Collectors.toMap(Enrolled::code, each -> each.zone().orElseThrow())));
    }

    /**
     * Adds who is new, brings who is known up to date under the old id, and lets rest whom the files no longer name.
     * Whom the register took in, files do not touch: a code of theirs is taken.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(Optional<CountryCode> home, List<Enrolment.Member> lines) {
        Map<String, Enrolled> known = of(home).filter(each -> !each.isRegistered())
                .collect(Collectors.toMap(Enrolled::code, Function.identity()));
        Map<String, Enrolment.Member> named = lines.stream()
                .collect(Collectors.toMap(Enrolment.Member::code, Function.identity()));
        known.forEach((code, participant) -> Optional.ofNullable(named.get(code)).ifPresentOrElse(participant::stand,
                participant::rest));
        entities.flush();
        add(home, lines.stream().filter(line -> !known.containsKey(line.code())).toList());
    }

    /** By one statement: a country may bring thousands, and one by one they took eight times as long. */
    private void add(Optional<CountryCode> home, List<Enrolment.Member> lines) {
        database.execute("""
                insert into participant (country, code, capabilities, name, local_name, hours, zone, name_ru)
                select ?::text, code, string_to_array(capabilities, ' '), name, local_name, hours,
                       nullif(zone, ''), name_ru
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[])
                  as m(code, capabilities, name, local_name, hours, zone, name_ru)
                order by code""", home.map(CountryCode::value), texts(lines, Enrolment.Member::code),
                texts(lines, line -> String.join(" ", Enrolled.words(line.capabilities()))),
                texts(lines, Enrolment.Member::name), texts(lines, Enrolment.Member::localName),
                lines.stream().mapToInt(Enrolment.Member::hours).toArray(),
                texts(lines, line -> line.zone().map(ZoneId::getId).orElse("")),
                texts(lines, Enrolment.Member::russianName));
    }

    private static String[] texts(List<Enrolment.Member> lines, Function<Enrolment.Member, String> of) {
        return lines.stream().map(of).toArray(String[]::new);
    }

    /** Ids by code of everyone at home there. */
    Map<String, Integer> ids(Optional<CountryCode> home) {
        return of(home).collect(Collectors.toMap(Enrolled::code, Enrolled::id));
    }

    /** Codes by id of those at home there of whom its files say something. */
    Map<Integer, String> named(CountryCode home) {
        return of(Optional.of(home)).filter(each -> !each.isRegistered())
                .collect(Collectors.toMap(Enrolled::id, Enrolled::code));
    }

    private Stream<Enrolled> of(Optional<CountryCode> home) {
        TypedQuery<Enrolled> query = home
                .map(country -> entities.createQuery("select m from Enrolled m where m.country = :home", Enrolled.class)
                        .setParameter("home", country))
                .orElseGet(
                        () -> entities.createQuery("select m from Enrolled m where m.country is null", Enrolled.class));
        return query.getResultList().stream();
    }

    /** Under a code of the register's own, from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    Participant add(Newcomer newcomer) {
        rise();
        long number = database.find("select nextval('registered_seq')", row -> row.id(1)).orElseThrow();
        Enrolled member = new Enrolled("%s-R%07d".formatted(newcomer.country(), number), newcomer);
        entities.persist(member);
        entities.flush();
        return member.view();
    }

    /** Whatever the register changes, all nodes read anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    void rise() {
        database.execute("update register_version set version = version + 1");
    }

    /** Rises with whatever the register changes. */
    int version() {
        return database.find("select version from register_version", row -> row.number(1)).orElseThrow();
    }
}
