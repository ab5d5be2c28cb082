package org.reachable.demonstration.seeds;

import java.io.Reader;
import java.util.List;
import java.util.function.Predicate;
import org.reachable.engine.data.DataNode;
import org.reachable.engine.data.Problems;
import org.reachable.engine.data.UnreadableData;

/**
 * Something that somebody takes away on paper.
 *
 * @param where the file and line that say so
 * @param file what the file is called, without its ending
 * @param title what it is
 * @param as the sign-in name of whoever takes it
 * @param from its address; a child's name in curly brackets stands for their page
 * @param follow the words of each link that is followed from there, in turn
 */
record Paper(String where, String file, String title, String as, String from, List<String> follow) {

    /**
     * Those of a file.
     *
     * @param isSomebody whether one can sign in by that name
     * @throws UnreadableData that says each line which is wrong, and how to mend it
     */
    static List<Paper> read(String file, Reader text, Predicate<String> isSomebody) {
        var problems = new Problems();
        DataNode all = DataNode.read(file, text, problems);
        List<Paper> papers = all.need("papers").list().stream()
                .map(node -> paper(node, isSomebody))
                .toList();
        all.refuseOtherKeys();
        problems.throwIfAny();
        return papers;
    }

    private static Paper paper(DataNode node, Predicate<String> isSomebody) {
        var paper = new Paper(
                node.where(),
                node.need("file").text(),
                node.need("title").text(),
                node.need("as").text(),
                node.need("from").text(),
                node.at("follow").texts());
        if (!isSomebody.test(paper.as)) {
            node.at("as")
                    .problem("nobody signs in as '" + paper.as + "'", "Write a sign-in name of stories/wealdshire.");
        }
        node.refuseOtherKeys();
        return paper;
    }
}
