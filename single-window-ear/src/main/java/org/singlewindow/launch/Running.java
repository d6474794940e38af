package org.singlewindow.launch;

/** What is running and is ended in order: first who uses the database, then the database. */
final class Running {
    private final DataLock lock;
    volatile Server server;
    volatile Postgres postgres;

    Running(DataLock lock) {
        this.lock = lock;
    }

    void end() {
        if (server != null) {
            server.stop();
        }
        if (postgres != null && lock.isHeld()) {
            postgres.stop();
        }
    }
}
