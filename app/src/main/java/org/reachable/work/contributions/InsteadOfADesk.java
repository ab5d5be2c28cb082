package org.reachable.work.contributions;

import java.util.List;
import org.reachable.foundation.govuk.Sentence;

/** For those who open Reachable for something else than to answer: where that is. Their own desk has nothing for them. */
public interface InsteadOfADesk extends Contribution {

    /** The codes of the roles of which they hold one. */
    List<String> roles();

    Sentence words();
}
