package org.singlewindow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.singlewindow.kernel.Snapshot;

/** The table {@code person}, held in memory like everything that every call needs. */
@ApplicationScoped
class PersonRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    private final Snapshot<Map<String, Person>> people = new Snapshot<>(this::read);

    Optional<Person> find(String signIn) {
        return Optional.ofNullable(people.get().get(signIn));
    }

    Collection<Person> all() {
        return people.get().values();
    }

    void refresh() {
        people.refresh();
    }

    private Map<String, Person> read() {
        List<?> rows = entities.createNativeQuery("""
                select sign_in, name, participant_id, array_to_string(roles, ' '), password_hash, demo from person""")
                .getResultList();
        return rows.stream().map(row -> person((Object[]) row))
                .collect(Collectors.toUnmodifiableMap(Person::signIn, Function.identity()));
    }

    private static Person person(Object[] row) {
        var roles = Arrays.stream(((String) row[3]).split(" ")).map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Person((String) row[0], (String) row[1], (Integer) row[2], roles, (String) row[4], (Boolean) row[5]);
    }

    /** The people of one home as its files have them; whoever is missing can no longer sign in. */
    int replace(String home, String rows) {
        entities.createNativeQuery("""
                delete from person using participant p
                where p.id = person.participant_id and coalesce(p.country, 'REGION') = ? and not p.registered
                  and sign_in not in (select sign_in from jsonb_to_recordset(cast(? as jsonb)) as r(sign_in text))""")
                .setParameter(1, home).setParameter(2, rows).executeUpdate();
        return entities.createNativeQuery("""
                insert into person (sign_in, name, participant_id, roles, password_hash, demo)
                select r.sign_in, r.name, p.id, string_to_array(r.roles, ' '), r.password_hash, r.demo
                from jsonb_to_recordset(cast(? as jsonb))
                         as r(sign_in text, name text, participant text, roles text, password_hash text, demo boolean)
                join participant p on p.code = r.participant and coalesce(p.country, 'REGION') = ?
                on conflict (sign_in) do update set name = excluded.name, participant_id = excluded.participant_id,
                    roles = excluded.roles, password_hash = excluded.password_hash, demo = excluded.demo
                where (select coalesce(country, 'REGION') from participant
                       where id = person.participant_id and not registered) = ?""")
                .setParameter(1, rows).setParameter(2, home).setParameter(3, home).executeUpdate();
    }

    /** False where nobody whom the register took in signs in so. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean change(String signIn, ChosenPassword password) {
        return entities.createNativeQuery("""
                update person set password_hash = ? from participant p
                where p.id = person.participant_id and p.registered and person.sign_in = ?""")
                .setParameter(1, password.hash()).setParameter(2, signIn).executeUpdate() > 0;
    }

    /** The first person of a firm that the register took in. */
    void add(Newcomer newcomer, String signIn, String code) {
        String roles = newcomer.capabilities().stream().map(Capability::name).sorted().collect(Collectors.joining(" "));
        entities.createNativeQuery("""
                insert into person (sign_in, name, participant_id, roles, password_hash)
                select ?, ?, id, string_to_array(?, ' '), ? from participant where code = ?""")
                .setParameter(1, signIn).setParameter(2, newcomer.person()).setParameter(3, roles)
                .setParameter(4, newcomer.password().hash()).setParameter(5, code).executeUpdate();
    }
}
