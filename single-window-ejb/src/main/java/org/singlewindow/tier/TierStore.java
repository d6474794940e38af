package org.singlewindow.tier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;
import org.singlewindow.schema.Sql;

/** The tables of shares and what they rest on. Whoever changes something of a holder is alone with it. */
@ApplicationScoped
class TierStore {

    @Inject
    Database database;

    /** Whose share, and in which country of guarantee. */
    record Whose(int holder, CountryCode country) {}

    record Standing(int version, int tier) {

        static final Standing NOTHING = new Standing(0, EvidenceItem.WHOLE);
    }

    /** One step of its life. @param claim that was not paid */
    record Taken(TierStep step, int before, int after, Instant at, String actor, Optional<Integer> party,
            String reason, String number, Optional<Long> claim) {}

    /** In all countries: whoever takes part in more than one change of a holder waits for the other. */
    @Transactional(Transactional.TxType.MANDATORY)
    void aloneWith(int holder) {
        database.lock("share of holder " + holder);
    }

    /** Each decision of a country has a number of its own. */
    @Transactional(Transactional.TxType.MANDATORY)
    void aloneWith(CountryCode country) {
        database.lock("decisions on shares in " + country);
    }

    Standing standing(Whose of) {
        return database.find("select version, tier from tier_standing where holder = ? and country = ?",
                row -> new Standing(row.number(1), row.number(2)), of.holder(), of.country().value())
                .orElse(Standing.NOTHING);
    }

    /** Where something was decided of it, in the order of the countries. */
    List<CountryCode> countries(int holder) {
        return database.list("select country from tier_standing where holder = ? order by country",
                row -> new CountryCode(row.text(1)), holder);
    }

    /**
     * How somebody stands in a country.
     *
     * @param again how many conditions are to be looked at again
     * @param until the day on which the first of those that are met ends; empty where none is
     */
    record Decided(int holder, int tier, long again, Optional<LocalDate> until) {}

    /** Of whom something was decided there: those to be looked at again, or of whom something ends soon, first. */
    List<Decided> list(CountryCode country, LocalDate soon, int most) {
        return database.list("""
                select s.holder, s.tier, count(v.recheck), min(v.last_day) filter (where v.held)::text
                from tier_standing s left join tier_verdict v
                  on v.holder = s.holder and v.country = s.country and v.replaced_at is null
                where s.country = ?
                group by s.holder, s.tier
                order by count(v.recheck) + count(*) filter (where v.held and v.last_day <= ?::date) > 0 desc,
                  max(v.decided_at) desc nulls last, s.holder limit ?""",
                row -> new Decided(row.number(1), row.number(2), row.id(3), row.findText(4).map(LocalDate::parse)),
                country.value(), soon.toString(), most);
    }

    /** Something was decided: how it stands before and after is another. */
    @Transactional(Transactional.TxType.MANDATORY)
    void touch(Whose of) {
        database.execute("""
                insert into tier_standing (holder, country) values (?, ?)
                on conflict (holder, country) do update set version = tier_standing.version + 1""", of.holder(),
                of.country().value());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void take(Whose of, Taken taken) {
        touch(of);
        database.execute("update tier_standing set tier = ? where holder = ? and country = ?", taken.after(),
                of.holder(), of.country().value());
        database.execute(
                """
                insert into tier_step (holder, country, step, before, after, at, actor, party, reason, number, claim)
                values (?, ?, ?, ?, ?, ?, ?, ?::int, ?, ?, ?::bigint)""", of.holder(), of.country().value(),
                taken.step().name(), taken.before(), taken.after(), taken.at(), taken.actor(), taken.party(),
                taken.reason(), taken.number(), taken.claim());
    }

    /** How many decisions there are of a country, for the number of the next. */
    long countDecisions(CountryCode country) {
        return database.find("select count(*) from tier_step where country = ? and step = 'DECIDE'",
                row -> row.id(1), country.value()).orElse(0L);
    }

    boolean isNumbered(CountryCode country, String number) {
        return database.find("select true from tier_step where country = ? and number = ? limit 1",
                row -> row.flag(1), country.value(), number).orElse(false);
    }

    /** Whether a decision of that number allows a holder to lodge no more than so much. */
    boolean isAllowed(Whose of, String number, int percent) {
        return database.find("""
                select true from tier_step where holder = ? and country = ? and step = 'DECIDE' and number = ? and after <= ?
                limit 1""", row -> row.flag(1), of.holder(), of.country().value(), number, percent).orElse(false);
    }

    /** Newest first. */
    List<Taken> steps(Whose of) {
        return database.list("""
                select step, before, after, at, actor, party, reason, number, claim from tier_step
                where holder = ? and country = ? order by id desc""", TierStore::taken, of.holder(),
                of.country().value());
    }

    private static Taken taken(Row row) {
        return new Taken(TierStep.valueOf(row.text(1)), row.number(2), row.number(3), row.time(4), row.text(5),
                row.findText(6).map(Integer::valueOf), row.text(7), row.text(8), row.findText(9).map(Long::valueOf));
    }

    /** Those of these holders whose last step was one that nobody has decided. */
    List<Lowered> listLowered(Collection<Integer> holders) {
        return database.list("""
                select t.* from (
                    select distinct on (holder, country) step, before, after, at, actor, party, reason, number, claim, id,
                           holder, country
                    from tier_step where holder = any(?) order by holder, country, id desc) t
                where t.step = 'LOWER'""",
                row -> new Lowered(row.id(10), new Whose(row.number(11), new CountryCode(row.text(12))), taken(row)),
                Sql.ints(holders));
    }

    record Lowered(long id, Whose of, Taken taken) {}

    /** Those in force. */
    Map<EvidenceItem, EvidenceVerdict> verdicts(Whose of) {
        Map<EvidenceItem, EvidenceVerdict> all = new EnumMap<>(EvidenceItem.class);
        database.list("""
                select item, held, first_day::text, last_day::text, decided_at, decided_by, party, ground, recheck
                from tier_verdict where holder = ? and country = ? and replaced_at is null""", TierStore::verdict,
                of.holder(), of.country().value()).forEach(each -> all.put(each.item(), each));
        return all;
    }

    private static EvidenceVerdict verdict(Row row) {
        return new EvidenceVerdict(EvidenceItem.valueOf(row.text(1)), row.flag(2), LocalDate.parse(row.text(3)),
                LocalDate.parse(row.text(4)),
                new EvidenceVerdict.Deed(row.time(5), row.text(6), row.number(7)), row.text(8),
                row.findText(9).map(RecheckGround::valueOf));
    }

    /** In the place of the one before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void put(Whose of, EvidenceVerdict verdict, Optional<RecheckGround> reopened) {
        EvidenceVerdict.Deed deed = verdict.deed();
        database.execute("""
                update tier_verdict set replaced_at = ?
                where holder = ? and country = ? and item = ? and replaced_at is null""", deed.at(), of.holder(),
                of.country().value(), verdict.item().name());
        database.execute("""
                insert into tier_verdict (holder, country, item, held, first_day, last_day, decided_at, decided_by, party,
                    ground, reopened)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text)""", of.holder(), of.country().value(),
                verdict.item().name(), verdict.held(), verdict.since(), verdict.until(), deed.at(), deed.by(),
                deed.party(), verdict.ground(), reopened.map(Enum::name));
        touch(of);
    }

    /** What was decided stays so until customs has looked at it again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void recheck(Whose of, EvidenceItem item, RecheckGround why) {
        database.execute("""
                update tier_verdict set recheck = ?
                where holder = ? and country = ? and item = ? and replaced_at is null""", why.name(), of.holder(),
                of.country().value(), item.name());
    }
}
