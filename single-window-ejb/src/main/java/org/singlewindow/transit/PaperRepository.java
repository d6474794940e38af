package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;
import org.singlewindow.schema.Sql;

/** What of movements was on paper: the numbers under which they began, and what waits to become an event. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PaperRepository {

    @Inject
    Database database;

    /** Of several that come with one number at once, the others wait until the first is done. */
    void aloneWith(String number) {
        database.lock("fallback " + number);
    }

    Optional<Mrn> find(String number) {
        return database.find("select mrn from movement where fallback = ?", row -> new Mrn(row.text(1)), number);
    }

    Optional<String> numberOf(long movement) {
        return database.find("select fallback from movement where id = ?", row -> row.findText(1), movement)
                .flatMap(number -> number);
    }

    /** It has been under way since then. */
    void begin(long movement, String number, Instant at) {
        database.execute("update movement set fallback = ?, begun_at = least(begun_at, ?) where id = ?", number, at,
                movement);
    }

    void uncovered(long movement, boolean is) {
        database.execute("update movement set uncovered = ? where id = ?", is, movement);
    }

    void add(long movement, WaitingEvent told) {
        database.execute("""
                insert into movement_waiting (movement, step, at, place, country, party, actor, details, told_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                movement, told.step().name(), told.at(), told.office(),
                told.country().map(CountryCode::value).orElse(""), told.by().party(), told.by().actor(),
                EventJson.write(told.details()), told.toldAt());
    }

    /** What happened first comes first. */
    List<WaitingEvent> list(long movement) {
        return list(waiting(movement));
    }

    List<WaitingEvent> listToldBefore(long movement, Instant moment) {
        return list(waiting(movement).and(" and told_at < ?", moment));
    }

    private static Sql waiting(long movement) {
        return Sql.of("""
                select id, step, at, place, country, party, actor, details, told_at from movement_waiting
                where movement = ?""", movement);
    }

    private List<WaitingEvent> list(Sql which) {
        return database.list(which.and(" order by at, id"), PaperRepository::waiting);
    }

    void remove(long id) {
        database.execute("delete from movement_waiting where id = ?", id);
    }

    private static WaitingEvent waiting(Row row) {
        String country = row.text(5);
        return new WaitingEvent(row.id(1), MovementStep.valueOf(row.text(2)), row.time(3), row.text(4),
                country.isEmpty() ? Optional.empty() : Optional.of(new CountryCode(country)),
                new EventKeeping.Teller(row.text(7), row.text(6)), EventJson.read(row.text(8)), row.time(9));
    }
}
