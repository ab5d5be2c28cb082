/** Makes a Word file (.docx) with headings that a screen reader finds, and a spreadsheet (.xlsx), for a system that asks for one. Nothing is read here. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.reachable.foundation.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
