package org.reachable.engine.meeting;

import java.util.List;
import java.util.Optional;

/** The kinds of sittings there are, in the order of their files. */
public record MeetingKinds(List<MeetingKind> kinds) {

    public Optional<MeetingKind> kind(String code) {
        return kinds.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Those about this kind of subject. */
    public List<MeetingKind> about(String subject) {
        return kinds.stream().filter(one -> one.about().contains(subject)).toList();
    }

    /** The one that becomes an entry of this type. */
    public Optional<MeetingKind> ofEntry(String type) {
        return kinds.stream().filter(one -> one.entry().equals(type)).findFirst();
    }
}
