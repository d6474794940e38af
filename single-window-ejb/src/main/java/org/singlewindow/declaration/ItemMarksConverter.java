package org.singlewindow.declaration;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** What became of single goods items, in one column. */
@Converter
public class ItemMarksConverter implements AttributeConverter<ItemMarks, String> {

    @Override
    public String convertToDatabaseColumn(ItemMarks marks) {
        return marks == null || marks.isEmpty() ? null : marks.toText();
    }

    @Override
    public ItemMarks convertToEntityAttribute(String text) {
        return text == null ? ItemMarks.NONE : ItemMarks.parse(text);
    }
}
