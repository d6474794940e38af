package org.singlewindow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/** The tables {@code code_list_version} and {@code code_list_entry}. */
@ApplicationScoped
class ListHistoryRepository {

    /** In place of a country, of the list that all have in common. */
    private static final String ALL = "";

    @Inject
    Database database;

    /** Whoever writes versions of the lists of all is alone with them, on all nodes. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock() {
        database.lock("code_list_version");
    }

    ListHistory read(String list, Optional<CountryCode> country) {
        String home = key(country);
        return new ListHistory(list, country, database.list("""
                select country, version, edition, made_at, made_by from code_list_version
                where list = ? and country in ('', ?) order by country, version""",
                row -> new ListVersion(CountryCode.parse(row.text(1)), row.number(2), row.text(3), row.time(4),
                        row.text(5)),
                list, home),
                database.list("""
                        select country, code, name, valid_from, valid_to, came, went from code_list_entry
                        where list = ? and country in ('', ?)""",
                        row -> new ListEntry(!row.text(1).equals(ALL), code(row),
                                row.number(6), row.findText(7).map(Integer::valueOf)),
                        list, home));
    }

    /** Of the list of all, or of what one country has of its own, what stands now. */
    List<Code> current(String list, Optional<CountryCode> country) {
        return database.list("""
                select country, code, name, valid_from, valid_to from code_list_entry
                where list = ? and country = ? and went is null""", ListHistoryRepository::code, list, key(country));
    }

    private static Code code(Row row) {
        return new Code(row.text(2), row.text(3), LocalDate.parse(row.text(4)),
                row.findText(5).map(LocalDate::parse));
    }

    /** Number and edition of the latest version. */
    Optional<ListVersion> latest(String list, Optional<CountryCode> country) {
        return database.find("""
                select version, edition, made_at, made_by from code_list_version
                where list = ? and country = ? order by version desc limit 1""",
                row -> new ListVersion(country, row.number(1), row.text(2), row.time(3), row.text(4)),
                list, key(country));
    }

    /** Names of the lists of which a country has ever had entries of its own. */
    List<String> ownLists(CountryCode country) {
        return database.list("select distinct list from code_list_version where country = ?", row -> row.text(1),
                country.value());
    }

    /** Countries that have ever had entries of their own in a list. */
    List<CountryCode> countries(String list) {
        return database.list("""
                select distinct country from code_list_version where list = ? and country <> '' order by country""",
                row -> new CountryCode(row.text(1)), list);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(String list, ListVersion version) {
        database.execute("""
                insert into code_list_version (list, country, version, edition, made_at, made_by)
                values (?, ?, ?, ?, ?, ?)""", list, key(version.country()), version.number(), version.edition(),
                version.at(), version.by());
    }

    /** Those codes stand no more as they did from this version on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(String list, ListVersion version, Collection<String> codes) {
        database.execute("""
                update code_list_entry set went = ? where list = ? and country = ? and went is null
                    and code = any(?)""", version.number(), list, key(version.country()),
                codes.toArray(String[]::new));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void begin(String list, ListVersion version, List<Code> codes) {
        database.execute("""
                insert into code_list_entry (list, country, code, came, name, valid_from, valid_to)
                select ?, ?, code, ?, name, valid_from::date, nullif(valid_to, '')::date
                from unnest(?, ?, ?, ?) as entry (code, name, valid_from, valid_to)""", list, key(version.country()),
                version.number(), column(codes, Code::code), column(codes, Code::name),
                column(codes, code -> code.validFrom().toString()),
                column(codes, code -> code.validTo().map(LocalDate::toString).orElse("")));
    }

    private static String[] column(List<Code> codes, Function<Code, String> value) {
        return codes.stream().map(value).toArray(String[]::new);
    }

    private static String key(Optional<CountryCode> country) {
        return country.map(CountryCode::value).orElse(ALL);
    }
}
