/**
 * A pretend capability: a child's visits to a bike workshop. It has what a capability has – a migration, a store, pages,
 * what it adds to the pages that join – and nothing outside its own folders. Only one test's application knows of it: no
 * other looks for components here.
 */
@NullMarked
package pretend.workshop;

import org.jspecify.annotations.NullMarked;
