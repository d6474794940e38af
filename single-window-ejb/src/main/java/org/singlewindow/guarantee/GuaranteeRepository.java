package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;
import org.singlewindow.schema.Sql;

/** The table {@code guarantee}, but for what locks change in it. */
@ApplicationScoped
class GuaranteeRepository {

    private static final String SELECT = """
            select id, grn, undertaking, guarantor, holder, country, registrar,
                   type, form, currency, reference_amount, tier, permission, other_reference, excluded_countries, excluded_goods,
                   departure, monitoring, first_day::text, last_day::text, begins_at, ends_at,
                   state, version, exposure - coalesce(aside.free, 0), uses + coalesce(aside.times, 0), alerted, revoked_from, suspended_by, due_amount, due_at,
                   registered_at, registered_by, salt, rooms, share
            from guarantee left join lateral (
              select sum(r.free) as free, sum(r.uses) as times from guarantee_room r where r.guarantee = guarantee.id and guarantee.rooms > 0) aside
              on true\040""";

    @Inject
    Database database;

    @Inject
    GuaranteeRooms rooms;

    /** What is asked for under which key, so that the same twice is one. */
    record Sending(String key, String hash) {}

    /** Whose guarantees are asked for; without any of them, all. */
    record Whose(Optional<Integer> firm, Optional<CountryCode> country) {}

    @Transactional(Transactional.TxType.MANDATORY)
    void lock(String name) {
        database.lock(name);
    }

    long nextSerial() {
        return database.find("select nextval('guarantee_seq')", row -> row.id(1)).orElseThrow();
    }

    Optional<Guarantee> find(Grn grn) {
        return database.find(SELECT + "where grn = ?", GuaranteeRepository::guarantee, grn.value());
    }

    Guarantee get(long id) {
        return database.find(SELECT + "where id = ?", GuaranteeRepository::guarantee, id).orElseThrow();
    }

    /** Each under its id. */
    Map<Long, Guarantee> list(Collection<Long> ids) {
        return database.list(SELECT + "where id = any(?)", GuaranteeRepository::guarantee, Sql.longs(ids)).stream()
                .collect(Collectors.toMap(Guarantee::id, Function.identity()));
    }

    /** So that nobody changes it, nor locks anything of it, before this transaction is over; it has no rooms then. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Guarantee> findLocked(Grn grn) {
        return database.find("select id from guarantee where grn = ?", row -> row.id(1), grn.value())
                .flatMap(this::findLocked);
    }

    /** All that were registered together, in the order of their numbers. */
    private List<Guarantee> listTogether(Grn undertaking) {
        return database.list(SELECT + "where undertaking = ? order by grn", GuaranteeRepository::guarantee,
                undertaking.value());
    }

    /** The numbers of all that were registered together, by what they were registered under. */
    Map<Grn, List<Grn>> together(Stream<Grn> undertakings) {
        return database
                .list("select undertaking, grn from guarantee where undertaking = any(?) order by grn",
                        row -> Map.entry(new Grn(row.text(1)), new Grn(row.text(2))),
                        (Object) undertakings.map(Grn::value).distinct().toArray(String[]::new))
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    List<Guarantee> listTogetherLocked(Grn undertaking) {
        database.list("select id from guarantee where undertaking = ? order by grn for no key update", row -> row.id(1),
                undertaking.value()).forEach(rooms::holdWhole);
        return listTogether(undertaking);
    }

    Optional<Guarantee> findSentUnder(int registrar, String key) {
        return database.find(SELECT + "where registrar = ? and sent_under = ? and grn = undertaking",
                GuaranteeRepository::guarantee, registrar, key);
    }

    boolean wasSentAs(Guarantee guarantee, String hash) {
        return database.find("select sent_hash = ? from guarantee where id = ?", row -> row.flag(1), hash,
                guarantee.id()).orElse(false);
    }

    /** Newest first, behind one of them. An agent's are those of which it holds a code. */
    List<Guarantee> list(Whose whose, long before, int most) {
        Sql sql = Sql.of(SELECT + "where id < ?", before);
        if (whose.country().isPresent()) {
            sql = sql.and(" and country = ?", whose.country().get().value());
        }
        if (whose.firm().isPresent()) {
            int firm = whose.firm().get();
            sql = sql.and("\n").and("""
                    and id in (select g.id from guarantee g where g.holder = ? union all
                               select g.id from guarantee g where g.guarantor = ? union all
                               select c.guarantee from guarantee_code c where c.agent = ? and c.replaced_at is null)""",
                    firm, firm, firm);
        }
        return database.list(sql.and(" order by id desc limit ?", most), GuaranteeRepository::guarantee);
    }

    /** Whose time is over in some way, and nothing has been made of it yet. */
    List<Long> listOutOfTime(Instant now, int most) {
        return database.list(
                """
                select id from guarantee
                where state in ('REGISTERED', 'ACTIVE', 'TOP_UP_REQUIRED', 'SUSPENDED')
                  and least(ends_at, revoked_from, case state when 'TOP_UP_REQUIRED' then due_at end) <= ?
                order by least(ends_at, revoked_from, case state when 'TOP_UP_REQUIRED' then due_at end) limit ?""",
                row -> row.id(1), now, most);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Guarantee> findLocked(long id) {
        return rooms.holdWhole(id).map(held -> get(held.id()));
    }

    /** How many there are in each state, and how much of how many is locked: no numbers of any. */
    List<GuaranteeFigures.Line> figures() {
        return database.list("""
                select country, state, currency, count(*), sum(reference_amount),
                       sum(exposure) - coalesce(sum(r.free), 0)
                from guarantee left join (select guarantee, sum(free) as free from guarantee_room group by guarantee) r
                  on r.guarantee = id
                group by country, state, currency order by country, currency, state""",
                row -> new GuaranteeFigures.Line(new CountryCode(row.text(1)), GuaranteeState.valueOf(row.text(2)),
                        row.id(4), new Money(row.decimal(5), row.text(3)), new Money(row.decimal(6), row.text(3))));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Guarantee added, Optional<Sending> sending) {
        Guarantee.Cover cover = added.cover();
        Guarantee.Days days = added.days();
        database.execute(
                """
                insert into guarantee (id, grn, undertaking, type, form, state, guarantor, holder, country, currency,
                    reference_amount, tier, share, permission, other_reference, excluded_countries, excluded_goods, departure,
                    monitoring, first_day, last_day, begins_at, ends_at, salt, registrar, registered_at, registered_by,
                    sent_under, sent_hash)
                values (?, ?, ?, ?, ?, ?, ?::int, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text, ?::text)""",
                added.id(), added.grn().value(), added.undertaking().value(), cover.type().code(),
                cover.form().name(), added.state().name(), added.parties().guarantor(), added.parties().holder(),
                added.parties().country().value(), cover.limit().currency(), cover.limit().amount(), cover.tier(),
                cover.share(),
                cover.permission(), cover.otherReference(), words(cover.notIn().stream().map(CountryCode::value)),
                words(cover.notFor().stream()), cover.departure().map(CountryCode::value), cover.monitoring(),
                days.first(), days.last(), days.begins(), days.ends(), added.salt(), added.parties().registrar(),
                added.standing().at(), added.standing().by(), sending.map(Sending::key), sending.map(Sending::hash));
    }

    /** What a step has made of it, beside what is locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(Guarantee changed) {
        Guarantee.Standing now = changed.standing();
        database.execute("""
                update guarantee set state = ?, version = version + 1, reference_amount = ?, revoked_from = ?::timestamptz,
                    suspended_by = ?::int, due_amount = ?::numeric, due_at = ?::timestamptz,
                    alerted = case when exposure * 100 < ? * 80 then 0 else alerted end
                where id = ?""", now.state().name(), changed.limit().amount(), now.revokedFrom(), now.suspendedBy(),
                now.demand().map(each -> each.limit().amount()), now.demand().map(Guarantee.Demand::until),
                changed.usable().amount(), changed.id());
    }

    /** Its access codes are others; true where it still was as it was seen. */
    @Transactional(Transactional.TxType.MANDATORY)
    void touch(long id) {
        database.execute("update guarantee set version = version + 1 where id = ?", id);
    }

    private static String words(Stream<String> several) {
        return several.sorted().collect(Collectors.joining(" "));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static Guarantee guarantee(Row row) {
        return new Guarantee(row.id(1), new Grn(row.text(2)), new Grn(row.text(3)),
                new Guarantee.Parties(row.findText(4).map(Integer::valueOf), row.number(5),
                        new CountryCode(row.text(6)), row.number(7)),
                cover(row), new Guarantee.Days(LocalDate.parse(row.text(19)), LocalDate.parse(row.text(20)),
                        row.time(21), row.time(22)),
                standing(row), row.text(34));
    }

    private static Guarantee.Cover cover(Row row) {
        Set<CountryCode> notIn = words(row.text(15)).stream().map(CountryCode::new)
                .collect(Collectors.toUnmodifiableSet());
        return new Guarantee.Cover(GuaranteeType.of(row.text(8)), GuaranteeForm.valueOf(row.text(9)),
                money(row, row.decimal(11)), row.number(12), row.number(36), row.text(13), row.text(14), notIn,
                words(row.text(16)),
                row.findText(17).map(CountryCode::new), row.number(18));
    }

    private static Guarantee.Standing standing(Row row) {
        Optional<Guarantee.Demand> demand = row.findDecimal(30)
                .map(amount -> new Guarantee.Demand(money(row, amount), row.time(31)));
        return new Guarantee.Standing(GuaranteeState.valueOf(row.text(23)), row.number(24),
                money(row, row.decimal(25)), row.id(26), row.number(35), row.number(27), row.findTime(28),
                row.findText(29).map(Integer::valueOf), demand, row.time(32), row.text(33));
    }

    private static Money money(Row row, BigDecimal amount) {
        return new Money(amount, row.text(10));
    }
}
