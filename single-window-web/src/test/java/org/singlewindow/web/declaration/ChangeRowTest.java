package org.singlewindow.web.declaration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.singlewindow.declaration.Difference;

/** What changed is told in the words that people have for it, with the numbers that the declarant gave. */
class ChangeRowTest {

    private static final String ITEM = "/MetaData/Declaration/GoodsShipment/GovernmentAgencyGoodsItem";

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.singlewindow.web.messages",
            Locale.ENGLISH);

    private static final Pattern NAME = Pattern.compile("<(?:\\w+:)?([A-Z]\\w+)");

    private static ChangeRow row(Difference difference) {
        return ChangeRow.of(difference,
                name -> WORDS.containsKey("element." + name) ? WORDS.getString("element." + name) : name);
    }

    private static Difference changed(String pointer, String xpath) {
        return Difference.at(new Difference.Where(pointer, pointer, xpath), Optional.of("1"), Optional.of("2"),
                List.of());
    }

    private static Difference added(String pointer, String xpath, Difference... within) {
        return Difference.at(new Difference.Where(pointer, pointer, xpath), Optional.empty(), Optional.of("Plums"),
                List.of(within));
    }

    private static String said(ChangeRow row) {
        return row.holder() + " | " + row.name();
    }

    /** Of a declaration as a page or a paper has it, in the order of the schema's file. */
    @Test
    void every_element_of_the_schema_of_declarations_has_a_word() throws IOException {
        String schema = Files.readString(Path.of("../wcoDataModel/src/main/resources/schemas/wco/declaration.xsd"));
        Set<String> without = Pattern.compile("<xs:element name=\"(\\w+)\"").matcher(schema).results()
                .map(found -> found.group(1)).filter(name -> !WORDS.containsKey("element." + name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), without);
    }

    /** Also in the list of what a form has no room for. */
    @Test
    void every_element_that_the_stories_declare_has_a_word() throws IOException {
        Set<String> without = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("../single-window-ear/src/test/resources/scenarios"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".dec.xml")).toList()) {
                NAME.matcher(Files.readString(file)).results().map(found -> found.group(1))
                        .filter(name -> !WORDS.containsKey("element." + name)).forEach(without::add);
            }
        }
        without.removeAll(Set.of("WCODataModelVersionCode", "WCOTypeName", "ResponsibleCountryCode",
                "AgencyAssignedCustomizationCode", "AgencyAssignedCustomizationVersionCode", "MetaData",
                "DateTimeString"));
        assertEquals(Set.of(), without);
    }

    @Test
    void a_value_is_called_by_its_name_and_those_of_the_parts_that_it_is_in() {
        assertEquals("Item 7 › Goods › Mass | Net mass",
                said(row(changed("42A / 67A / 68A[7] / 23A / 65A / 128",
                        ITEM + "[2]/Commodity/GoodsMeasure/NetNetWeightMeasure"))));
        assertEquals(" | Packages in all",
                said(row(changed("42A / 146", "/Declaration/TotalPackageQuantity"))));
    }

    @Test
    void what_nobody_has_a_word_for_keeps_its_name_in_the_document() {
        assertEquals("PaymentGuarantor | SuretyCode", said(row(changed("42A / 67A",
                "/MetaData/Declaration/GoodsShipment/PaymentGuarantor/SuretyCode"))));
    }

    @Test
    void within_a_whole_part_its_values_are_not_told_with_the_whole_way() {
        Difference added = added("42A / 67A / 68A[3]", ITEM + "[3]",
                added("42A / 67A / 68A[3] / 23A / 137", ITEM + "[3]/Commodity/Description"));
        ChangeRow row = row(added);
        assertEquals(" | Item 3", said(row));
        assertEquals(List.of("Goods | Description"), row.within().stream().map(ChangeRowTest::said).toList());
        assertEquals("good", row.getTone());
    }

    /** What was taken out is no row of raw values: the one that people know it by, and the others by their names. */
    @Test
    void a_whole_part_is_told_by_the_value_that_people_know_it_by() {
        ChangeRow row = row(added("42A / 67A / 68A[3]", ITEM + "[3]",
                added("42A / 67A / 68A[3] / 93A[1] / 141", ITEM + "[3]/Packaging[1]/TypeCode"),
                added("42A / 67A / 68A[3] / 23A / 137", ITEM + "[3]/Commodity/Description")));
        assertEquals("Description: Plums", row.after());
        assertEquals("", row.before());
        assertEquals(2, row.within().size());
    }

    @Test
    void a_code_is_told_with_what_it_means() {
        assertEquals("CT – Carton", ChangedValue.said(ITEM + "[3]/Packaging[1]/TypeCode", "CT", Locale.ENGLISH));
        assertEquals("UZ – Uzbekistan", ChangedValue.said(ITEM + "[3]/Origin[1]/CountryCode", "UZ", Locale.ENGLISH));
        assertEquals("TSP", ChangedValue.said(ITEM + "[3]/Commodity/Classification[1]/IdentificationTypeCode", "TSP",
                Locale.ENGLISH));
        assertEquals("ЩЩ", ChangedValue.said(ITEM + "[3]/Packaging[1]/TypeCode", "ЩЩ", Locale.ENGLISH));
    }
}
