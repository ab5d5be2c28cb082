package org.reachable.work.contributions;

import org.reachable.foundation.govuk.Sentence;

/** For those who open Reachable for something else than to answer: where that is. Their own desk has nothing for them. */
public interface InsteadOfADesk extends Contribution {

    /** The code of the role they hold. */
    String role();

    Sentence words();
}
