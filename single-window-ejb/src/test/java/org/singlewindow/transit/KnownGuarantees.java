package org.singlewindow.transit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.singlewindow.guarantee.CoverOutcome;
import org.singlewindow.guarantee.CoverPart;
import org.singlewindow.guarantee.CoverRequest;
import org.singlewindow.guarantee.Ground;
import org.singlewindow.guarantee.GuaranteeLocks;
import org.singlewindow.guarantee.GuaranteeReason;
import org.singlewindow.guarantee.Lock;
import org.singlewindow.guarantee.UsageState;
import org.singlewindow.guarantee.UsageView;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;

/** Guarantees as plain as can be: those that are known, up to an amount, by one access code. */
final class KnownGuarantees extends GuaranteeLocks {

    static final String CODE = "AB12";

    private final Map<Grn, Money> left = new HashMap<>();
    private final Map<Mrn, List<UsageView>> uses = new HashMap<>();
    private final List<String> said = new ArrayList<>();
    private Optional<Grn> wanted = Optional.empty();
    private int asked;

    Grn add(long serial, String amount) {
        Grn grn = Grn.of(2026, new CountryCode("UZ"), serial)
                .orElseGet(() -> Grn.of(2026, new CountryCode("UZ"), serial + 1).orElseThrow());
        left.put(grn, Money.of(amount, "EUR"));
        return grn;
    }

    Money left(Grn grn) {
        return left.get(grn);
    }

    /** Whoever locks something of it next finds that another was quicker, and nothing is left. */
    void anotherIsQuicker(Grn grn) {
        wanted = Optional.of(grn);
    }

    List<String> said(Mrn mrn) {
        return said.stream().filter(each -> each.endsWith(mrn.value())).toList();
    }

    /** How often anybody asked. */
    int asked() {
        return asked;
    }

    @Override
    public CoverOutcome check(CoverRequest request) {
        asked++;
        List<Ground> grounds = new ArrayList<>();
        for (CoverPart part : request.parts()) {
            reason(part).ifPresent(reason -> grounds.add(new Ground(part.position(), part.grn().value(), reason)));
        }
        return grounds.isEmpty() ? new CoverOutcome.Covered(List.of()) : new CoverOutcome.NotCovered(grounds);
    }

    private Optional<GuaranteeReason> reason(CoverPart part) {
        if (!left.containsKey(part.grn())) {
            return Optional.of(GuaranteeReason.G01);
        }
        if (!part.accessCode().equals(CODE)) {
            return Optional.of(GuaranteeReason.G03);
        }
        return left.get(part.grn()).compareTo(part.amount()) < 0 ? Optional.of(GuaranteeReason.G09) : Optional.empty();
    }

    @Override
    public CoverOutcome lock(CoverRequest request) {
        return lock(request, Instant.EPOCH);
    }

    @Override
    public CoverOutcome lock(CoverRequest request, Instant went) {
        wanted.ifPresent(grn -> left.put(grn, Money.zero("EUR")));
        CoverOutcome outcome = check(request);
        if (outcome instanceof CoverOutcome.NotCovered || uses.containsKey(request.mrn())) {
            return outcome;
        }
        List<Lock> locks = new ArrayList<>();
        for (CoverPart part : request.parts()) {
            left.computeIfPresent(part.grn(), (grn, amount) -> amount.minus(part.amount()));
            locks.add(new Lock(part.grn(), part.position(), part.amount(), Instant.EPOCH));
        }
        uses.put(request.mrn(), locks.stream().map(lock -> new UsageView(request.mrn(), lock.grn(), lock.position(),
                lock.amount(), lock.amount(), went, Optional.empty(), Optional.empty(), UsageState.LOCKED,
                Optional.empty()))
                .toList());
        return new CoverOutcome.Covered(locks);
    }

    @Override
    public void credit(Mrn mrn, Instant at, String why) {
        free(mrn, "credit");
    }

    @Override
    public void unlock(Mrn mrn, Instant at, String why) {
        free(mrn, "unlock");
    }

    private void free(Mrn mrn, String how) {
        said.add(how + " " + mrn);
        uses.getOrDefault(mrn, List.of()).stream().filter(use -> use.open().amount().compareTo(BigDecimal.ZERO) > 0)
                .forEach(use -> left.computeIfPresent(use.grn(), (grn, amount) -> amount.plus(use.open())));
        uses.put(mrn, List.of());
    }

    @Override
    public List<UsageView> usages(Mrn mrn) {
        return uses.getOrDefault(mrn, List.of());
    }
}
