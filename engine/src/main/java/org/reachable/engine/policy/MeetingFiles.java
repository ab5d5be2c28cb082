package org.reachable.engine.policy;

import java.util.List;
import java.util.Set;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.entry.Vocabulary;
import org.reachable.engine.form.Forms;
import org.reachable.engine.meeting.MeetingKinds;
import org.reachable.engine.meeting.MeetingKindsReader;

/** Where a policy says which sittings people hold: a file a kind. */
public final class MeetingFiles {

    static final String FOLDER = "meetings";

    private MeetingFiles() {}

    /** The kinds that are shipped with the engine. */
    public static MeetingKinds shipped(Vocabulary vocabulary, Forms forms, Set<String> roles) {
        var problems = new Problems();
        List<DataNode> files = PolicyFiles.withShipped(root -> PolicyFiles.in(root.resolve(FOLDER)).stream()
                .map(file -> DocumentFiles.file(root, file, problems))
                .toList());
        MeetingKinds kinds = MeetingKindsReader.read(files, vocabulary, forms, roles);
        problems.throwIfAny();
        return kinds;
    }
}
