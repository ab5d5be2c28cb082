/**
 * What was seen and done: one row a request, in the transaction that reads or writes, and no page is sent before that
 * transaction is committed. Rows are chained and anchored outside the database, so that tampering is found.
 *
 * <p>Doors say what they touch to {@link org.reachable.platform.audit.AuditContext}; a controller has nothing to do, and nothing to
 * forget.
 */
@ApplicationModule(allowedDependencies = {"foundation.kernel", "platform.partnership"})
@NullMarked
package org.reachable.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
