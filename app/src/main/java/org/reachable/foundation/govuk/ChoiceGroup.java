package org.reachable.foundation.govuk;

import java.util.List;

/**
 * Answers of one list that belong together.
 *
 * @param label what they have in common
 */
public record ChoiceGroup(String label, List<Choice> choices) {}
