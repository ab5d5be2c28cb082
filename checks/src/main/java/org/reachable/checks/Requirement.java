package org.reachable.checks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which requirement a test proves. On a class it counts for each of its tests.
 *
 * <p>A test that ran and passed appears beside its requirement in {@code docs/requirements.md}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(Requirement.All.class)
public @interface Requirement {

    /** The requirement's number, such as {@code S-18}. */
    String value();

    /** Holds several requirements of one test. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface All {
        Requirement[] value();
    }
}
