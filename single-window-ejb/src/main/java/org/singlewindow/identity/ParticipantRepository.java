package org.singlewindow.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;

/** The table {@code participant}. Rows go in as one JSON array, so that a country costs one statement. */
@ApplicationScoped
class ParticipantRepository {

    @PersistenceContext(unitName = "single-window")
    EntityManager entities;

    Register read() {
        List<?> rows = entities
                .createNativeQuery(
                        """
                select id, code, array_to_string(capabilities, ' '), cast(country as text), name, local_name, active, hours,
                       registered
                from participant order by code""")
                .getResultList();
        List<Participant> all = new ArrayList<>(rows.size());
        Map<Integer, Integer> hours = new HashMap<>();
        Set<Integer> registered = new HashSet<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            Participant participant = participant(row);
            all.add(participant);
            if (participant.is(Capability.AGENCY)) {
                hours.put(participant.id(), (Integer) row[7]);
            }
            if ((Boolean) row[8]) {
                registered.add(participant.id());
            }
        }
        return Register.of(all, hours, registered);
    }

    private static Participant participant(Object[] row) {
        return new Participant((Integer) row[0], (String) row[1], capabilities((String) row[2]),
                Optional.ofNullable((String) row[3]).map(CountryCode::new), (String) row[4], (String) row[5],
                (Boolean) row[6]);
    }

    private static Set<Capability> capabilities(String words) {
        return Stream.of(words.split(" ")).map(Capability::valueOf).collect(Collectors.toSet());
    }

    /**
     * Adds who is new, brings who is known up to date under the old id, and lets rest whom the files no longer name.
     * Whom the register took in, files do not touch.
     *
     * @return how many of the files are there now
     */
    int replace(String home, String members) {
        entities.createNativeQuery("""
                update participant set active = false
                where coalesce(country, 'REGION') = ? and not registered
                  and code not in (select code from jsonb_to_recordset(cast(? as jsonb)) as m(code text))""")
                .setParameter(1, home).setParameter(2, members).executeUpdate();
        return entities.createNativeQuery("""
                insert into participant (code, capabilities, country, name, local_name, hours, active)
                select code, capabilities, nullif(?, 'REGION'), name, local_name, hours, true
                from jsonb_to_recordset(cast(? as jsonb)) as m(code text, capabilities text[], name text, local_name text,
                    hours int)
                order by code
                on conflict (code) do update set capabilities = excluded.capabilities, name = excluded.name, local_name = excluded.local_name,
                    hours = excluded.hours, active = true
                where not participant.registered""")
                .setParameter(1, home).setParameter(2, members).executeUpdate();
    }

    /** Under a code of the register's own, from now on. */
    String add(Newcomer newcomer) {
        rise();
        Number number = (Number) entities.createNativeQuery("select nextval('registered_seq')").getSingleResult();
        String code = "%s-R%07d".formatted(newcomer.country(), number.longValue());
        entities.createNativeQuery("""
                insert into participant (code, capabilities, country, name, local_name, registered)
                values (?, string_to_array(?, ' '), ?, ?, ?, true)""")
                .setParameter(1, code).setParameter(2, words(newcomer.capabilities()))
                .setParameter(3, newcomer.country().value()).setParameter(4, newcomer.name())
                .setParameter(5, newcomer.localName()).executeUpdate();
        return code;
    }

    /** Whatever the register changes, all nodes read anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    void rise() {
        entities.createNativeQuery("update register_version set version = version + 1").executeUpdate();
    }

    private static String words(Set<Capability> capabilities) {
        return capabilities.stream().map(Capability::name).collect(Collectors.joining(" "));
    }

    /** Rises with whatever the register changes. */
    int version() {
        return (Integer) entities.createNativeQuery("select version from register_version").getSingleResult();
    }
}
