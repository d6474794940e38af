/** The tables: Flyway brings them up to date before anything else starts. */
package org.singlewindow.schema;
