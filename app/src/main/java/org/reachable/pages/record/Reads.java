package org.reachable.pages.record;

import org.reachable.platform.partnership.ToRing;

/**
 * Who reads what somebody tells us.
 *
 * @param who by name, with what they are: "Noor Khan, Front door manager"
 * @param by the day by which it is read
 * @param replyBy the day by which whoever told it hears from us
 * @param ring how they are rung now
 */
public record Reads(String who, String by, String replyBy, ToRing ring) {}
