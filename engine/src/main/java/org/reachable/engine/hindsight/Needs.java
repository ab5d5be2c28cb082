package org.reachable.engine.hindsight;

import java.util.List;

/**
 * What a policy looks back for.
 *
 * @param all each thing that may have been needed, in the order in which it is told
 */
public record Needs(List<Need> all) {}
