package org.singlewindow.declaration;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.singlewindow.identity.Participant;
import org.singlewindow.identity.Participants;
import org.singlewindow.kernel.CountryCode;
import org.singlewindow.mandate.Authority;
import org.singlewindow.mandate.Need;
import org.singlewindow.reference.BorderPost;
import org.singlewindow.reference.CodeLists;
import org.singlewindow.reference.Offices;

/**
 * What the lodgement rules ask of the world, so that they themselves stay pure.
 *
 * @param places       the register of offices and border posts
 * @param isRegistered whether a participant has this code, active or not, and whom a number names
 * @param precedents   declarations of this window that the document names as coming before it
 */
record References(LocalDate today, CodeBook codes, Register places, Predicate<CountryCode> takesPart,
        Registered isRegistered, Lodger lodger, Precedents precedents) {

    /** Of a country, in front of a code. */
    private static final int LETTERS = 2;

    /** Nothing came before. */
    References(LocalDate today, CodeBook codes, Register places, Predicate<CountryCode> takesPart,
            Registered isRegistered, Lodger lodger) {
        this(today, codes, places, takesPart, isRegistered, lodger, Precedents.NONE);
    }

    /** Who takes part. */
    @FunctionalInterface
    interface Registered extends Predicate<String> {

        /** Code of the participant whose code this is, or whose number where it is lodged. */
        default Optional<String> named(String number) {
            return Optional.of(number).filter(this);
        }

        /** Country of the only one who is called so, here or anywhere. */
        default Optional<String> home(String number) {
            return named(number).filter(code -> code.length() > LETTERS).map(code -> code.substring(0, LETTERS));
        }
    }

    /** Those of now, as they are called in one country. */
    record Taking(Participants participants, CountryCode where) implements Registered {

        @Override
        public boolean test(String code) {
            return participants.find(code).isPresent();
        }

        @Override
        public Optional<String> named(String number) {
            return participants.findNamed(number, where).map(Participant::code);
        }

        @Override
        public Optional<String> home(String number) {
            return participants.findNamed(number, where)
                    .or(() -> Optional.of(participants.numbered(number)).filter(all -> all.size() == 1)
                            .map(all -> all.get(0)))
                    .flatMap(Participant::country).map(CountryCode::value);
        }
    }

    /** The code lists as they stand where it is lodged, on the day of the document. */
    @FunctionalInterface
    interface CodeBook {
        boolean has(String list, String code);

        /** True where the list has codes of this category: whoever keeps some keeps them all. */
        default boolean hasCategory(String list, String category) {
            return false;
        }

        /** True where the list has these signs behind some category, and so not behind every one. */
        default boolean hasBehind(String list, String type) {
            return false;
        }

        /** The lists as they stand in another country. */
        default CodeBook in(CountryCode other) {
            return this;
        }

        /** The lists without what any country has added or ended. */
        default CodeBook common() {
            return this;
        }
    }

    /** The lists as they are now. */
    record Listed(CodeLists.InCountry lists) implements CodeBook {

        @Override
        public boolean has(String list, String code) {
            return lists.has(list, code);
        }

        @Override
        public boolean hasCategory(String list, String category) {
            return lists.hasCategory(list, category);
        }

        @Override
        public boolean hasBehind(String list, String type) {
            return lists.hasBehind(list, type);
        }

        @Override
        public CodeBook in(CountryCode other) {
            return new Listed(lists.in(other));
        }

        @Override
        public CodeBook common() {
            return new Listed(lists.common());
        }
    }

    /** Which offices and border posts there are. */
    @FunctionalInterface
    interface Register {
        boolean has(String code);

        /**
         * Countries with a place whose code differs from this one in nothing but the letters of the country, or in
         * capitals and small ones, or whose name it is.
         */
        default Set<CountryCode> resembling(String code) {
            return Set.of();
        }

        /** The country on the other side of a crossing by land or river; empty of ports, and of what is no crossing. */
        default Optional<CountryCode> beyond(String code) {
            return Optional.empty();
        }

        /** Codes of the places with exactly this name. */
        default Set<String> named(String name) {
            return Set.of();
        }

        /** True where a border post has this code. */
        default boolean hasBorderPost(String code) {
            return false;
        }

        /** Countries with a place whose name begins with these words, or the other way round. */
        default Set<CountryCode> beginning(String words) {
            return Set.of();
        }
    }

    /** The register as it is now. */
    record Held(Offices offices) implements Register {

        /** By sea and by air goods go anywhere. */
        private static final Pattern PORT = Pattern.compile("[14]");

        @Override
        public boolean has(String code) {
            return offices.has(code);
        }

        @Override
        public Set<CountryCode> resembling(String code) {
            return offices.resembling(code);
        }

        @Override
        public Optional<CountryCode> beyond(String code) {
            return offices.findBorderPost(code).filter(post -> !PORT.matcher(post.modes()).find())
                    .map(BorderPost::neighbour);
        }

        @Override
        public Set<String> named(String name) {
            return offices.named(name);
        }

        @Override
        public boolean hasBorderPost(String code) {
            return offices.findBorderPost(code).isPresent();
        }

        @Override
        public Set<CountryCode> beginning(String words) {
            return offices.beginning(words);
        }
    }

    boolean has(String list, String code) {
        return codes.has(list, code);
    }

    /** Code of the participant that a number names; empty where it is nobody's here. */
    Optional<String> named(String number) {
        return isRegistered.named(number);
    }

    /** The same with the lists as they stand in another country. */
    References in(CountryCode other) {
        return with(codes.in(other));
    }

    /** The same with what all countries have in common, and nothing that one of them has added. */
    References common() {
        return with(codes.common());
    }

    private References with(CodeBook others) {
        return new References(today, others, places, takesPart, isRegistered, lodger, precedents);
    }

    /** Who lodges: its code, the country in which it does, and for whom it may. */
    record Lodger(String code, CountryCode country, Mandated mandated) {

        /** In its own name alone. */
        Lodger(String code, CountryCode country) {
            this(code, country, (trader, need) -> Authority.NONE);
        }
    }

    /** Whom somebody may lodge for. */
    @FunctionalInterface
    interface Mandated {

        /** Asked of nobody but those who lodge for somebody else. */
        Authority by(String trader, Need need);

        /** The trader for whom it is said to be lodged, beside what the document says; mostly nobody. */
        default Optional<String> chosen() {
            return Optional.empty();
        }
    }
}
