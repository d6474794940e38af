/**
 * What is sent: declarations that differ in every word and are the same in every run, and a country that routes them.
 */
package org.singlewindow.bench.sample;
