/**
 * The region's administration: who takes part, by which rules, how every queue stands, and taking in a country's files.
 */
package org.singlewindow.web.admin;
