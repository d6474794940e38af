package org.singlewindow.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.singlewindow.kernel.CountryCode;

class PolicyTest {

    @Test
    void every_use_case_has_a_row_and_is_for_somebody() {
        for (UseCase useCase : UseCase.values()) {
            assertFalse(Policy.whoMay(useCase).isEmpty(), useCase::name);
        }
    }

    @Test
    void only_systems_take_acknowledge_and_send() {
        for (UseCase useCase : Set.of(UseCase.TAKE_MESSAGE, UseCase.ACKNOWLEDGE_MESSAGE)) {
            assertEquals(EnumSet.of(Capacity.AGENCY_SYSTEM, Capacity.COUNTRY_SYSTEM), Policy.whoMay(useCase));
        }
        assertEquals(EnumSet.of(Capacity.COUNTRY_SYSTEM), Policy.whoMay(UseCase.SEND_MESSAGE));
        assertEquals(EnumSet.of(Capacity.OFFICER, Capacity.AGENCY_SYSTEM, Capacity.SUPERVISOR, Capacity.COUNTRY_SYSTEM),
                Policy.whoMay(UseCase.LOOK_INTO_QUEUE));
    }

    @Test
    void only_the_region_s_administrator_sees_and_has_made_the_checks_of_the_audit_trail() {
        for (UseCase useCase : Set.of(UseCase.WATCH_AUDIT_TRAIL, UseCase.CHECK_AUDIT_TRAIL)) {
            assertEquals(EnumSet.of(Capacity.ADMIN), Policy.whoMay(useCase));
        }
    }

    @Test
    void the_same_role_is_another_capacity_for_a_country_than_for_an_agency() {
        assertEquals(Reach.OWN, Policy.reach(UseCase.SEND_MESSAGE, as(Capability.COUNTRY, Role.GATEWAY)));
        assertEquals(Reach.NOTHING, Policy.reach(UseCase.SEND_MESSAGE, as(Capability.AGENCY, Role.GATEWAY)));
        assertEquals(Reach.OWN, Policy.reach(UseCase.DECIDE_TASK, as(Capability.AGENCY, Role.GATEWAY)));
    }

    @Test
    void a_role_that_does_not_fit_its_participant_gives_nothing() {
        for (UseCase useCase : UseCase.values()) {
            assertFalse(Policy.allows(useCase, as(Capability.TRADER, Role.ADMIN)), useCase::name);
            assertFalse(Policy.allows(useCase, as(Capability.COUNTRY, Role.OFFICER)), useCase::name);
        }
        assertTrue(Capacity.isOne(Role.GATEWAY, Set.of(Capability.AGENCY)));
        assertFalse(Capacity.isOne(Role.GATEWAY, Set.of(Capability.TRADER)));
    }

    @Test
    void of_several_roles_the_widest_counts() {
        SignedInAs both = as(Capability.AGENCY, Role.OFFICER, Role.GATEWAY);
        assertEquals(Reach.OWN, Policy.reach(UseCase.TAKE_MESSAGE, both));
        assertEquals(Reach.OWN, Policy.reach(UseCase.DECIDE_TASK, both));
        SignedInAs country = as(Capability.COUNTRY, Role.SUPERVISOR, Role.GATEWAY);
        assertEquals(Reach.COUNTRY, Policy.reach(UseCase.READ_TASK, country));
    }

    @Test
    void a_firm_that_is_several_things_acts_in_each_of_them_by_the_roles_of_who_acts_for_it() {
        Set<Capability> firm = Set.of(Capability.CARRIER, Capability.BROKER);
        assertTrue(Capacity.isOne(Role.BROKER, firm));
        assertTrue(Capacity.isOne(Role.CARRIER, firm));
        assertFalse(Capacity.isOne(Role.TRADER, firm));
        assertEquals(Set.of(Capacity.BROKER, Capacity.CARRIER),
                Capacity.of(as(firm, Role.BROKER, Role.CARRIER, Role.TRADER)));
        assertEquals(Set.of(Capacity.BROKER), Capacity.of(as(firm, Role.BROKER)));
        assertEquals(Reach.OWN, Policy.reach(UseCase.LODGE_DECLARATION, as(firm, Role.BROKER)));
    }

    @Test
    void nobody_is_an_office_and_something_else() {
        for (Capability office : EnumSet.of(Capability.AGENCY, Capability.COUNTRY, Capability.REGION)) {
            for (Capability other : EnumSet.complementOf(EnumSet.of(office))) {
                assertThrows(IllegalArgumentException.class, () -> Capability.of(Set.of(office, other)));
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Capability.of(Set.of()));
        assertEquals(Capability.ofTrade(), Capability.of(Capability.ofTrade()));
    }

    @Test
    void who_may_not_is_told_which_use_case_it_was() {
        NotAllowed thrown = assertThrows(NotAllowed.class,
                () -> Policy.require(UseCase.LOAD_COUNTRY, as(Capability.COUNTRY, Role.SUPERVISOR)));
        assertEquals(UseCase.LOAD_COUNTRY, thrown.useCase());
        assertEquals("LOAD_COUNTRY is not for somebody.kz", thrown.getMessage());
    }

    private static SignedInAs as(Capability capability, Role... roles) {
        return as(Set.of(capability), roles);
    }

    private static SignedInAs as(Set<Capability> capabilities, Role... roles) {
        return new SignedInAs("somebody.kz", "Somebody",
                new Participant(1, "KZ-X", capabilities, Optional.of(new CountryCode("KZ")), "X", "X", true),
                Set.of(roles));
    }
}
