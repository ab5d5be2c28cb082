package org.reachable.pages.desk;

import java.util.List;
import org.reachable.pages.desk.NowPage.Moment;
import org.reachable.platform.partnership.ToRing;

/**
 * Danger that the reader of a desk is asked about.
 *
 * @param told what was told, in the words it was told in; empty where the reader may not read it
 * @param missed that somebody said they go after the same event, and nobody came, in words; empty where that is not so
 * @param ring whom one rings about it
 */
public record InDanger(Moment who, String told, String missed, List<ToRing.One> ring) {}
