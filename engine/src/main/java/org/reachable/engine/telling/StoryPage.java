package org.reachable.engine.telling;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;

/** Writes what is told as one page that stands alone: it fetches nothing, runs no script, and prints. */
public final class StoryPage {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, StoryPage.class.getClassLoader(), "gg.jte.generated.engine");

    private StoryPage() {}

    /** Writes a whole story. */
    public static void write(ToldReplay telling, Writer out) {
        TEMPLATES.render("story/page.jte", telling, new WriterOutput(out));
    }
}
