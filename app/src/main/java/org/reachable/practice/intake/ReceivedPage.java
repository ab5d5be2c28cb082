package org.reachable.practice.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Field;

/**
 * What whoever sent something reads after it, and whenever they ask with its reference.
 *
 * @param reference what they were just given; null where they ask again
 * @param urgent whether whoever is on duty is asked now
 * @param lookBy by when somebody looks, "today at 3:20pm", and by when it is decided; empty where nothing was just sent
 * @param far how far it is, in sentences; null where they have not asked
 * @param ask the question for a reference
 */
public record ReceivedPage(
        String ring,
        @Nullable String reference,
        boolean urgent,
        String lookBy,
        String decideBy,
        @Nullable List<String> far,
        String said,
        Field ask) {}
