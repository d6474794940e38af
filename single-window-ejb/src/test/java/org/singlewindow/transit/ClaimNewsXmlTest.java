package org.singlewindow.transit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.xml.bind.JAXB;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.singlewindow.guarantee.DebtClaimNews;
import org.singlewindow.guarantee.DebtClaimState;
import org.singlewindow.guarantee.DebtClaimStep;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Grn;
import org.singlewindow.kernel.Money;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.wco.transit.ClaimEvent;
import org.singlewindow.wco.transit.GetClaimEventsResponse;

/** What a country's system finds in its queue of a claim is what the call of SOAP answers. */
class ClaimNewsXmlTest {

    private static final Instant AT = Instant.parse("2026-11-29T08:15:00.216191Z");

    private static DebtClaimNews news(DebtClaimNews.What what, Optional<Money> amount) {
        return new DebtClaimNews(0, what,
                new DebtClaimNews.About(12, new Mrn("26UZ00000000001KJ5"), new Grn("26UZ0000000000422"),
                        new CountryCode("KZ"), new CountryCode("UZ"), amount,
                        amount.map(any -> Instant.parse("2026-12-29T19:00:00Z"))));
    }

    @Test
    void it_fits_the_schema_and_says_all_of_it() throws Exception {
        byte[] whole = ClaimNewsXml.write(news(new DebtClaimNews.What(DebtClaimStep.CLAIM, DebtClaimState.CLAIMED, AT,
                Optional.of("KZ-CUSTOMS"), "<b> & ½ \"of it\""), Optional.of(Money.of("3200", "EUR"))));
        byte[] bare = ClaimNewsXml
                .write(news(new DebtClaimNews.What(DebtClaimStep.FALL, DebtClaimState.FALLEN, AT, Optional.empty(), ""),
                        Optional.empty()));
        for (byte[] each : new byte[][]{whole, bare}) {
            SchemaFactory.newDefaultInstance()
                    .newSchema(new StreamSource(getClass().getResourceAsStream("/wsdl/transit.xsd"))).newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(each)));
        }
        ClaimEvent event = JAXB.unmarshal(new ByteArrayInputStream(whole), GetClaimEventsResponse.class).getEvent()
                .get(0);
        assertEquals("12 CLAIM CLAIMED KZ-CUSTOMS <b> & ½ \"of it\" 3200.00 EUR 2026-12-29T19:00:00Z",
                event.getClaim() + " " + event.getStep() + " " + event.getState() + " " + event.getBy() + " "
                        + event.getReason() + " " + event.getAmount().getAmount() + " "
                        + event.getAmount().getCurrency() + " " + event.getDueAt());
        String text = new String(bare, StandardCharsets.UTF_8);
        assertTrue(text.contains("<grn>26UZ0000000000422</grn>"), text);
        assertFalse(text.contains("<by>") || text.contains("<reason>"), text);
    }
}
