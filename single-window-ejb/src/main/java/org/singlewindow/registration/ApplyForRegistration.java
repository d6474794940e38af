package org.singlewindow.registration;

import java.util.List;
import java.util.Locale;
import org.singlewindow.kernel.Blanks;
import org.singlewindow.kernel.FreeText;

/**
 * An application as it comes in; what is not said is empty. Only the password is taken as it is.
 *
 * @param firm         who applies
 * @param capabilities what it wants to do here, by their names
 * @param contact      the person who will sign in, and how to reach them
 */
public record ApplyForRegistration(Firm firm, List<String> capabilities, Contact contact, String password) {

    /**
     * @param country   the two letters of where it is registered
     * @param localName in its own language and script
     * @param number    its tax or registration number there
     */
    public record Firm(String country, String name, String localName, String number) {

        public Firm {
            country = FreeText.strip(country).toUpperCase(Locale.ROOT);
            name = FreeText.strip(name);
            localName = FreeText.strip(localName);
            number = FreeText.strip(number).toUpperCase(Locale.ROOT);
        }

        /** Whether officers of every country can read the name; it is taken all the same. */
        public boolean isLatin() {
            return isLatin(name);
        }

        static boolean isLatin(String name) {
            return name.codePoints().filter(Character::isLetter)
                    .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
        }
    }

    /** {@code phone} may be empty. */
    public record Contact(String person, String email, String phone) {

        public Contact {
            person = FreeText.strip(person);
            email = FreeText.strip(email);
            phone = FreeText.strip(phone);
        }
    }

    public ApplyForRegistration {
        capabilities = capabilities.stream().map(Blanks::strip).filter(each -> !each.isEmpty()).distinct().sorted()
                .toList();
    }

    /** Never with the password, as logs print records. */
    @Override
    public String toString() {
        return "ApplyForRegistration[" + firm.country() + " " + firm.number() + "]";
    }
}
