package org.singlewindow.agency;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** What controls have shown, one after the other, in one column. */
@Converter
public class InspectionsConverter implements AttributeConverter<List<InspectionResult>, String> {

    @Override
    public String convertToDatabaseColumn(List<InspectionResult> made) {
        return made == null || made.isEmpty() ? null : InspectionResult.toText(made);
    }

    @Override
    public List<InspectionResult> convertToEntityAttribute(String text) {
        return InspectionResult.parse(text);
    }
}
