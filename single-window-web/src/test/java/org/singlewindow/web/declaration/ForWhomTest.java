package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.singlewindow.identity.Called;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.mandate.MandateState;
import org.singlewindow.mandate.MandateView;
import org.singlewindow.mandate.Mandates;
import org.singlewindow.mandate.Procedure;
import org.singlewindow.mandate.Representation;
import org.singlewindow.web.SignedInUser;

/** What a form says of a broker who lodges for a trader. */
class ForWhomTest {

    private static final String BROKER = "UZ-B0000001";
    private static final String TRADER = "UZ-T0000001";

    @ParameterizedTest
    @CsvSource({"DIRECT, EXA, UZ-T0000001, UZ-T0000001, UZ-B0000001, 2",
            "INDIRECT, EXA, UZ-T0000001, UZ-B0000001, UZ-B0000001, 3",
            "INDIRECT, IMA, UZ-T0000001, UZ-T0000001, UZ-B0000001, 2", "DIRECT, EXA, '', UZ-B0000001, '', ''",
            "DIRECT, EXA, UZ-B0000001, UZ-B0000001, '', ''"})
    void an_agent_says_how_its_mandate_lets_it_act(Representation given, String type, String trader, String declarant,
            String agent, String function) {
        DraftDocument.Lodger lodger = forWhom(given).lodger(draft(Map.of("trader", trader, "type", type)));
        assertEquals(declarant, lodger.declarant().text());
        assertEquals(agent, lodger.agent().id().text());
        assertEquals(function, lodger.agent().function());
    }

    private static DraftForm draft(Map<String, String> typed) {
        return new DraftForm() {
            @Override
            String answer(String field) {
                return typed.getOrDefault(field, "");
            }
        };
    }

    /** Of a broker with one mandate, for exports. */
    private static ForWhom forWhom(Representation representation) {
        ForWhom forWhom = new ForWhom();
        forWhom.user = new SignedInUser() {
            @Override
            public Optional<SignedInAs> find() {
                return Optional.of(new SignedInAs("broker.uz", "Broker", new Participant(1, BROKER,
                        Set.of(Capability.BROKER), Optional.of(new CountryCode("UZ")), "Name", "", true),
                        Set.of(Role.BROKER)));
            }
        };
        forWhom.mandates = new Mandates() {
            @Override
            public List<MandateView> held(SignedInAs broker) {
                return List.of(new MandateView(1, 1, firm(TRADER), firm(BROKER), List.of(Procedure.EXPORT),
                        representation, LocalDate.EPOCH, LocalDate.EPOCH, MandateState.IN_FORCE, Instant.EPOCH,
                        "trader.uz", Optional.empty()));
            }
        };
        return forWhom;
    }

    private static MandateView.Firm firm(String code) {
        return new MandateView.Firm(code, new Called(code, "", Optional.empty(), ""));
    }
}
