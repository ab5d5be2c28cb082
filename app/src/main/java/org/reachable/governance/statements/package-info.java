/**
 * The one shape of a statement about somebody: about whom, because of what, by whom, until when, ended how. It is made and
 * ended here, and what its forms ask alike is looked at here. Not here: what each kind means, who may say it (access), and
 * what only its own room asks of it.
 */
@ApplicationModule(allowedDependencies = {"access", "foundation.govuk", "foundation.kernel"})
@NullMarked
package org.reachable.governance.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
