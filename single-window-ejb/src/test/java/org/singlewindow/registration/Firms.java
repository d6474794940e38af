package org.singlewindow.registration;

import java.util.List;

/** Applications to be bent by each test in one place. */
final class Firms {

    static final String PASSWORD = "four grapes on a lorry";

    private Firms() {
    }

    static ApplyForRegistration in(String country, String number) {
        return in(country, number, PASSWORD);
    }

    static ApplyForRegistration in(String country, String number, String password) {
        return new ApplyForRegistration(
                new ApplyForRegistration.Firm(country, "Fergana Silk LLC", "Farg‘ona Ipak", number),
                List.of("TRADER", "CARRIER"),
                new ApplyForRegistration.Contact("Nodira Azimova", "nodira@silk.example", "+998 71 200 00 00"),
                password);
    }

    static ApplyForRegistration with(ApplyForRegistration.Firm firm) {
        ApplyForRegistration whole = in("KG", "1");
        return new ApplyForRegistration(firm, whole.capabilities(), whole.contact(), whole.password());
    }

    static ApplyForRegistration with(ApplyForRegistration.Contact contact) {
        ApplyForRegistration whole = in("KG", "1");
        return new ApplyForRegistration(whole.firm(), whole.capabilities(), contact, whole.password());
    }

    static ApplyForRegistration withCapabilities(String... capabilities) {
        ApplyForRegistration whole = in("KG", "1");
        return new ApplyForRegistration(whole.firm(), List.of(capabilities), whole.contact(), whole.password());
    }

    static ApplyForRegistration withPassword(String password) {
        return in("KG", "1", password);
    }
}
