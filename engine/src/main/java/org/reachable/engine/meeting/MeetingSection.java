package org.reachable.engine.meeting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reachable.engine.calendar.Span;

/**
 * What is asked of a whole sitting, under one heading.
 *
 * @param saidFor for how long what was said stands above all else on the pages of whom it is about; null where it does not
 */
public record MeetingSection(
        String code,
        String title,
        List<MeetingField> fields,
        @Nullable Span saidFor) {}
