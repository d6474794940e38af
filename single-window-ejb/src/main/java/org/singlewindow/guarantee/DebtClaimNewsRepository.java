package org.singlewindow.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.schema.Database;
import org.singlewindow.schema.Row;
import org.singlewindow.schema.Sql;

/**
 * The table {@code guarantee_claim_told}. Transactions end in any order, so a step gets its place only when it is there
 * for everybody: from whoever reads on first, one at a time.
 */
@ApplicationScoped
class DebtClaimNewsRepository {

    private static final String SELECT = """
            select t.place, s.step, s.after, s.at, s.party, s.reason, c.id, u.mrn, g.grn, c.country, g.country, c.amount,
                   g.currency, c.due_at
            from guarantee_claim_told t join guarantee_claim_step s on s.id = t.step join guarantee_claim c on c.id = s.claim
            join guarantee_usage u on u.id = c.usage join guarantee g on g.id = u.guarantee
            where t.place > ?""";

    @Inject
    Database database;

    @Inject
    Participants participants;

    /** Oldest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<DebtClaimNews> list(DebtClaimRepository.Whose whose, long behind, int most) {
        if (database.find("select 1 from guarantee_claim_told where place is null limit 1", row -> row.number(1))
                .isPresent()) {
            giveOut();
        }
        return database.list(whose.limit(Sql.of(SELECT, behind)).and(" order by t.place limit ?", most), this::news);
    }

    private void giveOut() {
        database.lock("places of what happened to claims");
        database.execute("""
                update guarantee_claim_told t set place = n.place
                from (select o.step, nextval('guarantee_claim_told_seq') as place from (
                        select step from guarantee_claim_told where place is null order by step) o) n
                where t.step = n.step""");
    }

    private DebtClaimNews news(Row row) {
        String currency = row.text(13);
        return new DebtClaimNews(row.id(1),
                new DebtClaimNews.What(DebtClaimStep.valueOf(row.text(2)), DebtClaimState.valueOf(row.text(3)),
                        row.time(4), row.findText(5).map(Integer::valueOf).map(this::code), row.text(6)),
                new DebtClaimNews.About(row.id(7), new Mrn(row.text(8)), new Grn(row.text(9)),
                        new CountryCode(row.text(10)), new CountryCode(row.text(11)),
                        row.findDecimal(12).map(sum -> new Money(sum, currency)), row.findTime(14)));
    }

    private String code(int party) {
        return participants.get(party).code();
    }

    DebtClaimNews of(DebtClaim claim, DebtClaimRepository.Taken taken) {
        return new DebtClaimNews(0,
                new DebtClaimNews.What(taken.step(), taken.after(), taken.deed().at(),
                        Optional.of(taken.deed()).flatMap(StepRepository.Deed::party).map(this::code),
                        taken.deed().reason()),
                new DebtClaimNews.About(claim.id(), claim.use().view().mrn(), claim.guarantee().grn(),
                        claim.claimant().country(), claim.guarantee().parties().country(), claim.amount(),
                        claim.times().due()));
    }
}
