package org.reachable.pages.subject;

import org.jspecify.annotations.Nullable;
import org.reachable.foundation.govuk.Table;

/**
 * Which agency had what, and since when.
 *
 * @param child whose story it is
 * @param things each shared thing; null where there is none
 * @param pieces each entry behind an alert; null where there is none
 * @param reach how far entries went, in a sentence
 * @param notShown what is left out, in words; empty where nothing is
 */
public record WhoKnewPage(
        ChildHeader child, @Nullable Table things, @Nullable Table pieces, String reach, String notShown) {}
