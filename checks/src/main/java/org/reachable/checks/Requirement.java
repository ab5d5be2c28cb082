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

    /** How far the test goes. A test that asks somebody something has not shown that they can do it. */
    Proves proves() default Proves.AN_ALERT;

    /** What a test has seen of its requirement. */
    enum Proves {
        /** That the right thing is noticed, and asked of the right one: no workflow. */
        AN_ALERT,
        /** That somebody does or reads it on a page. */
        ON_SCREEN
    }

    /** Holds several requirements of one test. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @interface All {
        Requirement[] value();
    }
}
