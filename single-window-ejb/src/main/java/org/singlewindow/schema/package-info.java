/**
 * The database itself: Flyway brings the tables up to date before anything else starts
 * ({@link org.singlewindow.schema.Migration}); {@link org.singlewindow.schema.Database} runs the statements that are
 * not left to JPA: lists, counts, what comes in bulk and what is hot. Knows no feature.
 */
package org.singlewindow.schema;
