package org.reachable.practice.goodpractice;

import java.util.List;
import org.reachable.foundation.govuk.Field;

/**
 * What worked for any child, as the reader may see it.
 *
 * @param words what was looked for; empty for the latest
 * @param told how many there are, in words
 */
public record FoundPracticePage(Field words, String told, List<GoodPracticePage.Row> rows) {}
