package org.singlewindow.declaration;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.singlewindow.kernel.Mrn;

/** Public because EclipseLink makes it, unless it weaves. */
@Converter(autoApply = true)
public class MrnConverter implements AttributeConverter<Mrn, String> {

    @Override
    public String convertToDatabaseColumn(Mrn mrn) {
        return mrn == null ? null : mrn.value();
    }

    @Override
    public Mrn convertToEntityAttribute(String text) {
        return text == null ? null : new Mrn(text);
    }
}
