package org.reachable.foundation.govuk;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Templates that only tests have, and all others: a template of tests calls those of the application as if it lay beside them. */
public final class TemplatesOfTests implements CodeResolver {

    private final DirectoryCodeResolver tests = new DirectoryCodeResolver(Path.of("src/test/jte"));
    private final DirectoryCodeResolver main = new DirectoryCodeResolver(Path.of("src/main/jte"));

    private TemplatesOfTests() {}

    /** Compiles each when it is first shown, into a folder of its own. */
    public static TemplateEngine compiledInto(String folder) {
        return TemplateEngine.create(new TemplatesOfTests(), Path.of("target", folder), ContentType.Html);
    }

    @Override
    public @Nullable String resolve(String name) {
        return home(name).resolve(name);
    }

    @Override
    public long getLastModified(String name) {
        return home(name).getLastModified(name);
    }

    private CodeResolver home(String name) {
        return Files.exists(Path.of("src/test/jte", name)) ? tests : main;
    }
}
