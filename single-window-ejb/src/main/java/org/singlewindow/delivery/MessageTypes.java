package org.singlewindow.delivery;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.singlewindow.identity.Capability;
import org.singlewindow.identity.UseCase;

/**
 * Every type of message: who sends it, who may read it, what answers it, and what it is to its case. Nothing else
 * distinguishes types. Those in capital letters go through queues; a country's system may use none of them for its own,
 * and no name of its own can be that of a call. A new type is a line here.
 */
public final class MessageTypes {

    private static final String TABLE = """
        type        sent by             read by                             answered by in its case
        DEC         LODGE_DECLARATION   agency,country                      RES         makes
        RES         -                   trader,carrier,broker,agency,country nothing    follows
        MOV         -                   trader,carrier,broker,agency,country nothing    follows
        CLM         -                   country                             nothing     apart
        TEST        SEND_TEST           agency,country                      nothing     apart
        *           SEND_MESSAGE        country                             open        apart
        Decide      DECIDE_TASK         region                              at_once     noted
        Answer      ANSWER_QUESTION     region                              at_once     noted
        Amend       AMEND_DECLARATION  region                           at_once     noted
        Cancel      CANCEL_DECLARATION region                           at_once     noted
        Present     AMEND_DECLARATION   region                              at_once     noted
        Arrive      CONFIRM_ARRIVAL     region                              at_once     noted
        Resume      RESUME_DECLARATION  region                              at_once     noted
        Attach      ADD_ATTACHMENT      region                              at_once     noted
        Hold        HOLD_CASE           region                              at_once     noted
        Lift        HOLD_CASE           region                              at_once     noted
        Remove      ORDER_REMOVAL       region                              at_once     apart
        Report      REPORT_MOVEMENT     region                              at_once     noted
        Acknowledge ACKNOWLEDGE_MESSAGE region                              at_once     apart
        """;

    private static final Map<String, MessageType> ALL = TABLE.lines().skip(1).map(MessageTypes::read)
            .collect(Collectors.toUnmodifiableMap(MessageType::code, Function.identity()));

    public static final MessageType DECLARATION = ALL.get("DEC");
    public static final MessageType RESPONSE = ALL.get("RES");
    public static final MessageType MOVEMENT = ALL.get("MOV");
    public static final MessageType CLAIM = ALL.get("CLM");
    public static final MessageType TEST = ALL.get("TEST");
    public static final MessageType DECISION = ALL.get("Decide");
    public static final MessageType ANSWER = ALL.get("Answer");
    public static final MessageType AMENDMENT = ALL.get("Amend");
    public static final MessageType CANCELLATION = ALL.get("Cancel");
    public static final MessageType PRESENTATION = ALL.get("Present");
    public static final MessageType ARRIVAL = ALL.get("Arrive");
    public static final MessageType RESUMPTION = ALL.get("Resume");
    public static final MessageType ATTACHMENT = ALL.get("Attach");
    public static final MessageType HOLD = ALL.get("Hold");
    public static final MessageType LIFT = ALL.get("Lift");
    public static final MessageType REMOVAL = ALL.get("Remove");
    public static final MessageType REPORT = ALL.get("Report");
    static final MessageType ACKNOWLEDGEMENT = ALL.get("Acknowledge");

    /** What two countries agree to call it. */
    private static final MessageType AGREED = ALL.get("*");

    private static final Pattern AGREED_NAME = Pattern.compile("[A-Z0-9_-]{1,10}");

    /** Of the window's own, those that a country might otherwise take for its own. */
    static final List<String> RESERVED = ALL.keySet().stream().filter(code -> AGREED_NAME.matcher(code).matches())
            .sorted().toList();

    private MessageTypes() {
    }

    /** In the order of the table. */
    public static List<MessageType> all() {
        return TABLE.lines().skip(1).map(line -> ALL.get(words(line)[0])).toList();
    }

    /** Of the window's own; nothing where it is a name that countries agreed upon. */
    static Optional<MessageType> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /** What a country's system may send under this name; nothing where the name is not its own to give. */
    static Optional<MessageType> findAgreed(String name) {
        return AGREED_NAME.matcher(name).matches() && !RESERVED.contains(name)
                ? Optional.of(new MessageType(name, AGREED.sentUnder(), AGREED.readers(), AGREED.answeredBy(),
                        AGREED.role()))
                : Optional.empty();
    }

    private static MessageType read(String line) {
        String[] words = words(line);
        Optional<UseCase> sentUnder = words[1].equals("-") ? Optional.empty() : Optional.of(UseCase.valueOf(words[1]));
        Set<Capability> readers = Stream.of(words[2].split(",")).map(MessageTypes::capitals)
                .map(Capability::valueOf).collect(Collectors.toSet());
        String answer = Character.isUpperCase(words[3].charAt(0)) ? words[3] : capitals(words[3]);
        return new MessageType(words[0], sentUnder, readers, answer, CaseRole.valueOf(capitals(words[4])));
    }

    private static String[] words(String line) {
        return line.strip().split(" +");
    }

    private static String capitals(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
