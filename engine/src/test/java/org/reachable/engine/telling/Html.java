package org.reachable.engine.telling;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A page parsed strictly: every element closed, every attribute quoted, every id once. */
final class Html {
    private final Document document;

    Html(String page) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            document =
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception notWellFormed) {
            throw new AssertionError("The page is not well formed", notWellFormed);
        }
    }

    List<Element> elements(String name) {
        var nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    List<String> attributes(String name, String attribute) {
        return elements(name).stream()
                .filter(element -> element.hasAttribute(attribute))
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    /** Everything a reader can read, and nothing of the style. */
    String words() {
        elements("style").forEach(style -> style.getParentNode().removeChild(style));
        return document.getDocumentElement().getTextContent().replaceAll("\\s+", " ");
    }
}
