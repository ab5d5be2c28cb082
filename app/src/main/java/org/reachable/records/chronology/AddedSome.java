package org.reachable.records.chronology;

import java.util.List;

/**
 * What became of a file's rows, some of which its sender may not write.
 *
 * @param recorded what was added
 * @param leftOut what was not, and why
 */
public record AddedSome(Recorded recorded, List<LeftOut> leftOut) {}
