package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/** The table {@code guarantee_code}. */
@ApplicationScoped
class CodeRepository {

    private static final String SELECT = """
            select id, digest, key, agent, sub_limit, exposure, last_day::text, ends_at from guarantee_code\040""";

    @Inject
    Database database;

    /** Those that are set now; how much is locked by one that has no limit of its own, is not looked at. */
    List<AccessCode> list(long guarantee) {
        return database.list(SELECT + "where guarantee = ? and replaced_at is null order by id", CodeRepository::code,
                guarantee);
    }

    /** The same, and of each what is locked by it, whether it has a limit of its own or none. */
    List<AccessCode> listWithUse(long guarantee) {
        return database.list("""
                select c.id, digest, key, agent, sub_limit, coalesce(u.open, 0), last_day::text, ends_at
                from guarantee_code c left join (
                  select code, sum(open) as open from guarantee_usage where guarantee = ? and ended_at is null
                  group by code) u on u.code = c.id
                where c.guarantee = ? and replaced_at is null order by c.id""", CodeRepository::code, guarantee,
                guarantee);
    }

    /** @param uses of all codes that it has been given of the guarantee, one after the other */
    record OfAgent(AccessCode code, long uses) {}

    /** Of these guarantees the one that was given to an agent, with what is locked by it. */
    Map<Long, OfAgent> listWithUse(long[] guarantees, int agent) {
        return database.list("""
                select c.id, digest, key, agent, sub_limit,
                       coalesce((select sum(u.open) from guarantee_usage u
                                 where u.guarantee = c.guarantee and u.code = c.id and u.ended_at is null), 0),
                       last_day::text, ends_at, c.guarantee,
                       (select count(*) from guarantee_usage u join guarantee_code o on o.id = u.code
                        where u.guarantee = c.guarantee and o.agent = c.agent and u.state <> 'UNLOCKED')
                from guarantee_code c where c.guarantee = any(?) and c.agent = ? and replaced_at is null
                order by c.id""", row -> Map.entry(row.id(9), new OfAgent(code(row), row.id(10))), guarantees, agent)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, other) -> first));
    }

    long countUnderOtherKeysThan(String key) {
        return database.find("select count(*) from guarantee_code where replaced_at is null and key <> ?",
                row -> row.id(1), key).orElseThrow();
    }

    boolean isAgent(long guarantee, int participant) {
        return database.find(
                "select 1 from guarantee_code where guarantee = ? and agent = ? and replaced_at is null",
                row -> true, guarantee, participant).orElse(false);
    }

    /**
     * These, and no others, from now on. What an agent has locked goes on counting against the limit of the new code of
     * the same agent.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void replace(long guarantee, List<AccessCode> codes, Instant now) {
        database.execute("update guarantee_code set replaced_at = ? where guarantee = ? and replaced_at is null", now,
                guarantee);
        for (AccessCode each : codes) {
            long id = add(guarantee, each, now);
            database.execute("""
                    update guarantee_usage u set code = ? from guarantee_code c
                    where u.guarantee = ? and u.ended_at is null and c.id = u.code and c.id <> ?
                      and c.agent is not distinct from ?::int and c.replaced_at is not null""", id, guarantee, id,
                    each.agent());
        }
        database.execute("""
                update guarantee_code c set exposure =
                    coalesce((select sum(u.open) from guarantee_usage u where u.code = c.id and u.ended_at is null), 0)
                where c.guarantee = ? and sub_limit is not null""", guarantee);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    long add(long guarantee, AccessCode code, Instant now) {
        return database.find("""
                insert into guarantee_code (guarantee, digest, key, agent, sub_limit, last_day, ends_at, set_at)
                values (?, ?, ?, ?::int, ?::numeric, ?::date, ?::timestamptz, ?) returning id""", row -> row.id(1),
                guarantee, code.digest(), code.key(), code.agent(), code.subLimit(), code.lastDay(), code.endsAt(), now)
                .orElseThrow();
    }

    private static AccessCode code(Row row) {
        return new AccessCode(row.id(1), row.text(2), row.text(3), row.findText(4).map(Integer::valueOf),
                row.findDecimal(5), row.decimal(6), row.findText(7).map(LocalDate::parse), row.findTime(8));
    }
}
