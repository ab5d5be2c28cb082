package org.reachable.work.actions;

import org.reachable.foundation.govuk.Link;

/** Sets an action for a child. */
public record SetActionPage(Link back, String child, String href, DeedFields fields) {}
