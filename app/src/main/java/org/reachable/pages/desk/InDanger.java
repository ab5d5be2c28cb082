package org.reachable.pages.desk;

import java.util.List;
import org.reachable.pages.desk.NowPage.Moment;
import org.reachable.platform.partnership.ToRing;

/**
 * Danger that the reader of a desk is asked about.
 *
 * @param missed that somebody said they go after the same event, and nobody came, in words; empty where that is not so
 * @param ring whom one rings about it
 */
public record InDanger(Moment who, String missed, List<ToRing.One> ring) {}
