package org.reachable.proof.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Under which licence a library may be passed on, as its own description says, or that of which it is a part. */
final class Licences {

    /** How publishers call those under which we may pass something on, and what all call them. */
    private static final Map<Pattern, String> KNOWN = Map.ofEntries(
            known("apache", "Apache-2.0"),
            known("\\bmit\\b|bouncy castle", "MIT"),
            known("bsd|eclipse distribution|\\bedl\\b", "BSD-3-Clause"),
            known("eclipse public|\\bepl\\b", "EPL-2.0"),
            known("lesser general public|lgpl", "LGPL-2.1-or-later"),
            known("mozilla public|\\bmpl\\b", "MPL-2.0"),
            known("classpath exception|gpl2 w/ cpe|\\+ce", "GPL-2.0-only WITH Classpath-exception-2.0"),
            known("cc0|public domain", "CC0-1.0"),
            known("postgresql", "PostgreSQL"));

    private static final int DEEPEST = 8;

    private Licences() {}

    private static Map.Entry<Pattern, String> known(String words, String name) {
        return Map.entry(Pattern.compile(words, Pattern.CASE_INSENSITIVE), name);
    }

    /** Those of a library under which we may pass it on; none where it says none, or none that we know. */
    static List<String> of(Library library) throws IOException {
        return named(library.repository(), library.pom(), DEEPEST).stream()
                .flatMap(name -> KNOWN.entrySet().stream()
                        .filter(one -> one.getKey().matcher(name).find())
                        .map(Map.Entry::getValue))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> named(Path repository, Path pom, int deepest) throws IOException {
        if (deepest == 0 || !Files.exists(pom)) {
            return List.of();
        }
        Element project = read(pom);
        var names = new ArrayList<String>();
        children(project, "licenses")
                .flatMap(all -> children(all, "license"))
                .flatMap(one -> Stream.concat(children(one, "name"), children(one, "url")))
                .forEach(one -> names.add(one.getTextContent()));
        if (!names.isEmpty()) {
            return names;
        }
        Element parent = children(project, "parent").findFirst().orElse(null);
        return parent == null ? List.of() : named(repository, of(repository, parent), deepest - 1);
    }

    /** Where Maven keeps the description of which this is a part. */
    private static Path of(Path repository, Element parent) {
        String artifact = text(parent, "artifactId");
        String version = text(parent, "version");
        return repository
                .resolve(text(parent, "groupId").replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
    }

    private static String text(Element of, String name) {
        return children(of, name)
                .map(one -> one.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static Stream<Element> children(Element of, String name) {
        return IntStream.range(0, of.getChildNodes().getLength())
                .mapToObj(of.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(one -> name.equals(one.getTagName()));
    }

    private static Element read(Path pom) throws IOException {
        try {
            var documents = DocumentBuilderFactory.newInstance();
            documents.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return documents.newDocumentBuilder().parse(pom.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException unread) {
            throw new IOException(pom.toString(), unread);
        }
    }
}
