package org.reachable.pages.record;

import org.reachable.platform.partnership.ToRing;

/**
 * Who reads what somebody tells us.
 *
 * @param who by name, with what they are: "Noor Khan, Front door manager"
 * @param by the day by which it is read
 * @param replyBy the day by which whoever told it hears from us
 * @param ring how they are rung now
 * @param keptFrom whether who may read it, as the writer chose, keeps the words from them: they are asked and do not read what about
 */
public record Reads(String who, String by, String replyBy, ToRing ring, boolean keptFrom) {}
