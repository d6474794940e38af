package org.singlewindow.web;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.singlewindow.identity.UseCase;

/**
 * Which use case an operation of a door is there for: a call over REST or SOAP, an action of a page. Before it begins,
 * {@link OperationGate} asks the policy for it; what the operation then reaches, the use case itself asks. A test finds
 * the operation that says nothing, and the matrix in the papers is made of these.
 */
@InterceptorBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Serves {

    /** One of them has to be theirs. None: the operation is for everybody who has signed in. */
    @Nonbinding
    UseCase[] value() default {};

    /** Of what the call names one. */
    @Nonbinding
    Thing of() default Thing.NONE;

    /** The use case says no by itself, in the form in which it answers: a document with what was found. */
    @Nonbinding
    boolean answersItself() default false;
}
