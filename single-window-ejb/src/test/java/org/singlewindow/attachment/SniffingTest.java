package org.singlewindow.attachment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.singlewindow.attachment.wire.XmlFile;
import org.singlewindow.kernel.RuleCode;

class SniffingTest {

    private static Sniffing.Sniffed look(byte[] file) {
        Sniffing sniffing = new Sniffing();
        sniffing.xml = new XmlFile();
        try (Spooled spooled = Files.spooled(file)) {
            return sniffing.look(spooled);
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    private static void taken(FileKind kind, byte[] file) {
        assertEquals(Optional.of(kind), look(file).kind(), () -> look(file).fault().toString());
    }

    private static void refused(RuleCode code, byte[] file) {
        assertEquals(Optional.of(code), look(file).fault().map(AttachingOutcome.Unattached::code),
                () -> look(file).toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void what_offices_send_is_known_by_its_bytes() {
        taken(FileKind.PDF, Files.pdf("invoice"));
        taken(FileKind.JPEG, Files.picture("jpeg"));
        taken(FileKind.PNG, Files.picture("png"));
        taken(FileKind.TIFF, Files.picture("tiff"));
        taken(FileKind.XML, utf8("<?xml version=\"1.0\"?><a xmlns=\"urn:x\"><b>1</b></a>"));
    }

    @Test
    void xml_is_known_without_its_declaration_and_in_other_encodings() {
        taken(FileKind.XML, utf8("  <a/>"));
        taken(FileKind.XML, utf8("\uFEFF<a/>"));
        taken(FileKind.XML, "\uFEFF<a>счёт</a>".getBytes(StandardCharsets.UTF_16LE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a><b></a>",
            "<?xml-stylesheet href=\"x.xsl\"?><a/>", "<?xml version=\"1.0\"?>", "<a>&#0;</a>"})
    void xml_that_is_broken_or_a_bomb_is_refused(String xml) {
        refused(RuleCode.NOT_WELL_FORMED, utf8(xml));
    }

    @Test
    void a_thousand_laughs_and_a_tower_of_elements_are_refused_before_they_grow() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE l [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1)
                    .append(";\">");
        }
        refused(RuleCode.NOT_WELL_FORMED, utf8(laughs + "]><l>&a29;</l>"));
        refused(RuleCode.NOT_WELL_FORMED, utf8("<a>".repeat(100_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>x</body></html>", "<!DOCTYPE html><html></html>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<?xml version=\"1.0\"?><a><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script></a>",
            "<x:stylesheet xmlns:x=\"http://www.w3.org/1999/XSL/Transform\"/>", "just words", "MZ\u0090",
            "#!/bin/sh\necho", "GIF89a", "{\"a\":1}", "\0\0\0\0"})
    void what_a_browser_would_run_and_whatever_else_there_is_is_not_taken(String text) {
        RuleCode code = look(utf8(text)).fault().orElseThrow().code();
        assertEquals(text.toLowerCase(Locale.ROOT).contains("doctype") && code == RuleCode.NOT_WELL_FORMED
                ? RuleCode.NOT_WELL_FORMED : RuleCode.NOT_OFFERED, code, text);
    }

    @Test
    void an_archive_is_named_in_the_refusal() {
        assertEquals(
                "This file is an archive. Unpack it, and send what is in it one by one. PDF, pictures (JPEG, PNG, TIFF) and XML "
                        + "are taken",
                look(Files.zip()).fault().orElseThrow().why().in(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"application/x-msdownload, PROGRAM", "application/x-dosexec, PROGRAM", "application/x-sh, PROGRAM",
            "application/x-executable, PROGRAM", "application/zip, ARCHIVE", "application/x-rar-compressed, ARCHIVE",
            "application/msword, OFFICE", "application/x-tika-msoffice, OFFICE", "application/x-tika-ooxml, OFFICE",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document, OFFICE", "text/html, PAGE",
            "image/svg+xml, PAGE", "image/gif, PICTURE", "video/mp4, RECORDING", "text/plain, TEXT",
            "application/octet-stream, OTHER"})
    void what_is_not_taken_is_called_as_people_call_it(String type, OtherKind kind) {
        assertEquals(kind, OtherKind.ofType(type));
        assertFalse(Reasons.of(RuleCode.NOT_OFFERED, "kind." + kind).why().in(Locale.ENGLISH).contains("/"));
    }

    @Test
    void what_can_be_read_as_two_things_is_refused() {
        refused(RuleCode.UNSAFE, Files.joined(Files.picture("jpeg"), Files.zip()));
        refused(RuleCode.UNSAFE, Files.joined(Files.pdf("a"), Files.zip()));
        refused(RuleCode.UNSAFE, Files.joined(Files.joined(Files.picture("png"), Files.zip()), new byte[70_000]),
                false);
        byte[] gone = Files.picture("jpeg");
        refused(RuleCode.UNSAFE, Files.joined(Arrays.copyOf(gone, 20), Files.pdf("hidden in a picture")));
        refused(RuleCode.UNSAFE, Files.joined(Arrays.copyOf(gone, 20), Files.bytes("<ScRipt>alert(1)</script>")));
    }

    /** Where the end is out of reach of every reader of archives, the picture is merely not whole. */
    private static void refused(RuleCode otherwise, byte[] file, boolean reached) {
        refused(reached ? otherwise : RuleCode.NOT_WELL_FORMED, file);
    }

    @Test
    void what_breaks_off_is_refused() {
        byte[] pdf = Files.pdf("whole");
        refused(RuleCode.NOT_WELL_FORMED, Arrays.copyOf(pdf, pdf.length - 8));
        byte[] png = Files.picture("png");
        refused(RuleCode.NOT_WELL_FORMED, Arrays.copyOf(png, png.length - 1));
        refused(RuleCode.NOT_WELL_FORMED, Arrays.copyOf(Files.picture("jpeg"), 30));
    }

    @Test
    void a_picture_that_fills_the_memory_when_it_is_opened_is_refused() {
        byte[] png = Files.picture("png");
        png[16] = 0x7F; // its width, in the first part
        refused(RuleCode.NOT_WELL_FORMED, png);
    }
}
