/**
 * Trying out: a PostgreSQL of our own beside the launcher, when no {@code spring.datasource.url} is given.
 *
 * <p>It trusts every user of this machine, so it is never for real data, and says so.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.reachable.platform.embeddeddatabase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
