package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.HsCode;
import org.singlewindow.kernel.Moments;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.NormalNumber;
import org.singlewindow.kernel.Sha256;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;
import org.singlewindow.schema.Sql;

/** Movements, their guarantees and their events. Whoever writes holds the declaration locked. */
@ApplicationScoped
class MovementRepository {

    private static final String COLUMNS = """
            select id, mrn, holder, carrier, array_to_string(route, ' '), departure, destination, passed, goods,
                   array_to_string(seals, chr(10)), means, state, here, events, begun_at, changed_at, limit_at, due_at, vehicle from movement""";

    private static final String EVENTS = """
            select number, step, at, country, place, details, recorded_at, actor, party, state, movement from movement_event""";

    private static final String LIMIT = "coalesce(limit_at, 'infinity')";

    @Inject
    Database database;

    Optional<Movement> find(Mrn mrn) {
        return database.find(COLUMNS + " where mrn = ?", MovementRepository::movement, mrn.value());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Movement getLocked(Mrn mrn) {
        return database.find(COLUMNS + " where mrn = ? for update", MovementRepository::movement, mrn.value())
                .orElseThrow(() -> new IllegalArgumentException("there is no movement " + mrn));
    }

    /** Behind the movement of that number. */
    List<Movement> list(Sql which, MovementQuery.Order order, long behind, int most) {
        Sql from = Sql.of(COLUMNS + " where ").and(which);
        if (order == MovementQuery.Order.NEWEST) {
            return database.list(from.and(" and id < ? order by id desc limit ?", behind, most),
                    MovementRepository::movement);
        }
        Sql rest = behind == Long.MAX_VALUE ? from
                : from.and(" and (" + LIMIT + ", id) > (select " + LIMIT + ", id from movement where id = ?)", behind);
        return database.list(rest.and(" order by " + LIMIT + ", id limit ?", most), MovementRepository::movement);
    }

    /** @param of each a kind and a number */
    List<MovementDuty> count(Sql of) {
        return database.list(of, row -> new MovementDuty(MovementQuery.Which.valueOf(row.text(1)), row.id(2)));
    }

    List<Movement> list(Collection<Mrn> mrns) {
        return database.list(COLUMNS + " where mrn = any(?)", MovementRepository::movement,
                (Object) mrns.stream().map(Mrn::value).toArray(String[]::new));
    }

    /**
     * Behind a number, those that their guarantees did not cover when they were to be released, or had gone on paper.
     */
    List<Movement> listUncovered(long behind, int most) {
        return database.list(
                COLUMNS + " where (state = 'GUARANTEE_INVALID' or uncovered) and id > ? order by id limit ?",
                MovementRepository::movement, behind, most);
    }

    /** Of which something that was told from paper before that moment still waits. */
    List<Mrn> listWaitingSince(Instant moment, int most) {
        return database.list("""
                select mrn from movement
                where id in (select movement from movement_waiting where told_at < ? order by told_at limit ?)""",
                row -> new Mrn(row.text(1)), moment, most);
    }

    List<Mrn> listDue(Instant now, int most) {
        return database.list("select mrn from movement where due_at <= ? order by due_at limit ?",
                row -> new Mrn(row.text(1)), now, most);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Movement movement, List<NamedGuarantee> guarantees, Instant now) {
        Movement.Way way = movement.way();
        database.execute("""
                insert into movement (id, mrn, holder, carrier, route, departure, destination, passed, goods, seals, means,
                                      vehicle, marks, state, here, events, chain, begun_at, changed_at)
                values (?, ?, ?, ?::int, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ''::bytea, ?, ?)""",
                movement.id(), movement.mrn().value(), movement.holder(), movement.carrier(), codes(way.route()),
                way.departure(), way.destination(), words(way.passed()), words(way.goods()),
                way.seals().toArray(String[]::new), way.means(), way.means(), marks(way.means(), way.seals()),
                movement.state().name(), way.from().value(), now, now);
        name(movement.id(), guarantees);
    }

    /** As its next version has it; it has not gone yet. */
    @Transactional(Transactional.TxType.MANDATORY)
    void change(Movement movement, List<NamedGuarantee> guarantees) {
        Movement.Way way = movement.way();
        database.execute("""
                update movement set carrier = ?::int, route = ?, departure = ?, destination = ?, passed = ?, goods = ?,
                                    seals = ?, means = ?, vehicle = ?, marks = ?, here = ? where id = ?""",
                movement.carrier(), codes(way.route()), way.departure(), way.destination(), words(way.passed()),
                words(way.goods()), way.seals().toArray(String[]::new), way.means(), way.means(),
                marks(way.means(), way.seals()), way.from().value(), movement.id());
        database.execute("delete from movement_guarantee where movement = ?", movement.id());
        name(movement.id(), guarantees);
    }

    private void name(long movement, List<NamedGuarantee> guarantees) {
        guarantees.forEach(each -> database.execute("""
                insert into movement_guarantee (movement, position, type, reference, access_code, amount, currency)
                values (?, ?, ?, ?, ?, ?, ?)""", movement, each.position(), each.type(), each.reference(),
                each.accessCode(), each.amount(), each.currency()));
    }

    List<NamedGuarantee> guarantees(long movement) {
        return database.list("""
                select position, type, reference, access_code, amount, currency from movement_guarantee
                where movement = ? order by position""", row -> new NamedGuarantee(row.number(1), row.text(2),
                row.text(3), row.text(4), row.text(5), row.text(6)), movement);
    }

    /** How the guarantees of each of these are written in its document. */
    Map<Long, List<String>> references(List<Movement> of) {
        return database
                .list("select movement, reference from movement_guarantee where movement = any(?) order by movement, position",
                        row -> Map.entry(row.id(1), row.text(2)), ids(of))
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Object ids(List<Movement> of) {
        return of.stream().map(Movement::id).toArray(Long[]::new);
    }

    /** They have been used, or never will be. */
    @Transactional(Transactional.TxType.MANDATORY)
    void forgetAccessCodes(long movement) {
        database.execute("update movement_guarantee set access_code = '' where movement = ?", movement);
    }

    List<Recorded> events(long movement) {
        return database.list(EVENTS + " where movement = ? order by number", MovementRepository::event, movement);
    }

    /** Of each of these that has any. */
    Map<Long, List<Recorded>> events(List<Movement> of) {
        return database
                .list(EVENTS + " where movement = any(?) order by movement, number",
                        row -> Map.entry(row.id(11), event(row)), ids(of))
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** One event more, and how the movement stands with it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void append(Movement before, Recorded event, Course course, Movement.Times times) {
        byte[] hash = hash(before, event);
        Happening what = event.happening();
        database.execute("""
                insert into movement_event (movement, number, step, at, recorded_at, actor, party, country, place, details,
                                            state, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", before.id(), event.number(), what.step().name(),
                what.at(), event.recordedAt(), event.actor(), event.party(),
                what.country().map(CountryCode::value).orElse(""), what.office(), EventJson.write(what.details()),
                event.state().name(), hash);
        database.execute("""
                update movement set state = ?, here = ?, events = ?, chain = ?, changed_at = ?, limit_at = ?, due_at = ?
                where id = ?""", course.state().name(),
                course.here().map(Leg::country).orElse(before.way().from()).value(), event.number(), hash,
                times.changedAt(), times.limitAt(), times.dueAt(), before.id());
        note(before.id(), what.details());
    }

    /** Another vehicle and other seals: it is found by all that it has had. */
    private void note(long movement, EventDetails details) {
        String[] more = marks(details.means(), details.seals());
        if (more.length > 0) {
            database.execute("""
                    update movement set vehicle = case when ? = '' then vehicle else ? end,
                                        marks = array(select distinct mark from unnest(marks || ?::text[]) mark)
                    where id = ?""", details.means(), details.means(), more, movement);
        }
    }

    private static String[] marks(String means, List<String> seals) {
        return Stream.concat(Stream.of(means), seals.stream()).map(MovementRepository::mark)
                .filter(each -> !each.isEmpty()).distinct().toArray(String[]::new);
    }

    /** As it is found, however it is written. */
    static String mark(String written) {
        return NormalNumber.of(written).map(NormalNumber::value)
                .orElseGet(() -> written.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    private byte[] hash(Movement before, Recorded event) {
        byte[] previous = database.find("select chain from movement where id = ?", row -> row.bytes(1), before.id())
                .orElseThrow();
        Happening what = event.happening();
        byte[] line = Stream.of(before.mrn(), event.number(), what.step(), Moments.toMicros(what.at()),
                Moments.toMicros(event.recordedAt()), event.actor(), event.party(),
                what.country().map(CountryCode::value).orElse(""), what.office(), EventJson.write(what.details()),
                event.state()).map(String::valueOf).collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(previous, previous.length + line.length);
        System.arraycopy(line, 0, both, previous.length, line.length);
        return Sha256.of(both);
    }

    private static Recorded event(Row row) {
        String country = row.text(4);
        return new Recorded(row.number(1), new Happening(MovementStep.valueOf(row.text(2)), row.time(3),
                country.isEmpty() ? Optional.empty() : Optional.of(new CountryCode(country)), row.text(5),
                EventJson.read(row.text(6))), row.time(7), row.text(8), row.text(9),
                MovementState.valueOf(row.text(10)));
    }

    private static Movement movement(Row row) {
        int carrier = row.number(4);
        return new Movement(row.id(1), new Mrn(row.text(2)), row.number(3),
                carrier == 0 ? Optional.empty() : Optional.of(carrier),
                new Movement.Way(words(row.text(5)).map(CountryCode::new).toList(), row.text(6), row.text(7),
                        words(row.text(8)).toList(),
                        words(row.text(9)).flatMap(code -> HsCode.parse(code).stream()).collect(Collectors.toSet()),
                        lines(row.text(10)), row.text(11)),
                MovementState.valueOf(row.text(12)), new CountryCode(row.text(13)), row.number(14),
                row.text(19),
                new Movement.Times(row.time(15), row.time(16), row.findTime(17), row.findTime(18)));
    }

    private static String[] codes(List<CountryCode> countries) {
        return countries.stream().map(CountryCode::value).toArray(String[]::new);
    }

    private static String words(List<String> several) {
        return String.join(" ", several);
    }

    private static String words(Set<HsCode> codes) {
        return codes.stream().map(HsCode::value).sorted().collect(Collectors.joining(" "));
    }

    private static List<String> lines(String joined) {
        return joined.lines().filter(each -> !each.isEmpty()).toList();
    }

    private static Stream<String> words(String joined) {
        return Stream.of(joined.split(" ")).filter(each -> !each.isEmpty());
    }
}
