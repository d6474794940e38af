/**
 * Taking a country in. A country is a directory of files (or a zip of one): its name, agencies, traders, people,
 * offices, border posts, overrides of code lists, routing rules. {@link org.singlewindow.onboarding.Onboarding} checks
 * such a directory, and loads it in one transaction; every node sees the change within seconds. No country's name
 * occurs in the code.
 */
package org.singlewindow.onboarding;
