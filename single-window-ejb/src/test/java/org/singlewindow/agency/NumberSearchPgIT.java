package org.singlewindow.agency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.declaration.DeclarationPage;
import org.singlewindow.declaration.DeclarationQuery;
import org.singlewindow.declaration.DeclarationRow;
import org.singlewindow.declaration.Declarations;
import org.singlewindow.declaration.Indexing;
import org.singlewindow.declaration.wire.AnswerKind;
import org.singlewindow.declaration.wire.Documents;
import org.singlewindow.identity.SignedInAs;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Lrn;
import org.singlewindow.kernel.Mrn;
import org.singlewindow.testing.SettableClock;
import org.singlewindow.testing.SmallRegion;

/** A whole number, however it is written, leads to every declaration that bears it, for whoever may see that. */
class NumberSearchPgIT extends LifeDesk {

    private static final SignedInAs PLANT = SmallRegion.officer("KZ-PLANT");
    private static final String BORNE = """
            <Consignment>
              <DepartureTransportMeans><ID>01 A 777 BC</ID></DepartureTransportMeans>
              <TransportEquipment><SequenceNumeric>1</SequenceNumeric><ID>CSQU3054383</ID><Seal><SequenceNumeric>1</SequenceNumeric><ID>UZ-0045-77</ID></Seal></TransportEquipment>
            </Consignment>
            """;

    private final SettableClock clock = new SettableClock("2026-03-01T08:00:00Z");

    @BeforeAll
    void open() {
        open(clock);
        accepted(submit(bearing("BEARS-1"), TRADER));
        accepted(submit(Documents.fruit("BEARS-2"), TRADER));
        accepted(submit(bearing("OTHER-1"), SmallRegion.otherTrader()));
    }

    static String text(String reference) {
        return Documents.text(reference).replace("<GoodsShipment>", "<GoodsShipment>" + BORNE)
                .replace("Almaty Foods</Name>", "Almaty Foods</Name><ID>KZ-T0000001</ID>")
                .replace("</Importer>",
                        "</Importer><UCR><TraderAssignedReferenceID>6UZ123-42</TraderAssignedReferenceID></UCR>")
                .replace("<Commodity>", "<AdditionalDocument><ID>PHY/2026/00815</ID><TypeCode>851</TypeCode>"
                        + "</AdditionalDocument><Commodity>");
    }

    private static byte[] bearing(String reference) {
        return text(reference).getBytes(StandardCharsets.UTF_8);
    }

    private static DeclarationQuery query(String typed) {
        return new DeclarationQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(typed),
                OptionalLong.empty(), 0, 20);
    }

    private DeclarationPage search(String typed, int size, OptionalLong before, SignedInAs who) {
        return call(() -> get(Declarations.class).search(new DeclarationQuery(Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(typed), before, 0, size), who));
    }

    private List<String> found(String typed, SignedInAs who) {
        return search(typed, 20, OptionalLong.empty(), who).rows().stream().map(DeclarationRow::lrn)
                .flatMap(Optional::stream).map(Lrn::value).toList();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = dataSource().getConnection(); Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CSQU3054383", "csqu 305438-3", "СSQU 3054383", "CSQU3O54383", "01A777BC", "01 А777 ВС",
            "uz 0045 77", "6UZ123-42", "phy 2026 00815", "PHY-2026-OO815", "BEARS-1"})
    void by_container_seal_vehicle_reference_and_paper_however_it_is_written(String typed) {
        assertEquals(List.of("BEARS-1"), found(typed, TRADER));
    }

    @Test
    void by_the_goods_of_every_item_and_not_of_the_first_alone() {
        String document = new String(Documents.fruits("BEHIND-1", 3), StandardCharsets.UTF_8);
        int last = document.lastIndexOf("Dried apricots");
        submit((document.substring(0, last) + "Glazed Quinces, sweet"
                + document.substring(last + "Dried apricots".length())).getBytes(StandardCharsets.UTF_8), TRADER);
        assertEquals(List.of("BEHIND-1"), found("quinces apricots", TRADER));
        assertEquals(List.of("BEHIND-1"), found("glazed quinces, sweet", PLANT));
    }

    @Test
    void everybody_finds_what_they_may_see_and_nothing_else() {
        assertEquals(List.of("OTHER-1"), found("CSQU 3054383", SmallRegion.otherTrader()));
        assertEquals(List.of("OTHER-1", "BEARS-1"), found("CSQU 3054383", PLANT));
        assertEquals(List.of("OTHER-1", "BEARS-1"), found("CSQU 3054383", SmallRegion.supervisor("KZ")));
        assertEquals(List.of(), found("CSQU 3054383", SmallRegion.traderAbroad()));
        assertEquals(List.of(), found("CSQU 3054383", SmallRegion.admin()), "who sees no goods learns nothing of them");
        assertEquals(List.of("BEARS-1"), found("BEARS-1", SmallRegion.admin()));
    }

    @Test
    void a_firm_is_found_by_its_code_wherever_it_is_named() {
        assertEquals(List.of("OTHER-1", "BEARS-1"), found("kz t0000001", PLANT));
    }

    @Test
    void a_number_of_a_movement_is_found_however_it_is_typed() {
        Mrn mrn = new Mrn((String) ask("select mrn from declaration where lrn = 'BEARS-2'"));
        String typed = mrn.value().substring(0, 4).toLowerCase(Locale.ROOT) + " " + mrn.value().substring(4);
        assertEquals(List.of("BEARS-2"), found(typed, TRADER));
        assertEquals(List.of("BEARS-2"), found(typed, PLANT));
        assertEquals(1, call(() -> get(Inbox.class).list(new TaskQuery(Optional.empty(), Optional.of(typed),
                Optional.empty(), 20), PLANT)).rows().size());
    }

    @Test
    void an_inbox_is_searched_by_them_too() {
        assertEquals(2, call(() -> get(Inbox.class).list(new TaskQuery(Optional.empty(), Optional.of("csqu 305438 3"),
                Optional.empty(), 20), PLANT)).rows().size());
        assertEquals(2,
                call(() -> get(Inbox.class).list(new TaskQuery(Optional.empty(), Optional.of("apricots UZ-0045-77"),
                        Optional.empty(), 20), PLANT)).rows().size());
    }

    @Test
    void part_of_a_number_and_words_are_found_as_before() {
        assertEquals(List.of("BEARS-2", "BEARS-1"), found("bears-", TRADER));
        assertEquals(List.of("BEARS-2", "BEARS-1"), found("apricots", TRADER));
        assertEquals(List.of(), found("CSQU3054384", TRADER));
    }

    @Test
    void whoever_turns_the_pages_sees_each_once() {
        DeclarationPage first = search("CSQU3054383", 1, OptionalLong.empty(), PLANT);
        DeclarationPage second = search("CSQU3054383", 1, first.next(), PLANT);
        assertEquals(List.of("OTHER-1", "BEARS-1"), List.of(first.rows().get(0).lrn().orElseThrow().value(),
                second.rows().get(0).lrn().orElseThrow().value()));
        assertEquals(OptionalLong.empty(), second.next());
    }

    @Test
    void an_amended_declaration_is_found_by_what_it_bore_and_by_what_it_bears() {
        Mrn mrn = accepted(submit(bearing("AMENDED-1"), TRADER));
        String later = text("AMENDED-1").replace("CSQU3054383", "MSKU0000008")
                .replace("<FunctionCode>9<", "<FunctionCode>5<")
                .replaceFirst("(</FunctionalReferenceID>)", "$1<ID>" + mrn + "</ID>");
        assertEquals(AnswerKind.AMENDED, submit(later.getBytes(StandardCharsets.UTF_8), TRADER).kind());
        assertEquals(List.of("AMENDED-1"), found("MSKU 000000-8", TRADER));
        assertTrue(found("CSQU3054383", TRADER).contains("AMENDED-1"));
        assertTrue(found("MSKU0000008", PLANT).contains("AMENDED-1"));
        inTransaction(
                () -> entities().createNativeQuery("delete from declaration where lrn = 'AMENDED-1'").executeUpdate());
    }

    @Test
    void what_was_lodged_before_is_read_in_the_background_piece_by_piece_and_once() throws SQLException {
        execute("update declaration set numbers = null");
        assertEquals(List.of("BEARS-1"), found("BEARS-1", TRADER), "by words it is found meanwhile");
        assertEquals(List.of(), found("UZ-0045-77", TRADER));
        while (call(() -> get(Indexing.class).read()) > 0) {
            clock.pass(Duration.ofSeconds(1));
        }
        call(() -> {
            get(Indexing.class).sortIn();
            return 0;
        });
        assertEquals(List.of("BEARS-1"), found("UZ-0045-77", TRADER));
        assertEquals(0L, count("declaration where numbers is null"));
    }

    private static String mrns() {
        return LongStream.range(1_000_000, 1_040_000).mapToObj(serial -> Mrn.of(2026, new CountryCode("UZ"), serial))
                .flatMap(Optional::stream).map(Mrn::value).collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void one_among_very_many_is_found_without_looking_at_them() throws SQLException {
        execute("""
                insert into declaration (id, mrn, lrn, sender, status, lodged_at, changed_at, summary, search, numbers, recipients)
                select 1000000 + n, mrn, 'MANY-' || n, 13, 'PENDING', now(), now(), summary, 'x' || n,
                       array['C' || n, 'C0MM0N1', 'L' || n], '{20,21,22}'
                from unnest(cast('%s' as text[])) with ordinality x(mrn, n), (select summary from declaration where lrn = 'BEARS-2') m"""
                .formatted(mrns()),
                "select gin_clean_pending_list('declaration_numbers')", "analyze declaration");
        try {
            inTransaction(() -> {
                assertEquals(1, get(Declarations.class).search(query("UZ-0045-77"), TRADER).rows().size());
                assertReadAtMost(100, "declaration");
            });
            assertEquals(20, search("common-1", 20, OptionalLong.empty(), TRADER).rows().size(),
                    "the newest of those that very many bear");
        } finally {
            execute("delete from declaration where lrn like 'MANY-%'");
        }
    }

    /** Within the transaction under test. */
    private void assertReadAtMost(long rows, String table) {
        Object read = entities().createNativeQuery(
                "select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables where relname = ?1")
                .setParameter(1, table).getSingleResult();
        assertTrue(((Number) read).longValue() <= rows, () -> "read " + read + " rows of " + table);
    }
}
