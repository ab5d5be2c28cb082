package org.reachable.foundation.govuk;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Each component in each state, for a developer to look at and a browser to test. Only tests have it. */
@Controller
class ComponentsPage {

    private final TemplateEngine templates =
            TemplateEngine.create(new TestsThenMain(), Path.of("target/jte-of-tests"), ContentType.Html);

    @GetMapping("/sample/components/{name}")
    ModelAndView page(@PathVariable String name, HttpServletRequest request) {
        new SignedIn("Maya Osei", "Team manager, Wealdshire").tell(request);
        new Demonstration(null).tell(request);
        JteView view = new JteView(templates);
        view.setUrl(name);
        return new ModelAndView(view);
    }

    /** A template of tests calls those of the application as if it lay beside them. */
    private static final class TestsThenMain implements CodeResolver {

        private final DirectoryCodeResolver tests = new DirectoryCodeResolver(Path.of("src/test/jte"));
        private final DirectoryCodeResolver main = new DirectoryCodeResolver(Path.of("src/main/jte"));

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
}
