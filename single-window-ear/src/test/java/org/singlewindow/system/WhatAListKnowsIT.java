package org.singlewindow.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the address of a page asks for, and where it leads whoever may not go there. */
class WhatAListKnowsIT {

    @ParameterizedTest
    @CsvSource({"trader.uz, declaration/declarations.xhtml?status=FOO",
            "trader.uz, declaration/declarations.xhtml?from=yesterday",
            "trader.uz, declaration/declarations.xhtml?before=x", "plant.uz, agency/inbox.xhtml?state=FOO",
            "supervisor.uz, country/tasks.xhtml?state=FOO", "customs.uz, agency/applications.xhtml?state=FOO",
            "customs.uz, agency/applications.xhtml?after=FOO", "gateway.uz, country/queue.xhtml?after=FOO"})
    void a_list_that_is_asked_for_what_it_does_not_know_says_so(String who, String address) {
        Portal portal = Portal.as(who);
        assertEquals(400, portal.get(address).statusCode());
        assertEquals(200, portal.get(address.replaceAll("=.*", "=")).statusCode());
    }

    @Test
    void days_the_wrong_way_round_are_told() {
        Portal trader = Portal.as("trader.uz");
        String word = "nothing can lie between them";
        assertTrue(trader.get("declaration/declarations.xhtml?from=2026-03-02&to=2026-03-01").body().contains(word));
        assertFalse(trader.get("declaration/declarations.xhtml?from=2026-03-01&to=2026-03-01").body().contains(word));
    }

    @ParameterizedTest
    @CsvSource({"admin/rules.xhtml, 403", "nowhere.xhtml, 404", "declaration/declarations.xhtml?status=FOO, 400"})
    void where_a_page_is_not_there_the_menu_is(String address, int status) {
        HttpResponse<String> answer = Portal.as("trader.uz").get(address);
        assertEquals(status, answer.statusCode());
        assertTrue(answer.body().contains("<a href=\"/declaration/upload.xhtml\">"), answer::body);
        assertFalse(answer.body().contains("/admin/"), answer::body);
    }

    @Test
    void the_menu_leads_nobody_to_applications_that_are_not_theirs_to_decide() {
        String way = "agency/applications.xhtml";
        assertTrue(Portal.as("customs.uz").get("index.xhtml").body().contains(way));
        assertTrue(Portal.as("supervisor.uz").get("index.xhtml").body().contains(way));
        assertFalse(Portal.as("plant.uz").get("index.xhtml").body().contains(way));
    }

    @Test
    void whoever_signs_in_after_somebody_else_is_not_led_to_a_page_that_is_not_theirs() {
        assertEquals("/", Portal.nobody().signedInFrom("/agency/inbox.xhtml?state=QUERY", "trader.uz"));
        assertEquals("/agency/inbox.xhtml?state=QUERY",
                Portal.nobody().signedInFrom("/agency/inbox.xhtml?state=QUERY", "plant.uz"));
    }
}
