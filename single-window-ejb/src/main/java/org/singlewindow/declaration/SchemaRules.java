package org.singlewindow.declaration;

import java.util.List;
import org.singlewindow.declaration.LodgementRule.Hold;

/** What a document has to be before any rule reads it. The readers of documents look after that. */
final class SchemaRules {

    static final List<LodgementRule> NAMED = List.of(
            read("SCH-01", RuleSource.SINGLE_WINDOW).says("noBytes", "onlyBlanks"),
            read("SCH-02", RuleSource.SINGLE_WINDOW).says("tooLarge", "document.large"),
            read("SCH-03", RuleSource.XML).says("notXml", "notXml."),
            read("SCH-04", RuleSource.XML).says("encoding."),
            read("SCH-05", RuleSource.XML).says("doctype"),
            read("SCH-06", RuleSource.XML).says("instruction"),
            read("SCH-07", RuleSource.SINGLE_WINDOW).says("turned"),
            read("SCH-08", RuleSource.SINGLE_WINDOW).says("limit.", "strangers"),
            read("SCH-09", RuleSource.XML).says("unclosed", "unclosed.", "brokenOff", "notWellFormed", "xml."),
            read("SCH-10", RuleSource.WCO_DM).says("noDocument", "several", "incomplete.noDocument",
                    "document.response"),
            read("SCH-11", RuleSource.WCO_DM).says("namespace."),
            read("SCH-12", RuleSource.WCO_DM).says("missing.", "incomplete"),
            read("SCH-13", RuleSource.WCO_DM).says("strange"),
            read("SCH-14", RuleSource.WCO_DM).says("once", "most"),
            read("SCH-15", RuleSource.WCO_DM).says("order", "order."),
            read("SCH-16", RuleSource.WCO_DM).says("textBetween", "elementsForValue"),
            read("SCH-17", RuleSource.WCO_DM).says("attribute."),
            read("SCH-18", RuleSource.WCO_DM).says("longText", "value.long", "value.digits", "value.decimals"),
            read("SCH-19", RuleSource.WCO_DM).says("value.number", "value.whole"),
            read("SCH-20", RuleSource.WCO_DM).says("value.words"),
            read("SCH-21", RuleSource.UNCL_2379).says("value.date", "value.year"),
            read("SCH-22", RuleSource.ISO_3166).says("value.country"),
            read("SCH-23", RuleSource.WCO_DM).says("value.filled", "value.letters", "value.onlyDigits", "value.blanks",
                    "value.empty",
                    "value.form"),
            read("SCH-24", RuleSource.WCO_DM).says("other"));

    private SchemaRules() {
    }

    private static LodgementRule read(String id, RuleSource source) {
        return LodgementRule.refuses(id, RuleTier.SCHEMA, source).holds(Hold.READING);
    }
}
