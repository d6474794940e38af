package org.singlewindow.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.kernel.Worded;

/**
 * What a participant is called: by a name for everybody, and by its own country's name for it. Who reads Russian reads
 * its Russian name, and where there is none its country's own, if that is in Cyrillic letters.
 *
 * @param itself  the country that it is, where it is one; every language has its own name for that
 * @param russian empty where its country has said none
 */
public record Called(String name, String localName, Optional<CountryCode> itself, String russian) implements Worded {

    private static final String RUSSIAN = "ru";
    private static final IntPredicate CYRILLIC = letter -> Character.UnicodeScript
            .of(letter) == Character.UnicodeScript.CYRILLIC;

    @Override
    public String in(Locale language) {
        if (!language.getLanguage().equals(RUSSIAN)) {
            return name;
        }
        return itself.map(country -> country.called(language)).orElseGet(this::inRussian);
    }

    private String inRussian() {
        if (!russian.isEmpty()) {
            return russian;
        }
        return isCyrillic() ? localName : name;
    }

    private boolean isCyrillic() {
        return localName.codePoints().anyMatch(Character::isLetter)
                && localName.codePoints().filter(Character::isLetter).allMatch(CYRILLIC);
    }
}
