package org.singlewindow.transit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import org.singlewindow.declaration.Ahead;
import org.singlewindow.declaration.FindingTexts;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.kernel.Wording;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;

/** What countries that movements come to would not take. Most movements have nothing of it. */
@ApplicationScoped
class AheadRepository {

    @Inject
    Database database;

    List<Ahead> list(long movement) {
        return database.list("select country, rule, code, xpath, finding from movement_ahead where movement = ? "
                + "order by position", AheadRepository::ahead, movement);
    }

    /** In place of what there was. */
    @Transactional(Transactional.TxType.MANDATORY)
    void put(long movement, List<Ahead> found) {
        database.execute("delete from movement_ahead where movement = ?", movement);
        add(movement, found);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(long movement, List<Ahead> found) {
        int position = 0;
        for (Ahead each : found) {
            position++;
            database.execute("""
                    insert into movement_ahead (movement, position, country, rule, code, xpath, finding)
                    values (?, ?, ?, ?, ?, ?, ?)""", movement, position, each.country().value(), each.rule(),
                    each.found().code().code(), each.found().xpath(), each.found().text());
        }
    }

    private static Ahead ahead(Row row) {
        RuleCode code = Stream.of(RuleCode.values()).filter(each -> each.code().equals(row.text(3))).findFirst()
                .orElse(RuleCode.INCONSISTENT);
        return new Ahead(new CountryCode(row.text(1)), row.text(2), FindingTexts.recognise(
                Violation.warning(code, Wording.verbatim(row.text(5)), row.text(4), "")));
    }
}
