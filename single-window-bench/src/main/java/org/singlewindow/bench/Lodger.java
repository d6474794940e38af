package org.singlewindow.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.singlewindow.bench.door.Envelopes;
import org.singlewindow.bench.door.Reply;
import org.singlewindow.bench.door.Visitor;
import org.singlewindow.bench.load.Busy;
import org.singlewindow.bench.load.Client;
import org.singlewindow.bench.sample.BenchCountry;
import org.singlewindow.bench.sample.Declarations;

/** A trader's system that lodges, through one door or the other. */
record Lodger(Visitor visitor, Declarations declarations, Door door) implements Client {

    /** The code of a fault that says so. */
    private static final String BUSY = ">410<";

    enum Door {
        REST, SOAP;

        static Door parse(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    static List<Lodger> several(int count, URI base, Declarations declarations, Door door) {
        List<Lodger> lodgers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lodgers.add(new Lodger(new Visitor(base, BenchCountry.TRADER), declarations, door));
        }
        return lodgers;
    }

    @Override
    public int call() throws IOException {
        byte[] document = declarations.next();
        Reply reply = door == Door.REST ? visitor.lodge(document) : visitor.soap(Envelopes.submit(document));
        if (reply.status() == 503 || door == Door.SOAP && reply.status() == 500 && reply.text().contains(BUSY)) {
            throw new Busy();
        }
        if (door == Door.REST ? reply.status() != 201 : reply.status() != 200 || !reply.text().contains("ACCEPTED")) {
            throw new IOException("not accepted: " + reply.status() + " " + reply.text());
        }
        return 1;
    }

    @Override
    public void close() throws IOException {
        visitor.close();
    }
}
