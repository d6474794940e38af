package org.singlewindow.schema;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.singlewindow.kernel.CountryCode;

/** Countries in entities. */
@Converter(autoApply = true)
public class CountryCodeConverter implements AttributeConverter<CountryCode, String> {

    @Override
    public String convertToDatabaseColumn(CountryCode country) {
        return country == null ? null : country.value();
    }

    @Override
    public CountryCode convertToEntityAttribute(String letters) {
        return letters == null ? null : new CountryCode(letters);
    }
}
