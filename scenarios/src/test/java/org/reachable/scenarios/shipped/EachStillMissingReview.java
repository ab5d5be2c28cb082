package org.reachable.scenarios.shipped;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test of each rule that asks for a review while a child is still missing, with the rule's id. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ValueSource(
        strings = {
            "ms-still-missing-review",
            "ms-still-missing-review-72-hours",
            "ms-still-missing-review-7-days",
            "ms-still-missing-review-28-days"
        })
@interface EachStillMissingReview {}
