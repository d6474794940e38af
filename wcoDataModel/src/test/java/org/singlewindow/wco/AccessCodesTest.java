package org.singlewindow.wco;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessCodesTest {

    private static String cover(String document) {
        return new String(AccessCodes.cover(document.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "<a><AccessCode>GR4P</AccessCode>ü</a> | <a><AccessCode>****</AccessCode>ü</a>",
            "<w:AccessCode x='>'>GR4P</w:AccessCode > | <w:AccessCode x='>'>****</w:AccessCode >",
            "<AccessCode><![CDATA[GR4P]]></AccessCode> | <AccessCode>****************</AccessCode>",
            "<AccessCode>G<!-- <b> -->R4P</AccessCode> | <AccessCode>***** *** ******</AccessCode>",
            "<AccessCode> &#71;R4P </AccessCode> | <AccessCode> ******** </AccessCode>",
            "<AccessCode/><b>GR4P</b> | <AccessCode/><b>GR4P</b>",
            "<b>GR4P</b><!-- AccessCode --> | <b>GR4P</b><!-- AccessCode -->",
            "<!-- <AccessCode> --><b>1</b><AccessCode>GR4P</AccessCode> | <!-- <AccessCode> --><b>1</b><AccessCode>****</AccessCode>",
            "<b c='<AccessCode>'>1</b><MyAccessCode>GR4P</MyAccessCode> | <b c='<AccessCode>'>1</b><MyAccessCode>GR4P</MyAccessCode>",
            "<AccessCode>A1</AccessCode><ID>26UZ</ID><AccessCode>B2</AccessCode> | <AccessCode>**</AccessCode><ID>26UZ</ID><AccessCode>**</AccessCode>"})
    void a_code_is_covered_however_it_is_written_and_nothing_else_is(String document, String covered) {
        assertEquals(covered, cover(document));
    }

    @Test
    void a_document_without_one_is_handed_on_as_it_is() {
        byte[] document = "<a>Über</a>".getBytes(StandardCharsets.UTF_8);
        assertSame(document, AccessCodes.cover(document));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16BE", "UTF-16LE", "UTF-8"})
    void bytes_stay_what_they_are_in_each_encoding(String name) {
        Charset charset = Charset.forName(name);
        String before = "<?xml version=\"1.0\"?><a>ё𐍈<AccessCode>GR4P</AccessCode></a>";
        for (String mark : new String[]{"", "\uFEFF"}) {
            assertArrayEquals((mark + before.replace("GR4P", "****")).getBytes(charset),
                    AccessCodes.cover((mark + before).getBytes(charset)));
        }
    }
}
