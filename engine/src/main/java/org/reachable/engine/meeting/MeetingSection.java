package org.reachable.engine.meeting;

import java.util.List;

/** What is asked of a whole sitting, under one heading. */
public record MeetingSection(String code, String title, List<MeetingField> fields) {}
