package org.singlewindow.schema;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Several words in one column, as PostgreSQL keeps arrays of texts. */
@Converter
public class WordsConverter implements AttributeConverter<List<String>, String[]> {

    @Override
    public String[] convertToDatabaseColumn(List<String> words) {
        return words == null ? null : words.toArray(String[]::new);
    }

    @Override
    public List<String> convertToEntityAttribute(String[] words) {
        return words == null ? List.of() : List.of(words);
    }
}
