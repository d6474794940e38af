/**
 * The database itself: Flyway brings the tables up to date before anything else starts
 * ({@link org.singlewindow.schema.Migration}); {@link org.singlewindow.schema.Database} runs the few statements that
 * are not left to JPA. Knows no feature.
 */
package org.singlewindow.schema;
