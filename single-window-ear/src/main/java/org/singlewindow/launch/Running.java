package org.singlewindow.launch;

/** What is running and is ended in order: first who uses the database, then the database. */
final class Running {
    private final DataLock lock;
    private final Logbook book;
    volatile Server server;
    volatile Postgres postgres;

    Running(DataLock lock, Logbook book) {
        this.lock = lock;
        this.book = book;
    }

    void end() {
        String why = Ending.why();
        book.note("ending: " + why);
        if (server != null) {
            server.stop();
        }
        if (postgres != null && lock.isHeld()) {
            postgres.stop();
        }
        book.ended(why);
    }
}
