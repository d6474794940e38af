package org.singlewindow.web.declaration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.singlewindow.declaration.DeclarationStatus;
import org.singlewindow.declaration.DeclarationView;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.declaration.RecipientView;
import org.singlewindow.declaration.Summary;
import org.singlewindow.routing.Duty;
import org.singlewindow.routing.Reason;
import org.singlewindow.routing.Recipient;
import org.singlewindow.routing.RecipientKind;
import org.singlewindow.routing.RoutingPlan;

/**
 * Everybody who has a say, country by country along the way.
 *
 * @param version names the rules it was routed by
 */
public record ApprovalBoard(List<Land> lands, String version, Approvals given, Goods goods) {

    /** How many are asked for, how many of them were given, and how many of these for a part of the goods only. */
    public record Approvals(int all, int decided, int partly) {}

    /** Where goods items stand by themselves: how many there are, and how many of them were refused. */
    public record Goods(int all, int refused) {

        /** Some of them, and not the whole. */
        public boolean isPartRefused() {
            return refused > 0 && refused < all;
        }
    }

    private static final String IN_PART = "APPROVED_IN_PART";

    public String told(DeclarationStatus status) {
        return status.told(goods.isPartRefused());
    }

    /** One country: its agencies, and its own queue where it has one. */
    public record Land(String country, List<Line> agencies, List<Line> queues) {}

    /**
     * One recipient.
     *
     * @param reasons for which the declaration came to it
     * @param hours   within which it answers; 0 where it need not
     */
    public record Line(RecipientView party, List<Reason> reasons, int hours) {}

    static ApprovalBoard of(DeclarationView view, Optional<RoutingPlan> plan) {
        List<Line> lines = view.recipients().stream()
                .map(party -> line(party, plan.flatMap(made -> made.find(party.code())))).toList();
        List<Land> lands = new ArrayList<>();
        for (String country : countries(view)) {
            List<Line> there = lines.stream().filter(line -> line.party().country().value().equals(country)).toList();
            lands.add(new Land(country,
                    there.stream().filter(line -> line.party().kind() == RecipientKind.AGENCY).toList(),
                    there.stream().filter(line -> line.party().kind() == RecipientKind.COUNTRY).toList()));
        }
        List<RecipientView> deciding = view.recipients().stream().filter(party -> party.duty() == Duty.APPROVE)
                .toList();
        List<RecipientView> given = deciding.stream().filter(RecipientView::letsGo).toList();
        int partly = (int) given.stream().filter(party -> party.state().equals(IN_PART)).count();
        int refused = (int) view.items().stream().filter(ItemView::isRefused).count();
        return new ApprovalBoard(List.copyOf(lands), plan.map(RoutingPlan::version).orElse(""),
                new Approvals(deciding.size(), given.size(), partly), new Goods(view.items().size(), refused));
    }

    private static Line line(RecipientView party, Optional<Recipient> planned) {
        return new Line(party, planned.map(Recipient::reasons).orElse(List.of()),
                planned.map(Recipient::hours).orElse(0));
    }

    /** In the order of the journey; then whoever else is concerned. */
    private static Set<String> countries(DeclarationView view) {
        Summary summary = view.summary();
        var way = new LinkedHashSet<String>();
        summary.exportCountry().ifPresent(way::add);
        way.addAll(summary.transitCountries());
        summary.importCountry().ifPresent(way::add);
        Set<String> there = new LinkedHashSet<>();
        view.recipients().forEach(party -> there.add(party.country().value()));
        way.retainAll(there);
        way.addAll(there);
        return way;
    }
}
