package org.reachable.work.contributions;

import org.reachable.foundation.govuk.Fragment;

/** A part of the first page, which anybody may read before they sign in. */
public interface WelcomePart extends Contribution {

    Fragment drawn();
}
