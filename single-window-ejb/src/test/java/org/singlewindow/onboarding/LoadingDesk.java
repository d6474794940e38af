package org.singlewindow.onboarding;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.singlewindow.testing.PostgresTest;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.Wiring;

/** Whoever loads countries, in demo mode and where nobody takes part yet. */
abstract class LoadingDesk extends PostgresTest {

    final SettableClock clock = new SettableClock("2026-03-01T10:00:00Z");
    Wiring wiring;
    Loading loading;

    @BeforeEach
    void demo() {
        System.setProperty("sw.demo", "true");
        inTransaction(() -> {
            for (String table : List.of("task", "declaration", "person", "participant", "region_version", "office",
                    "border_post", "code_override", "routing_rule", "urgent_goods", "rule_table")) {
                entities().createNativeQuery("delete from " + table).executeUpdate();
            }
        });
        wiring = new Wiring(entities(), clock);
        loading = wiring.get(Loading.class);
    }

    @AfterEach
    void noDemo() {
        System.clearProperty("sw.demo");
    }

    Report load(Directory directory) {
        return inTransaction(() -> loading.load(directory.files(), "admin"));
    }
}
