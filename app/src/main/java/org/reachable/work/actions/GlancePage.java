package org.reachable.work.actions;

import org.reachable.foundation.govuk.Link;

/** The count on the child’s page, and the way to all of it. */
public record GlancePage(ChildActionsPage.Counting counted, Link all) {}
