package dev.ticket.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the maker of a backend that breaks one rule: a static method from a sound backend to the broken one. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface Breaks {
    /** {@return the number of the rule} */
    String value();
}
