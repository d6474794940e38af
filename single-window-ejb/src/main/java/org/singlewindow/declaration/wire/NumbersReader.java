package org.singlewindow.declaration.wire;

import java.util.LinkedHashSet;
import java.util.Set;
import org.singlewindow.kernel.NormalNumber;
import org.singlewindow.wco.WcoPart;

/**
 * Finds, in one walk over the whole document, every number by which somebody may look for it: of the consignment, of
 * containers, seals and vehicles, of papers and authorisations, and of firms. It goes by the names of elements, which
 * mean the same wherever they stand.
 */
final class NumbersReader {

    /** As many as a declaration is found by; the first ones, which are of the whole, count before those of items. */
    static final int MOST = 2_000;

    private static final Set<String> BEARERS = Set.of("UCR",
            "TransportEquipment", "Seal", "ArrivalTransportMeans", "DepartureTransportMeans", "BorderTransportMeans",
            "AdditionalDocument", "PreviousDocument", "TransportContractDocument", "Invoice", "ObligationGuarantee",
            "AuthorisationHolder", "Declarant", "Agent", "Submitter", "Exporter", "Importer", "Consignor", "Consignee",
            "Buyer", "Seller", "Carrier", "Manufacturer", "DomesticDutyTaxParty", "AEOMutualRecognitionParty");
    private static final Set<String> NUMBERS = Set.of("ID", "ReferenceID", "TraderAssignedReferenceID");

    private final Set<NormalNumber> found = new LinkedHashSet<>();

    private NumbersReader() {
    }

    /** @param declaration a {@code Declaration} */
    static Set<NormalNumber> read(WcoPart declaration) {
        NumbersReader reader = new NumbersReader();
        declaration.value("FunctionalReferenceID").ifPresent(reader::add);
        reader.group(declaration);
        return reader.found;
    }

    private void group(WcoPart group) {
        boolean bears = BEARERS.contains(group.name());
        for (WcoPart part : group.parts()) {
            if (!part.isValue()) {
                group(part);
            } else if (bears && NUMBERS.contains(part.name())) {
                part.text().ifPresent(this::add);
            }
        }
    }

    private void add(String written) {
        if (found.size() < MOST) {
            NormalNumber.of(written).ifPresent(found::add);
        }
    }
}
