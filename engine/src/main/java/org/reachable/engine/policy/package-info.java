/**
 * Rules as data: what a policy may say, how its files are read and checked, and the settings a partnership lays over the
 * national rules. No practice is known here; every word of it stands in the policy's own files.
 */
@NullMarked
package org.reachable.engine.policy;

import org.jspecify.annotations.NullMarked;
