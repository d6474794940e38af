package org.singlewindow.declaration;

import static org.singlewindow.declaration.LodgementRule.demands;
import static org.singlewindow.declaration.LodgementRule.notes;

import java.util.List;
import java.util.Set;
import java.util.Optional;
import java.util.regex.Pattern;
import org.singlewindow.declaration.ItemParticulars.Paper;
import org.singlewindow.declaration.LodgeDeclaration.Item;
import org.singlewindow.declaration.LodgeDeclaration.Named;
import org.singlewindow.declaration.Particulars.Guarantee;
import org.singlewindow.declaration.Particulars.Previous;
import org.singlewindow.declaration.Particulars.Proof;
import org.singlewindow.kernel.CheckDigit;
import org.singlewindow.kernel.RuleCode;
import org.singlewindow.kernel.Ucr;

/** What a declaration refers to: documents before it, papers, guarantees, and references of its own. */
final class ProofRules {

    static final LodgementRule NO_NUMBER = notes("PRV-01", RuleTier.RULE, RuleSource.WCO_DM).says("previous.number");
    static final LodgementRule NO_TYPE = notes("PRV-02", RuleTier.RULE, RuleSource.WCO_DM).says("previous.type");
    static final LodgementRule TWICE = notes("PRV-03", RuleTier.RULE, RuleSource.WCO_DM).says("previous.twice");
    static final LodgementRule MRN = notes("PRV-04", RuleTier.RULE, RuleSource.EU_NCTS).says("previous.mrn");
    static final LodgementRule CATEGORY = notes("PRV-05", RuleTier.CODE_LIST, RuleSource.EU_UCC)
            .says("previous.category");
    static final LodgementRule UCR = notes("REF-03", RuleTier.RULE, RuleSource.WCO_UCR).says("ucr.form");
    static final LodgementRule UCR_COUNTRY = notes("REF-04", RuleTier.CODE_LIST, RuleSource.WCO_UCR)
            .says("ucr.country");
    static final LodgementRule LRN = notes("REF-05", RuleTier.RULE, RuleSource.EU_NCTS).says("reference.blanks");
    static final LodgementRule CARNET = notes("TIR-01", RuleTier.RULE, RuleSource.TIR).says("tir.form");
    static final LodgementRule NO_CARNET = notes("TIR-02", RuleTier.RULE, RuleSource.TIR).says("tir.none");
    static final LodgementRule CARNET_ALONE = demands("TIR-03", RuleTier.RULE, RuleSource.EU_NCTS)
            .says("tir.guarantee");
    static final LodgementRule PAPER = notes("PAP-01", RuleTier.RULE, RuleSource.WCO_DM).says("paper.number");
    static final LodgementRule PAPER_TWICE = notes("PAP-02", RuleTier.RULE, RuleSource.WCO_DM).says("paper.twice");
    static final LodgementRule GUARANTEE = notes("GUA-01", RuleTier.CODE_LIST, RuleSource.EU_UCC)
            .says("guarantee.type");
    static final LodgementRule NO_GUARANTEE = notes("GUA-02", RuleTier.RULE, RuleSource.EU_NCTS)
            .says("guarantee.reference");

    static final List<LodgementRule> NAMED = List.of(NO_NUMBER, NO_TYPE, TWICE, MRN, CATEGORY, UCR, UCR_COUNTRY, LRN,
            CARNET, NO_CARNET, CARNET_ALONE, PAPER, PAPER_TWICE, GUARANTEE, NO_GUARANTEE);

    /** Two digits of the year, the country, twelve characters, the letter of the procedure and the check digit. */
    private static final Pattern MOVEMENT = Pattern.compile("[0-9]{2}[A-Z]{2}[A-Z0-9]{12}[J-M][0-9]");
    private static final Pattern TIR_CARNET = Pattern.compile("[A-Z]{2}[0-9]{8}");
    private static final Set<String> CATEGORIES = Set.of("X", "Y", "Z");
    private static final String GUARANTEES = "0123456789ABCDEFGHIJRY";
    /** Without a number of a guarantee these are none. */
    private static final String REFERRING = "0124";
    private static final String CARNET_TYPE = "952";
    /** Of code list CL251: what answers for goods under a carnet. */
    private static final String OF_CARNETS = "B";
    private static final int BODY = 17;
    private static final String SHIPMENT = "Declaration/GoodsShipment";

    private ProofRules() {
    }

    static void look(LodgeDeclaration declaration, References world, Notebook notes) {
        Proof proof = declaration.particulars().proof();
        previous(proof.previous(), SHIPMENT, notes);
        boolean carnet = proof.previous().stream().anyMatch(each -> each.type().equals(CARNET_TYPE))
                || declaration.documents().contains(CARNET_TYPE);
        for (Item item : declaration.items()) {
            previous(item.particulars().previous(), item.path(), notes);
            papers(item, notes);
            carnet |= item.documents().contains(CARNET_TYPE);
        }
        if (declaration.typeCode().equals("TIR") && !carnet) {
            notes.note(NO_CARNET, RuleCode.MISSING, SHIPMENT);
        }
        proof.guarantees().forEach(each -> guarantee(each, notes));
        proof.guarantees().stream().filter(each -> !each.type().isEmpty())
                .filter(each -> each.type().equals(OF_CARNETS) != declaration.typeCode().equals("TIR"))
                .forEach(each -> notes.note(CARNET_ALONE, RuleCode.INCONSISTENT,
                        each.path() + "/SecurityDetailsCode", each.type(), declaration.typeCode()));
        if (!proof.ucr().value().isEmpty()) {
            ucr(proof.ucr(), world, notes);
        }
        declaration.lrn().filter(lrn -> lrn.value().indexOf(' ') >= 0).ifPresent(
                lrn -> notes.note(LRN, RuleCode.PATTERN, "Declaration/FunctionalReferenceID", lrn.value()));
    }

    private static void previous(List<Previous> documents, String holder, Notebook notes) {
        for (Previous each : documents) {
            if (each.id().isEmpty()) {
                notes.note(NO_NUMBER, RuleCode.MISSING, each.path(holder) + "/ID", each.type());
            } else if (each.type().isEmpty()) {
                notes.note(NO_TYPE, RuleCode.MISSING, each.path(holder) + "/TypeCode", each.id());
            } else {
                number(each, holder, notes);
            }
            if (!each.category().isEmpty() && !CATEGORIES.contains(each.category())) {
                notes.note(CATEGORY, RuleCode.OUTSIDE_DOMAIN, each.path(holder) + "/CategoryCode", each.category());
            }
        }
        Notebook.again(documents, each -> new Previous(0, each.category(), each.type(), each.id(), each.line()))
                .forEach(each -> notes.note(TWICE, RuleCode.INCONSISTENT, each.path(holder), each.id()));
    }

    private static void number(Previous each, String holder, Notebook notes) {
        String id = each.id();
        if (id.length() == BODY + 1 && MOVEMENT.matcher(id).matches()
                && CheckDigit.of(id.substring(0, BODY)) != id.charAt(BODY) - '0') {
            notes.note(MRN, RuleCode.PATTERN, each.path(holder) + "/ID", id);
        }
        if (each.type().equals(CARNET_TYPE) && !TIR_CARNET.matcher(id).matches()) {
            notes.note(CARNET, RuleCode.PATTERN, each.path(holder) + "/ID", id);
        }
    }

    private static void papers(Item item, Notebook notes) {
        List<Paper> papers = item.particulars().papers();
        for (Paper each : papers) {
            if (each.id().isEmpty() && each.name().isEmpty() && each.exempt().isEmpty()) {
                notes.note(PAPER, RuleCode.MISSING, path(item, each) + "/ID", each.category() + each.type());
            }
        }
        Notebook.again(papers, each -> new Paper(0, each.category(), each.type(), each.id(), each.name(), ""))
                .stream().filter(each -> !each.id().isEmpty()).forEach(each -> notes.note(PAPER_TWICE,
                        RuleCode.INCONSISTENT, path(item, each), each.category() + each.type(), each.id()));
    }

    private static String path(Item item, Paper paper) {
        return item.path() + "/AdditionalDocument[" + paper.place() + "]";
    }

    private static void guarantee(Guarantee each, Notebook notes) {
        if (each.type().isEmpty()) {
            return;
        }
        if (each.type().length() > 1 || GUARANTEES.indexOf(each.type().charAt(0)) < 0) {
            notes.note(GUARANTEE, RuleCode.OUTSIDE_DOMAIN, each.path() + "/SecurityDetailsCode", each.type());
        } else if (each.reference().isEmpty() && REFERRING.indexOf(each.type().charAt(0)) >= 0) {
            notes.note(NO_GUARANTEE, RuleCode.MISSING, each.path() + "/ReferenceID", each.type());
        }
    }

    private static void ucr(Named ucr, References world, Notebook notes) {
        Optional<Ucr> read = Ucr.parse(ucr.value());
        if (read.isEmpty()) {
            notes.note(UCR, RuleCode.PATTERN, ucr.path(), ucr.value());
        }
        read.map(Ucr::country).filter(country -> !world.has("countries", country)).ifPresent(
                country -> notes.note(UCR_COUNTRY, RuleCode.UNKNOWN_COUNTRY, ucr.path(), ucr.value(), country));
    }
}
