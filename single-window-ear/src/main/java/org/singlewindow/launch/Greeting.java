package org.singlewindow.launch;

import java.util.List;

/** The last lines of a start: where it is, and who may sign in. */
final class Greeting {
    private static final List<String> DEMO_SIGN_INS = List.of(
            "trader.uz       lodges declarations (also .az .cn .kz .mn .pk .tj)",
            "plant.kz        an officer of plant quarantine; customs. vet. health. standards. transport. likewise",
            "supervisor.kz   over the agencies of the country",
            "gateway.kz      the country's own system, over SOAP and REST",
            "secretariat     results of all countries, no goods",
            "admin           participants, routing rules, queues");

    private final Console console;
    private final LaunchSettings settings;

    Greeting(Console console, LaunchSettings settings) {
        this.console = console;
        this.settings = settings;
    }

    void print(String ready) {
        console.say("");
        console.say("Regional Single Window: " + settings.address());
        settings.healthAddress().ifPresent(health -> console.say("  health at " + health));
        console.say("  data in " + settings.data()
                + settings.outsideDatabase().map(database -> ", database " + database).orElse(""));
        if (settings.demo()) {
            console.say("  demo sign-ins, each with the password single-window:");
            DEMO_SIGN_INS.forEach(line -> console.say("    " + line));
        }
        console.say("  " + ready + "; Ctrl-C ends it");
        console.say("");
    }
}
