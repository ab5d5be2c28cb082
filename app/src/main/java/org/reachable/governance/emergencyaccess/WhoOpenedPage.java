package org.reachable.governance.emergencyaccess;

import org.reachable.foundation.govuk.Table;

/** Who opened a record with a reason, and what came of it. */
public record WhoOpenedPage(Table opened) {}
