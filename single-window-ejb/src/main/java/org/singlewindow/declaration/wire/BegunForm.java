package org.singlewindow.declaration.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.declaration.Difference;
import org.singlewindow.wco.AccessCodes;
import org.singlewindow.wco.WcoElement;
import org.singlewindow.wco.WcoPart;
import org.singlewindow.wco.WcoReader;
import org.singlewindow.wco.WcoWriter;

/**
 * A form that was begun from a document of another declaration. What comes of it is what was filled in, and besides all
 * that the document says for which the form has no room. Pure.
 */
public final class BegunForm {

    /** Whoever lodges says these anew. */
    private static final Set<String> ANEW = Set.of("FunctionCode", "FunctionalReferenceID", "ID", "TypeCode",
            "AcceptanceDateTime", "IssueDateTime", "Authentication", "Submitter", "Agent", "Declarant", "Amendment");

    /** What of them is missing in the document the form may know. */
    private static final Set<String> HOLDERS = Set.of("GoodsShipment", "Consignment", "GovernmentAgencyGoodsItem");

    /** Belong to one consignment: another one of its kind has others. A code is for whoever was told it. */
    private static final Set<String> OF_ONE = Set.of("PreviousDocument", "UCR", "TransportEquipment",
            "MarksNumbersID", "TransportContractDocument", "CurrencyExchange", "DutyTaxFee", "WriteOff", "Invoice",
            "Authentication", "Amendment", AccessCodes.ELEMENT);

    /** Of which list a commodity code is: the code says it to whoever reads. */
    private static final String KIND_OF_CODE = "/IdentificationTypeCode";

    private static final String MOMENT = "DateTime";
    private static final String MEANS = "TransportMeans";
    /** What kind of number one has says nothing without the number, and the form does not ask for it. */
    private static final Set<String> OF_MEANS = Set.of("ID", "Name", "JourneyID", "IdentificationTypeCode");

    private static final WcoReader READER = new WcoReader();
    static final WcoWriter WRITER = new WcoWriter();

    private BegunForm() {
    }

    /** What the form opens with. */
    public static GuidedDeclaration form(byte[] document) {
        return GuidedDeclarationReader.read(declaration(document));
    }

    /**
     * What cannot be read as it was filled in is no declaration yet, and is refused as it is.
     *
     * @param opened what the form makes of the document, untouched
     */
    public static GuidedDocument whole(GuidedDocument filled, GuidedDocument opened, byte[] document) {
        Optional<WcoPart> said = find(filled.bytes());
        Optional<WcoPart> was = find(opened.bytes());
        return said.isEmpty() || was.isEmpty() ? filled
                : filled.as(WRITER.write(
                        FormMerge.merge(completed(declaration(document), was.get()), was.get(), said.get())));
    }

    /** The document, and what the form says of its own accord where that says nothing. */
    private static WcoPart completed(WcoPart document, WcoPart opened) {
        WcoPart declaration = document.bare();
        document.parts().stream().filter(part -> !ANEW.contains(part.name()) && !MessageParticulars.is(part))
                .forEach(declaration::put);
        return ItemSums.put(within(declaration, opened), declaration, opened);
    }

    private static WcoPart within(WcoPart said, WcoPart opened) {
        WcoPart result = said.bare();
        for (WcoElement child : said.element().children()) {
            List<WcoPart> is = said.parts(child.name());
            List<WcoPart> was = opened.parts(child.name());
            if (is.isEmpty()) {
                was.forEach(result::put);
            } else if (HOLDERS.contains(child.name())) {
                Map<Integer, Integer> pairs = FormMerge.openedOf(is, was);
                for (int i = 0; i < is.size(); i++) {
                    result.put(pairs.containsKey(i) ? within(is.get(i), was.get(pairs.get(i))) : is.get(i));
                }
            } else {
                is.forEach(result::put);
            }
        }
        return result;
    }

    /** What one says, and the other, which is the form alone, does not, or says otherwise. */
    public static List<Difference> beyond(GuidedDocument whole, GuidedDocument filled) {
        return find(whole.bytes()).flatMap(all -> find(filled.bytes()).map(form -> beyond(all, form)))
                .orElse(List.of());
    }

    /** The same of a form that nobody has touched. */
    public static List<Difference> beyond(byte[] document) {
        WcoPart declaration = declaration(document);
        return find(GuidedDeclarationWriter.write(GuidedDeclarationReader.read(declaration)).bytes())
                .map(opened -> beyond(completed(declaration, opened), opened)).orElse(List.of());
    }

    private static List<Difference> beyond(WcoPart whole, WcoPart form) {
        return Differences.between(whole, form).stream().flatMap(Difference::values)
                .filter(each -> each.before().isPresent() && each.kind() != Difference.Kind.RENUMBERED)
                .filter(each -> each.after().isEmpty() || !each.xpath().endsWith(KIND_OF_CODE))
                .filter(each -> !ItemSums.isWorkedOut(whole, each.xpath())).toList();
    }

    /** In what two documents differ of all that the form does not show. */
    public static List<Difference> beyondChanged(byte[] before, byte[] now) {
        Set<String> hidden = Stream.of(before, now).flatMap(each -> beyond(each).stream()).map(Difference::xpath)
                .collect(Collectors.toSet());
        return Differences.between(declaration(before), declaration(now)).stream().flatMap(Difference::values)
                .filter(each -> hidden.contains(each.xpath())).toList();
    }

    /** What the next declaration like it has in common with a document; the same references would be false in it. */
    public static byte[] another(byte[] document) {
        return WRITER.write(another(declaration(document)));
    }

    private static WcoPart another(WcoPart part) {
        WcoPart common = part.bare();
        for (WcoPart each : part.parts()) {
            WcoPart kept = isOfOne(part, each) ? WcoPart.empty(each.element()) : another(each);
            if (!Substance.isBlank(kept)) {
                common.put(kept);
            }
        }
        return common;
    }

    private static boolean isOfOne(WcoPart holder, WcoPart part) {
        return OF_ONE.contains(part.name()) || part.name().endsWith(MOMENT)
                || holder.name().endsWith(MEANS) && OF_MEANS.contains(part.name())
                || holder.name().equals("Declaration") && BegunGuarantees.isLeft(holder, part)
                || holder.name().equals("AdditionalDocument") && part.name().equals("ID");
    }

    static WcoPart declaration(byte[] document) {
        return find(document).orElseThrow(() -> new IllegalStateException("what was made of it cannot be read"));
    }

    private static Optional<WcoPart> find(byte[] document) {
        return READER.readParts(document).either(read -> Optional.of(Differences.declaration(read.document())),
                broken -> Optional.empty(), invalid -> Optional.empty());
    }
}
