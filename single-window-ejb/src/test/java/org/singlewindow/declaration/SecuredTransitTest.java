package org.singlewindow.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.LodgeDeclaration.Journey;
import org.singlewindow.declaration.LodgeDeclaration.Parties;
import org.singlewindow.declaration.LodgeDeclaration.Totals;
import org.singlewindow.declaration.Particulars.Carriage;
import org.singlewindow.declaration.Particulars.Guarantee;
import org.singlewindow.declaration.Particulars.Means;
import org.singlewindow.kernel.CountryCode;

/** What a movement takes from the declaration of a transit that names a guarantee. */
class SecuredTransitTest {

    private static final Means BORDER = new Means("Declaration/BorderTransportMeans", "01A123BC", "", "3", "UZ");

    private static String vehicle(String atDeparture) {
        Means departure = new Means("Declaration/GoodsShipment/Consignment/DepartureTransportMeans", atDeparture, "",
                "3", "");
        Carriage carriage = new Carriage("", "", List.of(BORDER, departure), List.of(), "", List.of());
        LodgeDeclaration.Named none = new LodgeDeclaration.Named("", "");
        Particulars.Proof proof = new Particulars.Proof(List.of(),
                List.of(new Guarantee(1, "1", "26UZ1", "", Particulars.Amount.NONE)), none, "",
                Particulars.Dates.NONE);
        LodgeDeclaration declaration = new LodgeDeclaration("9", Optional.empty(), "T1",
                new Journey(List.of(), List.of(), List.of()), List.of(), List.of(),
                new Totals(Optional.empty(), Optional.empty(), Optional.empty()), Set.of(),
                new Parties("", "", List.of(), List.of(), List.of()), List.of(),
                new Particulars(carriage, Particulars.Sale.NONE, proof, List.of(),
                        List.of(), Set.of()));
        return SecuredTransit.of(declaration, new CountryCode("UZ")).orElseThrow().means();
    }

    @Test
    void a_vehicle_at_departure_goes_before_one_at_the_border_but_where_it_has_no_number() {
        assertEquals("01A777AA", vehicle("01A777AA"));
        assertEquals("01A123BC", vehicle(""));
    }
}
