package org.reachable.scenarios.shipped;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of which shipped rules a class holds the cases. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface CasesOf {
    String[] value();
}
