package org.reachable.engine.formats.ssda903;

import java.util.Optional;
import java.util.Set;

/** The rules identifiers are checked by. A failing one is remarked on and never refused: most are typed by hand. */
final class Identifiers {
    private static final String UNIQUE_PUPIL_NUMBER = "upn";

    /** The rules a mapping may name. */
    static final Set<String> RULES = Set.of(UNIQUE_PUPIL_NUMBER);

    private Identifiers() {}

    /** What is wrong with an identifier, without quoting it; empty where nothing is. */
    static Optional<String> fault(String rule, String identifier) {
        return switch (rule) {
            case UNIQUE_PUPIL_NUMBER -> UniquePupilNumber.fault(identifier);
            default -> throw new IllegalArgumentException("No rule checks identifiers of kind " + rule);
        };
    }
}
