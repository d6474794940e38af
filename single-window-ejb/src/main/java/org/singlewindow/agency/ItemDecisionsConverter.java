package org.singlewindow.agency;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What was decided item by item, in one column. */
@Converter
public class ItemDecisionsConverter implements AttributeConverter<ItemDecisions, String> {

    @Override
    public String convertToDatabaseColumn(ItemDecisions decisions) {
        return decisions == null || decisions.isEmpty() ? null : decisions.toText();
    }

    @Override
    public ItemDecisions convertToEntityAttribute(String text) {
        return ItemDecisions.parse(text);
    }
}
