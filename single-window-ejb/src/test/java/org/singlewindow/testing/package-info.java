/** What tests of several features need: a real PostgreSQL, and a clock that is set by hand. */
package org.singlewindow.testing;
