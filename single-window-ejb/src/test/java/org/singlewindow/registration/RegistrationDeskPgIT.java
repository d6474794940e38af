package org.singlewindow.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.singlewindow.desk.DeskItem;
import org.singlewindow.desk.DeskPage;
import org.singlewindow.desk.DeskQuery;
import org.singlewindow.desk.Desks;
import org.singlewindow.identity.Role;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.testing.PostgresTest;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;
import org.singlewindow.testing.Wiring;

/** Applications lie on a desk as any other item does. */
class RegistrationDeskPgIT extends PostgresTest {

    private static final SignedInAs CUSTOMS = SmallRegion.officer("UZ-CUSTOMS");

    private final SettableClock clock = new SettableClock("2026-03-01T10:00:00Z");
    private Wiring wiring;

    @BeforeAll
    void region() {
        SmallRegion.create(dataSource());
        inTransaction(() -> entities()
                .createNativeQuery("alter table participant alter column id restart with 1000").executeUpdate());
    }

    @BeforeEach
    void wire() {
        wiring = new Wiring(entities(), clock);
    }

    /** Its reference. */
    private String apply(String number) {
        return assertInstanceOf(ApplicationOutcome.Received.class,
                inTransaction(() -> wiring.get(Applying.class).apply(Firms.in("UZ", number),
                        new Applying.Origin("network " + number, Optional.empty()))))
                .application().reference();
    }

    private DeskPage desk(SignedInAs who, Optional<String> text, Optional<String> after, int size) {
        return inTransaction(() -> Desks.list(List.of(wiring.get(RegistrationFeed.class)),
                new DeskQuery(Optional.empty(), text, after, size), who));
    }

    @Test
    void what_waits_lies_on_the_desk_of_whoever_decides_and_of_nobody_else() {
        List<String> all = Stream.of("31", "32", "33").map(this::apply).toList();
        DeskPage first = desk(CUSTOMS, Optional.empty(), Optional.empty(), 2);
        assertEquals(List.of("agency/application.xhtml?id=" + all.get(0), "agency/application.xhtml?id=" + all.get(1)),
                first.items().stream().map(DeskItem::page).toList());
        DeskItem item = first.items().get(0);
        assertEquals("Application to take part, number 31, as carrier, as trader", item.summary().in(Locale.ENGLISH));
        assertEquals("Заявка на участие, номер 31, как перевозчик, как участник торговли",
                item.summary().in(Locale.forLanguageTag("ru")));
        assertEquals(List.of("registration", "UZ-CUSTOMS", "Fergana Silk LLC"),
                List.of(item.kind(), item.forWhom(), item.from()));
        assertTrue(item.standing().open() && item.due().isAfter(clock.instant()));
        assertEquals(List.of("agency/application.xhtml?id=" + all.get(2)),
                desk(CUSTOMS, Optional.empty(), first.next(), 2).items().stream().map(DeskItem::page).toList());
        assertEquals(1, desk(CUSTOMS, Optional.of("fergana 32"), Optional.empty(), 5).items().size());

        SignedInAs supervisor = new SignedInAs("supervisor.uz", "S", SmallRegion.participant("UZ"),
                Set.of(Role.SUPERVISOR));
        assertEquals(3, desk(supervisor, Optional.empty(), Optional.empty(), 5).items().size());
        for (SignedInAs other : List.of(SmallRegion.officer("KZ-CUSTOMS"), SmallRegion.officer("UZ-PLANT"),
                SmallRegion.trader())) {
            assertEquals(List.of(), desk(other, Optional.empty(), Optional.empty(), 5).items());
        }
        inTransaction(() -> wiring.get(Admitting.class).admit(all.get(0), OptionalInt.empty(), CUSTOMS));
        inTransaction(() -> wiring.get(Declining.class).decline(all.get(1), "no", OptionalInt.empty(), CUSTOMS));
        assertEquals(1, desk(CUSTOMS, Optional.empty(), Optional.empty(), 5).items().size());
    }
}
