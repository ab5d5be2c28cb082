package org.reachable.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reachable.access.WhoseChild.About;
import org.reachable.foundation.kernel.PersonId;
import org.reachable.platform.partnership.Practitioner;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Which child a request is about, whatever its address names. */
@Component
class WhosePage {

    /** Whatever lies below these is about whom the address names. */
    private static final List<String> OF_PEOPLE = List.of("/children/{", "/people/{");

    /** What names the child after a question mark. */
    private static final String CHILD = "child";

    private final ObjectProvider<WhoseChild> packages;

    WhosePage(ObjectProvider<WhoseChild> packages) {
        this.packages = packages;
    }

    /** Every id the address gives counts: what is no child's is nobody's. */
    About about(Practitioner reader, HttpServletRequest request) {
        Map<String, String> given = given(request);
        String address = address(request);
        boolean ofPeople = OF_PEOPLE.stream().anyMatch(address::startsWith);
        List<About> said =
                packages(address).map(one -> one.about(reader, given)).toList();
        Stream<PersonId> named = given.entrySet().stream()
                .filter(one -> ofPeople || one.getKey().equals(CHILD))
                .flatMap(one -> WhoseChild.id(one.getValue()).stream())
                .map(PersonId::new);
        return new About(
                Stream.concat(named, said.stream().flatMap(about -> about.children().stream()))
                        .collect(Collectors.toSet()),
                said.stream().anyMatch(About::yoursAlone));
    }

    /** Whom the address is about, whatever its controller calls them: whoever it names first. */
    Optional<PersonId> named(HttpServletRequest request) {
        String address = address(request);
        Map<String, String> given = given(request);
        return OF_PEOPLE.stream()
                .filter(address::startsWith)
                .map(of -> address.substring(of.length()).split("[:}]", 2)[0])
                .flatMap(called -> Stream.ofNullable(given.get(called)))
                .flatMap(id -> WhoseChild.id(id).stream())
                .map(PersonId::new)
                .findFirst();
    }

    boolean staysTheirs(HttpServletRequest request) {
        String address = address(request);
        return packages(address).anyMatch(one -> one.staysTheirs(address));
    }

    /** Whether it would be known whom a page at this address is about, as its controller has it. */
    boolean knows(String address) {
        return OF_PEOPLE.stream().anyMatch(address::startsWith)
                || packages(address).findAny().isPresent();
    }

    private Stream<WhoseChild> packages(String address) {
        return packages.stream()
                .filter(one -> one.addresses().stream()
                        .anyMatch(theirs -> address.equals(theirs) || address.startsWith(theirs + "/")));
    }

    private static String address(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(Object::toString)
                .orElse("");
    }

    private static Map<String, String> given(HttpServletRequest request) {
        Map<String, String> given = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, values.length == 0 ? "" : values[0]));
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            variables.forEach((name, value) -> given.put(name.toString(), value.toString()));
        }
        return given;
    }
}
