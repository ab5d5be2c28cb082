/** Makes a page to print and keep: a PDF that a screen reader can read, with its font inside. No tables, nothing of practice. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.reachable.foundation.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
