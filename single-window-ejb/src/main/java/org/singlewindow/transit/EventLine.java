package org.singlewindow.transit;

import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the countries of the way are told of an event, in one line for programs and for people. */
final class EventLine {

    private EventLine() {
    }

    static String line(Happening what, Course after) {
        EventDetails details = what.details();
        return Stream.of(
                said("at", what.at().truncatedTo(ChronoUnit.SECONDS).toString()), said("office", what.office()),
                said("state", after.state().name()),
                after.here().map(leg -> said("operation", leg.sequence() + " " + leg.country() + " " + leg.state()))
                        .orElse(""),
                details.result().map(result -> said("result", result.name())).orElse(""),
                after.state().goodsAfter(what.step()).map(free -> said("goods", free ? "released" : "not released"))
                        .orElse(""),
                said("incident", details.incident()), said("seals", String.join(" ", details.seals())),
                details.intact().map(whole -> said("seals-intact", whole.toString())).orElse(""),
                said("proof", details.proof()), said("term", details.term() == 0 ? "" : details.term() + " days"),
                details.asked().map(asked -> said("asked", asked.name())).orElse(""),
                details.fallback().map(why -> said("fallback", (why.cause() + " " + why.number()).strip())).orElse(""),
                said("means", details.means()), said("where", details.scene().where()),
                said("files", String.join(" ", details.scene().files())), said("reason", details.reason()))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining("; "));
    }

    private static String said(String name, String value) {
        return value.isEmpty() ? "" : name + " " + value;
    }
}
