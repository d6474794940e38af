package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mandate, as a trader gives it and a broker makes use of it in a browser. */
class MandatesBrowserIT {

    @RegisterExtension
    private static final Browsers browsers = new Browsers();

    @Test
    void a_trader_gives_a_mandate_the_broker_lodges_under_it_and_the_trader_takes_it_back() {
        Person trader = browsers.atDesk().signIn("trader2.kz");
        trader.open("/index.xhtml");
        trader.follow("Mandates");
        trader.follow("Give a mandate");
        trader.press("Give a mandate");
        trader.expect(".notice.bad", "Not sent yet");
        trader.expect("#broker-about", "Say which customs broker");
        trader.expect("#representation-about", "Say in whose name");
        trader.expect("#until-about", "Say until which day");

        trader.focus("#broker_input");
        trader.type("KZ-B");
        trader.click("#broker_panel li");
        trader.pick("Import");
        trader.pick("In the trader's name: the trader is the declarant");
        trader.fill("#until", "2029-12-31");
        trader.press("Give a mandate");
        trader.expect(".notice.good", "The mandate is given");
        trader.expect(".pill", "In force");
        trader.expect("dl.facts", "KZ-B0000001");

        Person broker = browsers.atDesk().signIn("broker.kz");
        broker.open("/index.xhtml");
        broker.follow("Mandates");
        broker.expect("#held", "KZ-T0000002");
        upload(broker);
        broker.expect("#answers", "For the trader KZ-T0000002.");
        broker.pick("I have read the remarks; lodge it all the same");
        broker.press("Lodge this file");
        broker.expectAt("show.xhtml?mrn=");
        broker.expect("dl.facts", "KZ-B0000001");
        String mrn = broker.see("h1");
        trader.open("/declaration/declarations.xhtml");
        trader.follow(mrn);
        trader.expect("dl.facts", "Caspian Oil Service LLP");
        trader.expect("dl.facts", "Lodged for the declarant by");

        broker.open("/mandate/mandates.xhtml");
        broker.click("#held tbody a");
        trader.open("/mandate/mandates.xhtml");
        trader.click("#given tbody a");
        trader.press("Withdraw the mandate");
        trader.click(".ui-confirmdialog-yes");
        trader.expect(".notice.good", "The mandate is withdrawn");
        trader.expect(".pill", "Withdrawn");
        broker.press("Renounce the mandate");
        broker.click(".ui-confirmdialog-yes");
        broker.expect(".notice.bad", "The trader has withdrawn the mandate already");
        upload(broker);
        broker.expect("#answers", "'KZ-T0000002' has withdrawn your mandate");
        broker.open("/declaration/show.xhtml?mrn=" + mrn);
        broker.expect("h1", mrn);
        assertEquals(List.of(), trader.troubles());
        assertEquals(List.of(), broker.troubles());
    }

    /** An import whose document knows the trader by a number of another register. */
    private static void upload(Person broker) {
        broker.open("/declaration/upload.xhtml");
        broker.fill("For whom you lodge", "KZ-T0000002");
        broker.attach("import.xml", Specimen.fresh().with("<ID>UZ-T0000001</ID>", "<ID>302111222</ID>")
                .with("<TypeCode>EXA<", "<TypeCode>IMA<").bytes());
        broker.press("Lodge");
    }

    @Test
    void the_form_offers_the_traders_whose_mandate_a_broker_holds_and_names_both_in_the_document() {
        Person broker = browsers.atDesk().signIn("broker.mn");
        broker.open("/declaration/guided.xhtml?new=yes");
        assertEquals("", broker.value("#exporter-name"), "a broker exports nothing");
        assertEquals(false, broker.see("datalist#traders option[value='MN-T0000001']").isEmpty());
        broker.fill("For whom you lodge", "MN-T0000001");
        broker.click("#to-review");
        broker.expectAt("step=review");
        broker.expect("MN-T0000001");
        broker.expect("MN-B0000001");
        assertEquals(List.of(), broker.troubles());

        Person trader = browsers.atDesk().signIn("trader.mn");
        trader.open("/declaration/guided.xhtml?new=yes");
        assertEquals(false, trader.is("#trader"));
    }
}
