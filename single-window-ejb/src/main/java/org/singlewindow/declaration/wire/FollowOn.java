package org.singlewindow.declaration.wire;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.singlewindow.declaration.Continuing;
import org.singlewindow.declaration.ContinuingOutcome;
import org.singlewindow.declaration.ContinuingOutcome.Lodger;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.Difference;
import org.singlewindow.declaration.ItemView;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Violation;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.wco.ReadOutcome;
import org.singlewindow.wco.WcoNumbers;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;
import org.singlewindow.wco.WcoWriter;

/**
 * For every door: the document of the other side, made of a declaration that is there, with what is still to be filled
 * in it; and in what a declaration that goes on from another differs from that.
 */
@ApplicationScoped
public class FollowOn {

    @Inject
    Continuing continuing;

    @Inject
    Declarations declarations;

    @Inject
    Intake intake;

    private final WcoReader reader = new WcoReader();
    private final WcoWriter writer = new WcoWriter();

    /**
     * A document to go on with.
     *
     * @param missing  paths that are still to be filled; one without the number of the item means every item
     * @param form     the same as a person would fill it in
     * @param keptBack goods items of the declaration before that did not go where others of it have: those that were
     *                 refused are left out, those that are not released yet are in it
     * @param going    what goes on from that declaration already
     * @param version  of that declaration
     */
    public record Started(byte[] document, List<String> missing, GuidedDeclaration form, List<Kept> keptBack,
            List<Mrn> going, int version) {
        public Started {
            missing = List.copyOf(missing);
            keptBack = List.copyOf(keptBack);
            going = List.copyOf(going);
        }
    }

    /** Such an item, and what is in it in the words of the document. */
    public record Kept(ItemView item, String goods) {}

    /**
     * @param over    that it was rejected or cancelled
     * @param kept    its goods items that did not go where others have
     * @param going   what goes on from it already, and is the reader's to see: of the goods there may be less left
     * @param version in which it is; 0 where nobody may know
     */
    public record Behind(boolean over, List<Kept> kept, List<Mrn> going, int version) {

        public static final Behind NOTHING = new Behind(false, List.of(), List.of(), 0);
    }

    /** What is wished for: what to lodge, and where. */
    public record Wish(Procedure procedure, CountryCode country) {
        private Continuing.Wanted wanted() {
            return new Continuing.Wanted(procedure, country);
        }
    }

    /** @param otherwise why there is none */
    public <T> T start(Mrn mrn, Wish wish, SignedInAs who, Function<Started, T> started,
            Function<ContinuingOutcome, T> otherwise) {
        ContinuingOutcome outcome = continuing.go(mrn, wish.wanted(), who);
        return outcome instanceof ContinuingOutcome.Open open ? started.apply(start(open, wish, who))
                : otherwise.apply(outcome);
    }

    private Started start(ContinuingOutcome.Open open, Wish wish, SignedInAs who) {
        WcoPart whole = declaration(open.document());
        WcoPart source = ReleasedGoods.of(whole, refused(open));
        FollowOnDocument.Made made = made(open, wish, source);
        byte[] document = writer.write(made.declaration());
        Set<String> missing = new LinkedHashSet<>(made.missing());
        ReleasedGoods.TOTALS.stream().filter(total -> whole.part(total).isPresent() && source.part(total).isEmpty())
                .forEach(total -> missing.add("/MetaData/Declaration/" + total));
        if (open.lodger().isPresent()) {
            intake.validate(document, ValidationTier.ALL, who).violations().stream()
                    .filter(found -> found.code() == RuleCode.MISSING && !found.xpath().isEmpty())
                    .map(Violation::xpath).forEach(missing::add);
        }
        int items = source.part("GoodsShipment").map(goods -> goods.parts("GovernmentAgencyGoodsItem").size())
                .orElse(0);
        return new Started(document, MissingPaths.told(missing, items),
                GuidedDeclarationReader.read(made.declaration()),
                kept(open, whole), open.behind().going(), open.version());
    }

    /**
     * What a form would be begun from that goes on from a version that was in force once; empty where nobody has that
     * any more, or nothing goes on from it.
     */
    public Optional<byte[]> document(Mrn mrn, int version, Wish wish, SignedInAs who) {
        return continuing.go(mrn, wish.wanted(), version, who) instanceof ContinuingOutcome.Open open
                && open.version() == version
                        ? Optional.of(writer.write(made(open, wish,
                                ReleasedGoods.of(declaration(open.document()), refused(open))).declaration()))
                        : Optional.empty();
    }

    private static FollowOnDocument.Made made(ContinuingOutcome.Open open, Wish wish, WcoPart source) {
        return FollowOnDocument.of(new FollowOnDocument.Source(source, open.mrn(), open.typeCode()),
                new FollowOnDocument.Wish(wish.procedure(), wish.country(), reference(open, wish),
                        open.lodger().map(Lodger::declarant), open.lodger().flatMap(Lodger::agent)));
    }

    private static List<Integer> refused(ContinuingOutcome.Open open) {
        return open.keptBack().stream().filter(ItemView::isRefused).map(ItemView::sequence).toList();
    }

    private static List<Kept> kept(ContinuingOutcome.Open open, WcoPart declaration) {
        return open.keptBack().stream().map(item -> new Kept(item, declaration.parts("GoodsShipment").stream()
                .flatMap(goods -> goods.parts("GovernmentAgencyGoodsItem").stream())
                .filter(each -> WcoNumbers.own(each) == item.sequence())
                .flatMap(each -> each.value("Commodity", "Description").stream()).findFirst().orElse(""))).toList();
    }

    /** How that declaration stands for whoever goes on from it; nothing of it where nobody may know. */
    public Behind behind(Mrn mrn, Wish wish, SignedInAs who) {
        ContinuingOutcome outcome = continuing.go(mrn, wish.wanted(), who);
        return outcome instanceof ContinuingOutcome.Open open
                ? new Behind(false,
                        open.keptBack().isEmpty() ? List.of() : kept(open, declaration(open.document())),
                        open.behind().going(), open.version())
                : new Behind(outcome instanceof ContinuingOutcome.Over, List.of(), List.of(), 0);
    }

    /** One for each that goes on, and the same as long as none was lodged: asking twice makes nothing twice. */
    private static String reference(ContinuingOutcome.Open open, Wish wish) {
        String kind = wish.procedure() == Procedure.IMPORT ? "IM" : "T";
        return open.mrn() + "-" + wish.country() + "-" + kind + (open.turn() == 1 ? "" : "-" + open.turn());
    }

    /**
     * In which facts of the goods a declaration differs from what has gone of the one that it goes on from; empty where
     * not theirs.
     */
    public Optional<List<Difference>> differences(Mrn follower, Mrn followed, SignedInAs who) {
        return declarations.linked(follower, followed, who)
                .map(both -> SharedFacts.differences(ReleasedGoods.of(root(both.followed()), both.refused()),
                        root(both.follower())));
    }

    private WcoPart declaration(byte[] stored) {
        return Differences.declaration(root(stored));
    }

    private WcoPart root(byte[] stored) {
        return reader.readParts(stored).either(ReadOutcome.Read::document,
                broken -> unreadable(broken.violation().toString()),
                invalid -> unreadable(invalid.violations().toString()));
    }

    private static WcoPart unreadable(String why) {
        throw new IllegalStateException("what was accepted cannot be read: " + why);
    }
}
