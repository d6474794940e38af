package org.singlewindow.launch;

/** The settings of the embedded PostgreSQL, written anew at every start; none of them trades safety for speed. */
final class PostgresConfiguration {
    private PostgresConfiguration() {
    }

    static String on(int port) {
        return """
            # Written by the launcher at every start; changes here are lost.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 100
            password_encryption = 'scram-sha-256'
            timezone = 'UTC'
            log_timezone = 'UTC'

            # what was answered is on disk
            fsync = on
            synchronous_commit = on
            full_page_writes = on

            shared_buffers = '256MB'
            # segments are used again, not made anew while everybody waits
            min_wal_size = '1GB'
            max_wal_size = '4GB'
            checkpoint_timeout = '15min'
            random_page_cost = 1.1
            jit = off

            # nobody holds the others up
            idle_in_transaction_session_timeout = '30s'
            statement_timeout = '30s'
            lock_timeout = '5s'

            autovacuum_naptime = '15s'
            log_min_messages = 'warning'
            log_checkpoints = off
            log_line_prefix = '%%m [%%p] '
            """.formatted(port);
    }
}
