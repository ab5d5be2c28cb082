/**
 * How a page is made: the layout, the page components and the resolver that renders them.
 *
 * <p>No tables, nothing about children. The name, header and font are our own: the crown and its typeface are for
 * gov.uk alone.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.reachable.foundation.govuk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
