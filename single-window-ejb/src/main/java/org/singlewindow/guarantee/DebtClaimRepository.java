package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Money;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;
import org.singlewindow.schema.Sql;

/** The tables of claims. Whoever changes one is alone with its movement, as with what is locked for it. */
@ApplicationScoped
class DebtClaimRepository {

    private static final String SELECT = """
            select c.id, c.version, c.usage, u.guarantee, c.claimant, c.country, c.state, c.notice_day::text, c.claim_from,
                   c.claim_until, c.due_at, c.given_at, c.amount, c.debtor
            from guarantee_claim c join guarantee_usage u on u.id = c.usage join guarantee g on g.id = u.guarantee\040""";

    private static final String OPEN = "c.state in ('NOTICED', 'CLAIMED', 'DISPUTED', 'UPHELD', 'OVERDUE')";

    @Inject
    Database database;

    @Inject
    UsageRepository usages;

    @Inject
    GuaranteeRepository guarantees;

    /** One step of its life. */
    record Taken(DebtClaimStep step, Optional<DebtClaimState> before, DebtClaimState after,
            StepRepository.Deed deed) {}

    /**
     * Whose are asked for. @param country whose customs asks: what it claims, and of guarantees that were given there
     */
    record Whose(Optional<Integer> firm, Optional<CountryCode> country) {

        /** A statement over claims {@code c} and their guarantees {@code g}, of theirs alone. */
        Sql limit(Sql all) {
            Sql theirs = all;
            if (firm.isPresent()) {
                theirs = theirs.and(" and (g.holder = ? or g.guarantor = ?)", firm.get(), firm.get());
            }
            if (country.isPresent()) {
                String own = country.get().value();
                theirs = theirs.and(" and (c.country = ? or g.country = ?)", own, own);
            }
            return theirs;
        }
    }

    Optional<DebtClaim> find(long id) {
        return database.find(SELECT + "where c.id = ?", DebtClaimRepository::kept, id).map(this::whole);
    }

    Optional<DebtClaim> findOpen(long usage) {
        return database.find(SELECT + "where c.usage = ? and " + OPEN, DebtClaimRepository::kept, usage)
                .map(this::whole);
    }

    /** Newest first. */
    List<DebtClaim> list(Whose whose, boolean openAlone, long before, int most) {
        Sql sql = whose.limit(Sql.of(SELECT + "where c.id < ?", before));
        return whole(database.list((openAlone ? sql.and(" and " + OPEN) : sql).and(" order by c.id desc limit ?", most),
                DebtClaimRepository::kept));
    }

    List<Long> listOutOfTime(Instant now, int most) {
        return database.list("select id from guarantee_claim where due_at <= ? order by due_at limit ?",
                row -> row.id(1), now, most);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    long add(DebtClaim added) {
        DebtClaim.Times times = added.times();
        return database.find("""
                insert into guarantee_claim (usage, claimant, country, state, notice_day, claim_from, claim_until, given_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) returning id""", row -> row.id(1), added.use().id(),
                added.claimant().party(), added.claimant().country().value(), added.state().name(), times.notice(),
                times.from(), times.until(), times.givenAt()).orElseThrow();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void settle(DebtClaim changed) {
        database.execute("""
                update guarantee_claim set version = version + 1, state = ?, due_at = ?::timestamptz, amount = ?::numeric,
                    debtor = ? where id = ?""", changed.state().name(), changed.times().due(),
                changed.amount().map(Money::amount), changed.debtor(), changed.id());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(long claim, Map<DebtEvidence, String> evidence) {
        evidence.forEach((kind, reference) -> database.execute(
                "insert into guarantee_claim_evidence (claim, kind, reference) values (?, ?, ?)", claim, kind.name(),
                reference));
    }

    /** Of each of these that has any. */
    Map<Long, Map<DebtEvidence, String>> evidence(Collection<Long> claims) {
        Map<Long, Map<DebtEvidence, String>> all = new HashMap<>();
        database.list("select claim, kind, reference from guarantee_claim_evidence where claim = any(?)",
                row -> all.computeIfAbsent(row.id(1), any -> new EnumMap<>(DebtEvidence.class))
                        .put(DebtEvidence.valueOf(row.text(2)), row.text(3)),
                Sql.longs(claims));
        return all;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(long claim, Taken taken) {
        database.execute("""
                with s as (
                  insert into guarantee_claim_step (claim, step, before, after, at, actor, party, reason)
                  values (?, ?, ?::text, ?, ?, ?, ?::int, ?) returning id)
                insert into guarantee_claim_told (step) select id from s""", claim, taken.step().name(),
                taken.before().map(Enum::name), taken.after().name(), taken.deed().at(), taken.deed().actor(),
                taken.deed().party(), taken.deed().reason());
    }

    /** Of each of these, oldest first. */
    Map<Long, List<Taken>> steps(Collection<Long> claims) {
        return database
                .list("select step, before, after, at, actor, party, reason, claim from guarantee_claim_step where claim = any(?) order by id",
                        row -> Map.entry(row.id(8), taken(row)), Sql.longs(claims))
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Taken taken(Row row) {
        return new Taken(DebtClaimStep.valueOf(row.text(1)), row.findText(2).map(DebtClaimState::valueOf),
                DebtClaimState.valueOf(row.text(3)), new StepRepository.Deed(row.time(4), row.text(5),
                        row.findText(6).map(Integer::valueOf), row.text(7)));
    }

    /** As the row has it, before what it is about has been read. */
    private record Kept(long usage, long guarantee, Optional<BigDecimal> amount, DebtClaim half) {

        DebtClaim of(UsageRepository.Use use, Guarantee of) {
            return new DebtClaim(half.id(), half.version(), use, of, half.claimant(), half.state(), half.times(),
                    amount.map(sum -> new Money(sum, of.limit().currency())), half.debtor());
        }
    }

    private static Kept kept(Row row) {
        return new Kept(row.id(3), row.id(4), row.findDecimal(13),
                new DebtClaim(row.id(1), row.number(2), null, null,
                        new DebtClaim.Claimant(row.number(5), new CountryCode(row.text(6))),
                        DebtClaimState.valueOf(row.text(7)),
                        new DebtClaim.Times(LocalDate.parse(row.text(8)), row.time(9), row.time(10),
                                row.findTime(11), row.time(12)),
                        Optional.empty(), row.text(14)));
    }

    private DebtClaim whole(Kept kept) {
        return kept.of(usages.get(kept.usage()), guarantees.get(kept.guarantee()));
    }

    private List<DebtClaim> whole(List<Kept> kept) {
        Map<Long, UsageRepository.Use> uses = usages.list(kept.stream().map(Kept::usage).toList());
        Map<Long, Guarantee> of = guarantees.list(kept.stream().map(Kept::guarantee).distinct().toList());
        return kept.stream().map(each -> each.of(uses.get(each.usage()), of.get(each.guarantee()))).toList();
    }
}
