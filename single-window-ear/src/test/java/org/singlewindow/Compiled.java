package org.singlewindow;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

/** The classes of the product as they were compiled, read once for all tests of a JVM: it takes seconds. */
public final class Compiled {

    public static final JavaClasses ALL = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
            .importPackages("org.singlewindow");

    private Compiled() {
    }
}
