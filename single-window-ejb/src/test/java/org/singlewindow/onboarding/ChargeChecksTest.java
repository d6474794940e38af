package org.singlewindow.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.singlewindow.onboarding.ChecksTest.assertFound;
import static org.singlewindow.onboarding.ChecksTest.found;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a country may say of charges and of what money is worth. */
class ChargeChecksTest {

    private static final String COUNTRY = "code=KG\nname=Kyrgyzstan\nlocalName=Кыргызстан\n";

    private static Directory charges(String... lines) {
        return Directory.whole().with("charges.csv",
                "hs,duty,vat,other,from,until\n" + String.join("\n", lines) + "\n");
    }

    private static Directory exchange(String... lines) {
        return Directory.whole().with("country.properties", COUNTRY + "currency=KGS\n").with("exchange-rates.csv",
                "currency,units,rate,from\n" + String.join("\n", lines) + "\n");
    }

    @Test
    void a_country_that_charges_nothing_known_needs_no_file() {
        assertEquals(List.of(), found(Directory.whole()));
    }

    @Test
    void rates_are_taken_also_where_one_follows_the_other() {
        assertEquals(List.of(), found(charges("*,10,12,,2026-01-01,", "0806 0808,20,12,0.5,2026-01-01,2026-06-30",
                "0806,15,12,,2026-07-01,")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {",10,12,,2026-01-01, | MISSING", "*,,12,,2026-01-01, | MISSING",
            "*,10,,,2026-01-01, | MISSING", "*,10,12,,, | MISSING", "806,10,12,,2026-01-01, | BAD_HS",
            "*,ten,12,,2026-01-01, | BAD_PERCENT", "*,10,-12,,2026-01-01, | BAD_PERCENT",
            "*,10,12,1e3,2026-01-01, | BAD_PERCENT", "*,10,12,,1 January, | BAD_DATE",
            "*,10,12,,2026-02-01,2026-01-31 | BAD_DATE"})
    void a_charge_that_cannot_be_meant_so_is_refused(String line, String code) {
        assertFound("charges.csv:2 " + code, charges(line));
    }

    @Test
    void two_lines_for_the_same_goods_on_the_same_day_are_refused() {
        assertFound("charges.csv:3 DUPLICATE", charges("0806,10,12,,2026-01-01,", "0808 0806,5,12,,2026-12-31,"));
        assertFound("charges.csv:3 DUPLICATE", charges("*,10,12,,2026-01-01,2026-12-31", "*,5,12,,2026-12-31,"));
    }

    @Test
    void rates_of_exchange_are_taken() {
        assertEquals(List.of(), found(exchange("USD,1,87.45,2026-01-01", "USD,1,88,2026-02-01",
                "RUB,100,109.1,2026-01-01")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {",1,87,2026-01-01 | MISSING", "USD,,87,2026-01-01 | MISSING",
            "USD,1,,2026-01-01 | MISSING", "USD,1,87, | MISSING", "USX,1,87,2026-01-01 | UNKNOWN_CURRENCY",
            "KGS,1,87,2026-01-01 | BAD_RATE", "USD,0,87,2026-01-01 | BAD_RATE", "USD,1,0,2026-01-01 | BAD_RATE",
            "USD,1,87c,2026-01-01 | BAD_RATE", "USD,1,87,soon | BAD_DATE"})
    void a_rate_that_cannot_be_meant_so_is_refused(String line, String code) {
        assertFound("exchange-rates.csv:2 " + code, exchange(line));
    }

    @Test
    void foreign_money_is_worth_nothing_where_a_country_has_no_money_of_its_own() {
        assertFound("country.properties:0 MISSING",
                exchange("USD,1,87,2026-01-01").with("country.properties", COUNTRY));
    }
}
